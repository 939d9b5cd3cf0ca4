// SPDX-License-Identifier: MIT
#include "commands/scheme_json.h"

#include "analysis/result_table_json.h"
#include "base/date.h"
#include "wording/scheme_rates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace cspdesk::commands {
namespace {

using namespace statistics;
using Json = nlohmann::ordered_json;

Json numberJson(const TableCell& cell)
{
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        return *count;
    const auto* number = std::get_if<double>(&cell);
    return number != nullptr && std::isfinite(*number) ? Json(*number) : Json();
}

Json periodsJson(const ResultTable& rates)
{
    constexpr std::array names{"before", "during", "after"};
    Json out = Json::object();
    for (std::size_t time = 0; time < names.size(); ++time) {
        Json& period = out[names[time]];
        for (std::size_t column = 1; column < rates.columns.size(); ++column)
            period[rates.columns[column].id] = numberJson(rates.rows[time].cells[column]);
    }
    return out;
}

} // namespace

std::string schemeJson(const std::vector<ResultTable>& tables)
{
    Json out;
    const auto& extracted = tables.front().provenance.extracted;
    out["extracted"] = extracted ? Json(isoDate(*extracted)) : Json();
    out["protected_below"] = tables.front().threshold ? Json(*tables.front().threshold) : Json();
    if (!tables.front().threshold)
        out["not_for_publication"] = true;
    const auto rates =
        std::find_if(tables.begin(), tables.end(), [](const ResultTable& table) { return table.id == "scheme-rates"; });
    out["comparison"] = rates == tables.end() ? Json() : Json(wording::schemeComparison(*rates).toStdString());
    out["periods"] = rates == tables.end() ? Json() : periodsJson(*rates);
    out["tables"] = Json::array();
    for (const ResultTable& table : tables)
        out["tables"].push_back(analysis::tableJson(table));
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace cspdesk::commands
