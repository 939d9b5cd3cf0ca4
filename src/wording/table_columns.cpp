// SPDX-License-Identifier: MIT
#include "wording/table_columns.h"

#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace statistics;

std::string words(const QString& text) { return text.toStdString(); }

TableCell shareOrNone(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? TableCell(Share{part, whole}) : TableCell(NoFigure::NotApplicable);
}

TableCell monthsOf(std::int32_t days)
{
    constexpr double daysOfMonth = 365.25 / 12;
    return std::max(0, days) / daysOfMonth;
}

TableColumn labelColumn(const char* id, const QString& heading)
{
    return {.id = id, .heading = words(heading), .kind = ColumnKind::Label};
}

TableColumn countColumn(const std::string& id, const QString& heading, const QString& unit,
                        std::vector<std::size_t> partOf)
{
    return {
        .id = id, .heading = words(heading), .unit = words(unit), .partOf = std::move(partOf), .rowSum = RowSum::Exact};
}

TableColumn percentColumn(const std::string& id, const QString& heading, const QString& base,
                          std::vector<std::size_t> from)
{
    return {.id = id,
            .heading = words(heading),
            .unit = words(say("%")),
            .base = words(base),
            .kind = ColumnKind::Percent,
            .derivedFrom = std::move(from)};
}

TableColumn decimalColumn(const std::string& id, const QString& heading, const QString& unit,
                          std::vector<std::size_t> from)
{
    return {.id = id,
            .heading = words(heading),
            .unit = words(unit),
            .kind = ColumnKind::Decimal,
            .decimals = 1,
            .derivedFrom = std::move(from)};
}

std::string titleOf(const QString& title, const std::string& coverage)
{
    return words(coverage.empty() ? title : say("%1, %2").arg(title, text(coverage)));
}

QString nameOrNone(const std::string& name) { return name.empty() ? say("Not recorded") : text(name); }

} // namespace cspdesk::wording
