// SPDX-License-Identifier: MIT
#include "desktop/published_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/result_viewer.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::PublishedModel;
using wording::say;

PublishedDialog::PublishedDialog(PageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_model(context.workspace),
      m_table(new QTableView(this)),
      m_empty(new QLabel(say("Nothing went out yet. What is exported, printed, copied or attached to a meeting is "
                             "kept here while this file is open."),
                         this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("publishedDialog"));
    setWindowTitle(say("What went out"));
    auto* heading = new QLabel(say("What went out"), this);
    setTextRole(*heading, TextRole::Section);
    auto* hint = new QLabel(say("Figures that go out later are audited beside these, so that two of them together "
                                "do not tell what is hidden in each."),
                            this);
    for (QLabel* label : {hint, m_empty}) {
        setTextRole(*label, TextRole::Muted);
        label->setWordWrap(true);
    }
    setTextRole(*m_problem, TextRole::Problem);
    showProblem(*m_problem, {});
    m_table->setObjectName(QStringLiteral("publishedTable"));
    m_table->setModel(&m_model);
    prepareTable(*m_table, say("What went out"));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView& header = *m_table->horizontalHeader();
    for (int column = 0; column < PublishedModel::ColumnCount; ++column)
        header.setSectionResizeMode(column, column == PublishedModel::Day || column == PublishedModel::State
                                                ? QHeaderView::ResizeToContents
                                                : QHeaderView::Stretch);
    auto* buttons = new QHBoxLayout;
    fillButtons(*buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(metrics::gap);
    for (QWidget* each : std::initializer_list<QWidget*>{heading, hint, m_empty})
        layout->addWidget(each);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    resize(firstSize(*this, {940, 520}));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PublishedDialog::follow);
    connect(&m_model, &PublishedModel::modelReset, this, &PublishedDialog::follow);
    connect(m_table, &QTableView::activated, this, &PublishedDialog::showTables);
    connect(&context.workspace, &presentation::Workspace::closed, this, &QDialog::reject);
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
    follow();
}

QPushButton* PublishedDialog::addButton(const QString& name, const QString& words, void (PublishedDialog::*handler)())
{
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, handler);
    return button;
}

void PublishedDialog::fillButtons(QHBoxLayout& row)
{
    m_show = addButton(QStringLiteral("showPublishedButton"), say("&Show the tables…"), &PublishedDialog::showTables);
    m_counts = addButton(QStringLiteral("countsButton"), say("It reached &nobody"), &PublishedDialog::turnCounts);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row.addWidget(m_show);
    row.addWidget(m_counts);
    row.addStretch();
    row.addWidget(box);
}

int PublishedDialog::chosenRow() const { return m_table->currentIndex().row(); }

void PublishedDialog::follow()
{
    const auto* const result = m_model.resultAt(chosenRow());
    m_empty->setVisible(m_model.rowCount() == 0);
    bool hasReasons = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        hasReasons = hasReasons || !m_model.resultAt(row)->reason.empty();
    m_table->setColumnHidden(PublishedModel::Reason, !hasReasons);
    m_table->setVisible(m_model.rowCount() > 0);
    m_show->setEnabled(result != nullptr && !result->tables.empty());
    m_counts->setEnabled(result != nullptr && m_context.workspace.mayWrite());
    m_counts->setText(result != nullptr && !result->counts ? say("It &went out after all") : say("It reached &nobody"));
}

void PublishedDialog::showTables()
{
    if (auto tables = m_model.tablesAt(chosenRow()))
        openDialog(new ResultViewer(m_context, std::move(*tables), this));
}

void PublishedDialog::turnCounts()
{
    const int row = chosenRow();
    const auto* const result = m_model.resultAt(row);
    if (result == nullptr)
        return;
    const auto done = m_model.setCounts(row, !result->counts);
    showProblem(*m_problem, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
    m_table->selectRow(row);
}

} // namespace cspdesk::desktop
