// SPDX-License-Identifier: MIT
#include "desktop/check_report_dialog.h"

#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "ui_check_report_dialog.h"
#include "wording/translate.h"

#include <QClipboard>
#include <QHeaderView>

namespace cspdesk::desktop {

using wording::say;

CheckReportDialog::CheckReportDialog(const application::CheckReport& report, QWidget* parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::CheckReportDialog>())
{
    m_ui->setupUi(this);
    const int count = static_cast<int>(report.problems.size());
    m_ui->headingLabel->setText(count == 1 ? say("1 problem was found") : say("%1 problems were found").arg(count));
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    m_ui->summaryLabel->setText(say("%1 The file was left as it is. Keep a copy of it, and go back to the latest "
                                    "backup that passes this check.")
                                    .arg(summary(report)));
    setTextRole(*m_ui->summaryLabel, TextRole::Muted);
    list(report);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 110, fontMetrics().height() * 24);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

CheckReportDialog::~CheckReportDialog() = default;

void CheckReportDialog::list(const application::CheckReport& report)
{
    QTableWidget& table = *m_ui->problemsTable;
    prepareTable(table, table.accessibleName());
    makeCard(table);
    table.setColumnCount(2);
    table.setHorizontalHeaderLabels({say("Where"), say("What")});
    table.setRowCount(static_cast<int>(report.problems.size()));
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row) {
        const auto& problem = report.problems[static_cast<std::size_t>(row)];
        table.setItem(row, 0, new QTableWidgetItem(wording::text(problem.where)));
        table.setItem(row, 1, new QTableWidgetItem(wording::text(problem.what)));
        lines << wording::text(problem.where) + QLatin1Char('\t') + wording::text(problem.what);
    }
    table.setColumnWidth(0, fontMetrics().averageCharWidth() * 36);
    table.horizontalHeader()->setStretchLastSection(true);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [lines] { QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n'))); });
}

QString CheckReportDialog::summary(const application::CheckReport& report)
{
    const QString read = say("%1 records, %2 sealed values and %3 journal entries were read.")
                             .arg(report.records)
                             .arg(report.sealedValues)
                             .arg(report.journalEntries);
    if (report.sealedUnchecked == 0)
        return read;
    return say("%1 %2 sealed values could not be checked while closed matter is locked.")
        .arg(read)
        .arg(report.sealedUnchecked);
}

} // namespace cspdesk::desktop
