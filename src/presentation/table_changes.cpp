// SPDX-License-Identifier: MIT
#include "presentation/table_changes.h"

#include "wording/translate.h"

#include <algorithm>
#include <optional>

namespace cspdesk::presentation {
namespace {

using namespace statistics;
using wording::say;

std::optional<std::size_t> placeOf(const std::string& id, const ResultTable& table)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const TableColumn& column) { return column.id == id; });
    return found == table.columns.end() ? std::nullopt
                                        : std::optional(static_cast<std::size_t>(found - table.columns.begin()));
}

const TableRow* rowLike(const TableRow& row, const ResultTable& table)
{
    const auto found = std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& each) {
        return each.kind == row.kind && each.cells.front() == row.cells.front();
    });
    return found == table.rows.end() ? nullptr : &*found;
}

/// A cell as it may stand in the table of changes, whose marks have one threshold.
TableCell shownCell(const TableRow* row, std::size_t place, bool isOtherThreshold)
{
    if (row == nullptr)
        return NoFigure::NotAvailable;
    const TableCell& cell = row->cells.at(place);
    return isOtherThreshold && cell == TableCell(NoFigure::Small) ? TableCell(NoFigure::Protecting) : cell;
}

/// The mark that stands where a change cannot be told.
NoFigure whyNot(const TableCell& before, const TableCell& now)
{
    const auto isNone = [](const TableCell& cell, NoFigure why) { return cell == TableCell(why); };
    for (const TableCell* cell : {&before, &now})
        if (isNone(*cell, NoFigure::Small) || isNone(*cell, NoFigure::Protecting))
            return NoFigure::Protecting;
    const bool isBlank = isNone(before, NoFigure::Blank) && isNone(now, NoFigure::Blank);
    return isBlank ? NoFigure::Blank : NoFigure::NotAvailable;
}

TableRow changed(const TableRow& named, TableCell before, TableCell now)
{
    const auto* then = std::get_if<std::int64_t>(&before);
    const auto* here = std::get_if<std::int64_t>(&now);
    TableRow row{.cells = {named.cells.front(), before, now}, .kind = named.kind};
    if (then == nullptr || here == nullptr) {
        row.cells.insert(row.cells.end(), 2, whyNot(before, now));
        return row;
    }
    row.cells.emplace_back(*here - *then);
    row.cells.push_back(*then > 0 ? TableCell(Share{*here - *then, *then}) : TableCell(NoFigure::NotApplicable));
    return row;
}

std::string words(const QString& text) { return text.toStdString(); }

/// Whose figures they are, below a heading.
std::string sourceOf(const ResultTable& table) { return table.provenance.fileName; }

} // namespace

std::vector<std::size_t> comparableColumns(const ResultTable& now, const ResultTable& before)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < now.columns.size(); ++place)
        if (now.columns[place].kind == ColumnKind::Count && placeOf(now.columns[place].id, before))
            places.push_back(place);
    return places;
}

ResultTable changesOf(const ResultTable& now, const ResultTable& before, std::size_t column)
{
    const TableColumn& counted = now.columns.at(column);
    const auto place = placeOf(counted.id, before);
    const QString what = wording::text(counted.heading);
    ResultTable out{.id = now.id + "-changes",
                    .title = words(say("%1: what has changed").arg(wording::text(now.title))),
                    .threshold = now.threshold,
                    .provenance = now.provenance};
    const QString unit = wording::text(counted.unit);
    out.columns = {now.columns.front(),
                   {.id = "before", .heading = words(say("%1 before").arg(what)), .unit = sourceOf(before)},
                   {.id = "now", .heading = words(say("%1 now").arg(what)), .unit = sourceOf(now)},
                   {.id = "change", .heading = words(say("Change")), .unit = words(unit)},
                   {.id = "change_pct",
                    .heading = words(say("Change")),
                    .base = words(say("the figure before")),
                    .kind = ColumnKind::Percent}};
    if (!place)
        return out;
    const bool isOther = before.threshold != now.threshold;
    for (const TableRow& row : now.rows)
        out.rows.push_back(changed(row, shownCell(rowLike(row, before), *place, isOther), row.cells.at(column)));
    for (const TableRow& row : before.rows)
        if (row.kind == TableRowKind::Ordinary && rowLike(row, now) == nullptr)
            out.rows.push_back(changed(row, shownCell(&row, *place, isOther), NoFigure::NotAvailable));
    std::stable_sort(out.rows.begin(), out.rows.end(),
                     [](const TableRow& left, const TableRow& right) { return left.kind < right.kind; });
    out.notes = {words(say("A row that is not in both extracts has no change.")),
                 words(say("A change from or to a hidden figure is hidden too."))};
    out.provenance.settings.emplace_back(
        words(say("Compared with")),
        words(say("%1, SHA-256 %2").arg(wording::text(sourceOf(before)), wording::text(before.provenance.sha256))));
    return out;
}

} // namespace cspdesk::presentation
