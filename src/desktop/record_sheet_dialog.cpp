// SPDX-License-Identifier: MIT
#include "desktop/record_sheet_dialog.h"

#include "desktop/first_size.h"
#include "desktop/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

RecordSheetDialog::RecordSheetDialog(PageContext& context, std::unique_ptr<presentation::RecordSheet> sheet,
                                     QWidget* parent)
    : QDialog(parent),
      m_context(context)
{
    const auto words = sheet->words();
    setObjectName(words.id + QStringLiteral("Dialog"));
    setWindowTitle(words.title);
    auto* heading = new QLabel(words.title, this);
    setTextRole(*heading, TextRole::Section);
    auto* about = new QLabel(words.about, this);
    setTextRole(*about, TextRole::Muted);
    about->setWordWrap(true);
    m_view = new RecordSheetView(context, std::move(sheet), this);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_view->buttonRow().addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(metrics::gap);
    layout->addWidget(heading);
    layout->addWidget(about);
    layout->addWidget(m_view, 1);
    resize(firstSize(*this, {1080, 640}));
    connect(&context.workspace, &presentation::Workspace::closed, this, &QDialog::reject);
    m_view->begin();
}

void RecordSheetDialog::reject()
{
    if (m_context.workspace.isOpen())
        m_view->keepTyped();
    QDialog::reject();
}

} // namespace cspdesk::desktop
