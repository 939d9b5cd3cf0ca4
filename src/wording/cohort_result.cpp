// SPDX-License-Identifier: MIT
#include "wording/cohort_result.h"

#include "statistics/protection.h"
#include "wording/cohort_tables.h"
#include "wording/cohort_trend.h"

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

} // namespace

CohortResult cohortResult(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question,
                          std::optional<int> protection, const TableFrame& frame)
{
    return withTrend(
        followedOf(answer, question),
        statistics::protectedTables(cohortTables(answer, question, protection.has_value(), frame), protection));
}

CohortResult cohortResult(const analysis::YouthAnswer& answer, const analysis::YouthQuestion& question,
                          std::optional<int> protection, const YouthFrame& frame)
{
    return withTrend(followedOf(answer, question), youthTables(answer, question, protection, frame));
}

} // namespace cspdesk::wording
