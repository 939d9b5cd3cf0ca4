// SPDX-License-Identifier: MIT
#include "commands/follow_up_json.h"

#include "wording/follow_up_tables.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using namespace statistics;
using Json = nlohmann::ordered_json;

/// Why the figure is not there; nothing where it is.
const char* hiddenIn(const TableCell& cell)
{
    const auto* const why = std::get_if<NoFigure>(&cell);
    if (why == nullptr)
        return std::holds_alternative<BelowShare>(cell) ? "small" : nullptr;
    switch (*why) {
    case NoFigure::Small: return "small";
    case NoFigure::Protecting: return "protecting";
    case NoFigure::Blank:
    case NoFigure::NotApplicable:
    case NoFigure::NotAvailable:
    case NoFigure::NotComparable: return nullptr;
    }
    return nullptr;
}

/// The number, unless its cell hides it; then `to` tells why.
template <typename Number>
Json unlessHidden(const TableCell& cell, Number number, Json& to)
{
    const char* const hidden = hiddenIn(cell);
    if (hidden == nullptr)
        return number;
    if (!to.contains("hidden"))
        to["hidden"] = hidden;
    return nullptr;
}

/// The cells of a group by its name, since protection moves rows.
const std::vector<TableCell>& cellsOf(const ResultTable& table, const std::string& name)
{
    return std::find_if(table.rows.begin(), table.rows.end(),
                        [&](const TableRow& row) { return std::get<std::string>(row.cells.front()) == name; })
        ->cells;
}

Json ofWindow(const FixedWindow& window, const std::vector<TableCell>& cells, bool isKnown)
{
    Json out{{"days", window.days()}};
    const auto interval = isKnown ? wilsonInterval(window.rate()) : std::nullopt;
    const bool isShown = interval && hiddenIn(cells[wording::WindowRate]) == nullptr;
    out["eligible"] = isKnown ? unlessHidden(cells[wording::EligibleOnes], window.eligible(), out) : Json();
    out["of"] = unlessHidden(cells[wording::People], window.of(), out);
    out["events"] = isKnown ? unlessHidden(cells[wording::EventsWithin], window.events(), out) : Json();
    out["rate"] =
        isShown ? Json(static_cast<double>(window.events()) / static_cast<double>(window.eligible())) : Json();
    out["low"] = isShown ? Json(interval->low) : Json();
    out["high"] = isShown ? Json(interval->high) : Json();
    if (!isKnown)
        out["why"] = "the file does not say for how long people with the event could have been followed";
    return out;
}

/// Of protected figures no more digits than the tables show: a product of fractions tells what it was made of.
double told(double number, bool isProtected)
{
    constexpr double thousand = 1'000;
    return isProtected ? std::round(number * thousand) / thousand : number;
}

Json ofSurvival(const KaplanMeier& curve, std::int32_t days, SurvivalInterval kind, const std::vector<TableCell>& cells,
                bool isProtected)
{
    Json out{{"days", days}};
    const auto point = curve.at(days);
    const auto interval = point ? intervalOf(*point, kind) : std::nullopt;
    const bool isShown = point && std::holds_alternative<double>(cells[wording::SurvivalShare]);
    out["at_risk"] = point ? unlessHidden(cells[wording::AtRisk], point->atRisk, out) : Json();
    out["events"] = point ? unlessHidden(cells[wording::EventsByThen], point->events, out) : Json();
    const auto number = [&](std::optional<double> one) {
        return isShown && one ? Json(told(*one, isProtected)) : Json();
    };
    out["survival"] = number(point ? std::optional(point->survival) : std::nullopt);
    out["std_error"] = number(point ? point->standardError : std::nullopt);
    out["low"] = number(interval ? std::optional(interval->low) : std::nullopt);
    out["high"] = number(interval ? std::optional(interval->high) : std::nullopt);
    out["interval"] = nameOf(kind);
    return out;
}

/// A group with what is known of it so far.
Json ofGroup(const FollowUpAnswer& answer, const FollowUpGroup& group, const std::string& name,
             const FollowUpQuestion& question, std::span<const SurvivalInterval> intervals,
             const std::vector<ResultTable>& tables)
{
    const std::vector<TableCell>& cells = cellsOf(tables.front(), name);
    Json out = Json::object();
    out["people"] = unlessHidden(cells[wording::SoFarPeople], group.table.people(), out);
    out["events"] = unlessHidden(cells[wording::SoFarEvents], group.table.events(), out);
    const auto* const median = std::get_if<double>(&cells[wording::SoFarMedian]);
    out["median_days"] = median != nullptr ? Json(static_cast<std::int64_t>(*median)) : Json();
    out.update(windowsJson(group, name, question.days, intervals, std::span(tables).subspan(1),
                           [&](std::int32_t days) { return answer.knowsWindow(days); }));
    return out;
}

} // namespace

Json windowsJson(const FollowUpGroup& group, const std::string& row, std::span<const std::int32_t> days,
                 std::span<const SurvivalInterval> intervals, std::span<const ResultTable> tables,
                 const std::function<bool(std::int32_t)>& isKnown)
{
    Json out{{"windows", Json::array()}, {"kaplan_meier", Json::array()}};
    const KaplanMeier curve(group.table);
    for (std::size_t window = 0; window < days.size(); ++window) {
        const std::vector<TableCell>& cells = cellsOf(tables[window], row);
        out["windows"].push_back(ofWindow(group.windows[window], cells, isKnown(days[window])));
        for (const SurvivalInterval interval : intervals)
            out["kaplan_meier"].push_back(
                ofSurvival(curve, days[window], interval, cells, tables[window].threshold.has_value()));
    }
    return out;
}

Json logRankJson(const std::optional<LogRank>& test, bool isProtected)
{
    return test ? Json{{"chi2", told(test->chiSquare, isProtected)},
                       {"df", test->degrees},
                       {"p", told(test->p, isProtected)}}
                : Json();
}

std::string followUpJson(const FollowUpAnswer& answer, const FollowUpQuestion& question,
                         std::span<const SurvivalInterval> intervals, const std::vector<ResultTable>& tables)
{
    const Provenance& from = tables.front().provenance;
    Json out;
    out["file"] = {{"name", from.fileName},
                   {"sha256", from.sha256},
                   {"bytes", from.bytes},
                   {"rows_read", from.rowsRead},
                   {"rows_kept", from.rowsKept}};
    out["protected_below"] = tables.front().threshold ? Json(*tables.front().threshold) : Json();
    if (!tables.front().threshold)
        out["not_for_publication"] = true;
    const auto jsonOf = [&](const FollowUpGroup& group, const QString& name) {
        return ofGroup(answer, group, name.toStdString(), question, intervals, tables);
    };
    out["all"] = jsonOf(answer.all, wording::everybodyName());
    if (question.columns.contains("group")) {
        out["groups"] = Json::array();
        for (const FollowUpGroup& group : answer.groups) {
            Json one{{"group", group.name}};
            one.update(jsonOf(group, wording::groupName(answer, group)));
            out["groups"].push_back(std::move(one));
        }
        out["log_rank"] = logRankJson(answer.logRank, tables.front().threshold.has_value());
    }
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string_view nameOf(SurvivalInterval interval)
{
    switch (interval) {
    case SurvivalInterval::Plain: return "plain";
    case SurvivalInterval::Log: return "log";
    case SurvivalInterval::LogLog: return "log-log";
    }
    return {};
}

} // namespace cspdesk::commands
