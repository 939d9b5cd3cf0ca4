// SPDX-License-Identifier: MIT
#include "analysis/repeat_rows.h"

#include "statistics/arithmetic.h"
#include "statistics/table_csv.h"

#include <algorithm>
#include <numeric>

namespace cspdesk::analysis {
namespace {

using namespace statistics;

TableCell shareOrNone(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? TableCell(Share{part, whole}) : TableCell(NoFigure::NotApplicable);
}

} // namespace

std::vector<TableRow> repeatRows(const SuspectAnswer& answer, std::int64_t RepeatCounts::*repeat, TypeOrder order,
                                 const RepeatRowNames& names)
{
    const RepeatSuspects& counts = *answer.repeat;
    std::vector<std::int64_t> suspects;
    std::vector<std::int64_t> repeats;
    std::vector<Share> shares;
    for (const RepeatCounts& type : counts.ofType) {
        suspects.push_back(type.suspects);
        repeats.push_back(type.*repeat);
        shares.push_back({type.*repeat, type.suspects});
    }
    const auto suspectRanks = ranksOf(suspects);
    const auto repeatRanks = ranksOf(repeats);
    const auto shareRanks = ranksOf(shares);
    std::vector<TableRow> rows;
    for (const std::size_t at : placesOf(shares, order)) {
        const std::string& type = answer.types[at];
        rows.push_back(
            {{type.empty() ? names.noType : type, suspects[at], suspectRanks[at], repeats[at], repeatRanks[at],
              shares[at], shareRanks[at], counts.ofType[at].offences, counts.ofType[at].records}});
    }
    const RepeatCounts& all = counts.all;
    rows.push_back({{names.allCrime, all.suspects, NoFigure::Blank, all.repeat, NoFigure::Blank,
                     shareOrNone(all.repeat, all.suspects), NoFigure::Blank, all.offences, all.records},
                    TableRowKind::Total});
    return rows;
}

TableRow noSuspectRow(const SuspectAnswer& answer, const RepeatRowNames& names)
{
    std::vector<TableCell> cells(9, NoFigure::Blank);
    cells.front() = names.noSuspect;
    cells.back() = static_cast<std::int64_t>(answer.report.withoutSuspect);
    return {std::move(cells), TableRowKind::Aside};
}

std::vector<std::size_t> placesOf(const std::vector<Share>& shares, TypeOrder order)
{
    std::vector<std::size_t> places(shares.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (order == TypeOrder::ByRepeatShare)
        std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
            const auto compared = compareShares(shares[left], shares[right]);
            return compared != 0 ? compared > 0 : shares[left].whole > shares[right].whole;
        });
    return places;
}

std::string repeatSuspectsCsv(const SuspectAnswer& answer)
{
    ResultTable table;
    const auto add = [&](const char* id, ColumnKind kind) { table.columns.push_back({.id = id, .kind = kind}); };
    add("crime_type", ColumnKind::Label);
    add("suspect_count", ColumnKind::Count);
    add("suspect_rank", ColumnKind::Rank);
    add("repeat_suspect_count", ColumnKind::Count);
    add("repeat_rank", ColumnKind::Rank);
    add("repeat_pct", ColumnKind::Percent);
    add("repeat_pct_rank", ColumnKind::Rank);
    add("offence_count", ColumnKind::Count);
    add("suspect_records", ColumnKind::Count);
    table.rows = repeatRows(answer, &RepeatCounts::repeat, TypeOrder::ByName);
    table.rows.push_back(noSuspectRow(answer));
    return tableCsv(table, CsvReader::Program);
}

} // namespace cspdesk::analysis
