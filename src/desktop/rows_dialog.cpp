// SPDX-License-Identifier: MIT
#include "desktop/rows_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::SheetPart;
using wording::say;

RowsDialog::RowsDialog(const QString& title, const presentation::SheetField& field, const QString& value, bool mayWrite,
                       QWidget* parent)
    : QDialog(parent),
      m_field(field),
      m_table(new QTableWidget(0, int(field.parts.size()), this)),
      m_problem(new QLabel(this))
{
    setObjectName(field.id + QStringLiteral("RowsDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* heading = new QLabel(title, this);
    setTextRole(*heading, TextRole::Section);
    auto* about =
        new QLabel(say("Days are written as 2025-04-01. F2 or typing changes a cell, and an empty row is left "
                       "out."),
                   this);
    setTextRole(*about, TextRole::Muted);
    about->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("rowsTable"));
    m_table->setAccessibleName(title);
    QStringList labels;
    for (const SheetPart& part : field.parts)
        labels << part.label;
    m_table->setHorizontalHeaderLabels(labels);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(true);
    m_problem->setObjectName(QStringLiteral("rowsProblemLabel"));
    setTextRole(*m_problem, TextRole::Problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* add = buttons->addButton(say("&Add row"), QDialogButtonBox::ActionRole);
    add->setObjectName(QStringLiteral("addCellsButton"));
    m_remove = buttons->addButton(say("&Remove row"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(QStringLiteral("removeCellsButton"));
    for (QPushButton* each : {add, m_remove})
        each->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &RowsDialog::addRow);
    connect(m_remove, &QPushButton::clicked, this, &RowsDialog::removeRow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(metrics::gap);
    for (QWidget* each : std::initializer_list<QWidget*>{heading, about})
        layout->addWidget(each);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    const QStringList rows = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& row : rows)
        makeRow(row.split(QLatin1Char('\t')));
    m_table->setEnabled(mayWrite);
    add->setEnabled(mayWrite);
    connect(m_table, &QTableWidget::itemChanged, this, &RowsDialog::follow);
    resize(firstSize(*this, {860, 420}));
    if (rows.isEmpty() && mayWrite)
        addRow();
    follow();
    m_table->setFocus();
}

void RowsDialog::makeRow(const QStringList& cells)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < int(m_field.parts.size()); ++column) {
        const SheetPart& part = m_field.parts[std::size_t(column)];
        if (part.kind != SheetPart::Kind::Choice) {
            m_table->setItem(row, column, new QTableWidgetItem(cells.value(column)));
            continue;
        }
        auto* combo = new QComboBox(m_table);
        combo->addItems(part.choices);
        combo->setCurrentIndex(cells.value(column).toInt());
        combo->setAccessibleName(say("%1, row %2").arg(part.label).arg(row + 1));
        m_table->setCellWidget(row, column, combo);
    }
}

QString RowsDialog::value() const
{
    QStringList rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        bool isEmpty = true;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            if (const auto* combo = qobject_cast<QComboBox*>(m_table->cellWidget(row, column))) {
                cells << QString::number(combo->currentIndex());
                continue;
            }
            const auto* item = m_table->item(row, column);
            QString text = item == nullptr ? QString() : item->text().simplified();
            // A day may be written as people write it; it is kept in one way.
            if (m_field.parts[std::size_t(column)].kind == SheetPart::Kind::Day)
                for (const char* form : {"d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"})
                    if (const QDate day = QLocale(QLocale::English).toDate(text, QLatin1String(form)); day.isValid())
                        text = day.toString(Qt::ISODate);
            cells << text;
            isEmpty = isEmpty && cells.back().isEmpty();
        }
        if (!isEmpty)
            rows << cells.join(QLatin1Char('\t'));
    }
    return rows.join(QLatin1Char('\n'));
}

void RowsDialog::addRow()
{
    makeRow({});
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->setFocus(Qt::OtherFocusReason);
    follow();
}

void RowsDialog::removeRow()
{
    if (const int row = m_table->currentRow(); row >= 0)
        m_table->removeRow(row);
    follow();
}

void RowsDialog::follow()
{
    const QString problem = problemWith(m_field, value());
    showProblem(*m_problem, problem);
    m_ok->setEnabled(problem.isEmpty() && m_table->isEnabled());
    m_remove->setEnabled(m_table->isEnabled() && m_table->rowCount() > 0);
}

void RowsDialog::spread()
{
    int all = 0;
    for (const SheetPart& part : m_field.parts)
        all += part.share;
    for (int column = 0; column < int(m_field.parts.size()); ++column)
        m_table->setColumnWidth(column, m_table->viewport()->width() * m_field.parts[std::size_t(column)].share / all);
}

void RowsDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    QMetaObject::invokeMethod(this, &RowsDialog::spread, Qt::QueuedConnection);
}

} // namespace cspdesk::desktop
