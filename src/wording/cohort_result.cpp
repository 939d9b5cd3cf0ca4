// SPDX-License-Identifier: MIT
#include "wording/cohort_result.h"

#include "statistics/protection.h"
#include "wording/cohort_tables.h"
#include "wording/cohort_trend.h"
#include "wording/followed_tables.h"
#include "wording/translate.h"
#include "wording/window_guard.h"

#include <span>

namespace cspdesk::wording {
namespace {

CohortResult withTrend(FollowedCohorts followed, std::vector<statistics::ResultTable> tables)
{
    CohortResult out{.followed = std::move(followed), .tables = std::move(tables), .trend = {}};
    out.trend = cohortTrend(out.followed, out.tables).toStdString();
    std::vector<std::string>& notes = out.tables.front().notes;
    notes.insert(notes.begin(), out.trend);
    return out;
}

/// What the first table hides of a cohort, no group of its people may tell.
void hideRepeatOffenders(std::vector<statistics::ResultTable>& tables)
{
    using namespace statistics;
    for (const TableRow& row : tables.front().rows) {
        if (row.kind != TableRowKind::Ordinary || std::holds_alternative<std::int64_t>(row.cells[CohortReoffended]))
            continue;
        const std::string ids = "cohort_" + std::get<std::string>(row.cells.front()) + "_repeat_";
        for (ResultTable& table : tables)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                if (table.columns[column].id.starts_with(ids))
                    for (TableRow& each : table.rows)
                        each.cells[column] = NoFigure::Protecting;
    }
}

} // namespace

CohortResult cohortResult(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question,
                          std::optional<int> protection, const TableFrame& frame)
{
    auto tables =
        statistics::protectedTables(cohortTables(answer, question, protection.has_value(), frame), protection);
    if (protection) {
        guardWindows(std::span(tables).first(1 + question.windows.size()), {CohortPeopleCount, CohortReoffended},
                     *protection);
        hideRepeatOffenders(tables);
        addStepNote(tables.front(), std::span(tables).subspan(1, question.windows.size()), *protection, say("people"));
    }
    return withTrend(followedOf(answer, question), std::move(tables));
}

CohortResult cohortResult(const analysis::YouthAnswer& answer, const analysis::YouthQuestion& question,
                          std::optional<int> protection, const YouthFrame& frame)
{
    return withTrend(followedOf(answer, question), youthTables(answer, question, protection, frame));
}

} // namespace cspdesk::wording
