// SPDX-License-Identifier: MIT
#include "commands/cohorts_json.h"

#include "analysis/result_table_json.h"
#include "commands/follow_up_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace cspdesk::commands {

using namespace analysis;
using namespace statistics;
using Json = nlohmann::ordered_json;

std::string cohortsJson(const wording::FollowedCohorts& cohorts, Date extracted, const std::vector<ResultTable>& tables,
                        const std::string& trend)
{
    constexpr std::array intervals{SurvivalInterval::LogLog};
    const FollowUpAnswer followed = wording::followUpOf(cohorts);
    Json out{{"years", {cohorts.cohorts.front().year, cohorts.cohorts.back().year}}, {"extracted", isoDate(extracted)}};
    out["protected_below"] = tables.front().threshold ? Json(*tables.front().threshold) : Json();
    if (!tables.front().threshold)
        out["not_for_publication"] = true;
    out["trend"] = trend;
    out["cohorts"] = Json::array();
    for (const FollowUpGroup& group : followed.groups) {
        Json one{{"cohort", group.name}};
        one.update(windowsJson(group, group.name, cohorts.windows, intervals,
                               std::span(tables).subspan(1, cohorts.windows.size()),
                               [](std::int32_t) { return true; }));
        out["cohorts"].push_back(std::move(one));
    }
    out["log_rank"] = logRankJson(followed.logRank, tables.front().threshold.has_value());
    out["tables"] = Json::array();
    for (const ResultTable& table : tables)
        out["tables"].push_back(tableJson(table));
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace cspdesk::commands
