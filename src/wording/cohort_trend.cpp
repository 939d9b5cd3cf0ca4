// SPDX-License-Identifier: MIT
#include "wording/cohort_trend.h"

#include "wording/chart_text.h"
#include "wording/follow_up_tables.h"
#include "wording/growth_lines.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace statistics;

constexpr std::int32_t usualWindow = 365; ///< days, as the Ministry of Justice publishes

bool isShown(const TableCell& cell)
{
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<Share>(cell);
}

std::optional<TableChart> growthOf(const FollowedCohorts& followed, const TableFrame& frame,
                                   const std::vector<ResultTable>& tables)
{
    std::vector<GrowthGroup> groups;
    for (const FollowedCohort& cohort : followed.cohorts)
        groups.push_back({std::to_string(cohort.year), &cohort.times});
    const GrowthWords words{
        .title = text(titleOf(say("How the share who reoffended grows with time, by cohort"), frame.coverage)),
        .share = say("Share who reoffended"),
        .since = say("Months since %1").arg(followed.since)};
    return growthLines("reoffended-over-time", groups, followed.windows, words, tables);
}

} // namespace

std::vector<TableChart> cohortCharts(const FollowedCohorts& followed, const TableFrame& frame,
                                     const std::vector<ResultTable>& tables)
{
    std::vector<TableChart> out;
    const auto add = [&](const std::string& table, const char* id, const char* column) {
        const auto found =
            std::find_if(tables.begin(), tables.end(), [&](const ResultTable& each) { return each.id == table; });
        if (found == tables.end())
            return;
        // The fair figures come first, and the others beside them.
        const std::size_t place = out.empty() ? static_cast<std::size_t>(found - tables.begin()) : out.front().table;
        out.push_back({id, place, columnChart(*found, ChartKind::Bars, {column, ""}, CategoryOrder::AsInTable)});
    };
    add("within-" + std::to_string(usualWindow), "reoffended-fairly", "rate");
    add("cohorts", "reoffended-so-far", "reoffended_pct");
    if (auto growth = growthOf(followed, frame, tables))
        out.push_back(std::move(*growth));
    return out;
}

QString cohortTrend(const FollowedCohorts& followed, const std::vector<ResultTable>& tables)
{
    const std::vector<std::int32_t>& windows = followed.windows;
    const auto usual = std::find(windows.begin(), windows.end(), usualWindow);
    const auto window = static_cast<std::size_t>((usual == windows.end() ? windows.begin() : usual) - windows.begin());
    std::vector<TrendCohort> cohorts;
    for (const FollowedCohort& cohort : followed.cohorts) {
        TrendCohort& out = cohorts.emplace_back();
        out.name = QString::number(cohort.year);
        out.soFar = {cohort.repeat(), cohort.people()};
        out.within = cohort.windows[window].rate();
        const auto shown = [&](const ResultTable& table, std::initializer_list<std::size_t> columns) {
            const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& each) {
                return std::get<std::string>(each.cells.front()) == out.name.toStdString();
            });
            return std::all_of(columns.begin(), columns.end(),
                               [&](std::size_t column) { return isShown(row->cells[column]); });
        };
        out.isHidden = !shown(tables.front(), {CohortPeopleCount, CohortReoffended})
                    || !shown(tables[window + 1], {EligibleOnes, EventsWithin});
    }
    return trendText(cohorts, windowText(windows[window]), followed.since);
}

} // namespace cspdesk::wording
