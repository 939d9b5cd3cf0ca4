// SPDX-License-Identifier: MIT
#include "wording/grouped_table.h"

#include "wording/follow_up_tables.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <limits>
#include <numeric>

namespace cspdesk::wording {
namespace {

using namespace statistics;

std::int64_t sumOf(const std::vector<std::int64_t>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

} // namespace

void GroupedPeople::add(int place, const std::string& name, std::size_t cohort, std::int64_t count)
{
    if (count == 0)
        return;
    auto& row = groups[{name.empty() ? std::numeric_limits<int>::max() : place, words(nameOrNone(name))}];
    row.resize(people.size());
    row[cohort] += count;
}

ResultTable groupedTable(const GroupedPeople& people, const std::string& coverage)
{
    ResultTable table{.id = people.id, .title = titleOf(people.title, coverage)};
    table.columns = {labelColumn("group", people.heading)};
    const auto addColumns = [&](const std::string& id, const QString& heading) {
        const std::size_t counts = table.columns.size();
        table.columns.push_back(countColumn(id + "_n", heading, people.unit));
        table.columns.push_back(percentColumn(id + "_pct", heading, people.base, {counts}));
    };
    if (people.isByCohort)
        for (const std::string& cohort : people.cohorts)
            addColumns("cohort_" + cohort, QString::fromStdString(cohort));
    addColumns("all", people.isByCohort ? everybodyName() : say("All cohorts"));
    const auto addRow = [&](const std::string& name, const std::vector<std::int64_t>& counts, TableRowKind kind) {
        TableRow row{{name}, kind};
        if (people.isByCohort)
            for (std::size_t cohort = 0; cohort < counts.size(); ++cohort) {
                row.cells.emplace_back(counts[cohort]);
                row.cells.push_back(shareOrNone(counts[cohort], people.people[cohort]));
            }
        row.cells.emplace_back(sumOf(counts));
        row.cells.push_back(shareOrNone(sumOf(counts), sumOf(people.people)));
        table.rows.push_back(std::move(row));
    };
    for (const auto& [group, counts] : people.groups)
        addRow(group.second, counts, TableRowKind::Ordinary);
    addRow(words(everybodyName()), people.people, TableRowKind::Total);
    return table;
}

SummedColumns summedColumns(const GroupedPeople& people)
{
    SummedColumns out{.parts = {}, .sum = 1};
    if (people.isByCohort)
        for (std::size_t cohort = 0; cohort < people.cohorts.size(); ++cohort, out.sum += 2)
            out.parts.push_back(out.sum);
    return out;
}

} // namespace cspdesk::wording
