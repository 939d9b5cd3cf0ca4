// SPDX-License-Identifier: MIT
#include "presentation/problem_rows_model.h"

#include "statistics/table_csv.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

void ProblemRowsModel::show(std::vector<analysis::ProblemRow> problems, std::size_t columnsOfFile)
{
    beginResetModel();
    m_problems = std::move(problems);
    m_columnsOfFile = columnsOfFile;
    endResetModel();
}

std::string ProblemRowsModel::csv() const
{
    using statistics::ColumnKind;
    statistics::ResultTable table;
    table.columns = {{.id = "row", .kind = ColumnKind::Count},
                     {.id = "problem", .kind = ColumnKind::Label},
                     {.id = "value", .kind = ColumnKind::Label}};
    for (const analysis::ProblemRow& problem : m_problems)
        table.rows.push_back({{static_cast<std::int64_t>(problem.row),
                               wording::problemText(problem, m_columnsOfFile).toStdString(), problem.value}});
    return statistics::tableCsv(table, statistics::CsvReader::Spreadsheet);
}

int ProblemRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProblemRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const analysis::ProblemRow& problem = m_problems[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Row ? wording::countText(static_cast<std::int64_t>(problem.row))
                                 : wording::problemText(problem, m_columnsOfFile);
}

QVariant ProblemRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Row ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Row ? wording::say("Row") : wording::say("What is wrong with it");
}

} // namespace cspdesk::presentation
