// SPDX-License-Identifier: MIT
#include "desktop/journal_page.h"

#include "desktop/page_heading.h"
#include "desktop/row_delegate.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/translate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::JournalModel;
using wording::say;

JournalPage::JournalPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_model(pageContext.workspace),
      m_table(new QTableView(this))
{
    auto* heading = new PageHeading(this);
    heading->setTitle(say("Journal"));
    heading->setSubtitle(
        say("What was done in this file, newest first. Entries are chained to one another and are never changed."));
    heading->addAction(context().actions.action(QStringLiteral("file.remove-details")));
    m_table->setObjectName(QStringLiteral("journalTable"));
    prepareTable(*m_table, say("Journal"));
    m_table->setModel(&m_model);
    QHeaderView* columns = m_table->horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::ResizeToContents);
    columns->setResizeContentsPrecision(100);
    columns->setSectionResizeMode(JournalModel::Touched, QHeaderView::Stretch);
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->setSpacing(metrics::gap + 4);
    layout->addWidget(heading);
    layout->addWidget(card, 1);
    const auto follow = [this] {
        if (isVisible())
            m_model.refresh();
    };
    connect(&context().workspace, &presentation::Workspace::changed, this, follow);
    connect(&context().workspace, &presentation::Workspace::rewritten, this, follow);
}

void JournalPage::activate()
{
    m_model.refresh();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace cspdesk::desktop
