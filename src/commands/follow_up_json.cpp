// SPDX-License-Identifier: MIT
#include "commands/follow_up_json.h"

#include "wording/follow_up_tables.h"

#include <nlohmann/json.hpp>

#include <algorithm>

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
    case NoFigure::NotAvailable: return nullptr;
    }
    return nullptr;
}

class Writer
{
public:
    Writer(const FollowUpAnswer& answer, const FollowUpQuestion& question, std::span<const SurvivalInterval> intervals,
           const std::vector<ResultTable>& tables)
        : m_answer(answer),
          m_question(question),
          m_intervals(intervals),
          m_tables(tables)
    {}

    [[nodiscard]] Json json() const
    {
        Json out;
        const ExtractReport& report = m_answer.report;
        const Provenance& from = m_tables.front().provenance;
        out["file"] = {{"name", from.fileName},
                       {"sha256", from.sha256},
                       {"bytes", from.bytes},
                       {"rows_read", report.rows},
                       {"rows_kept", report.kept}};
        out["protected_below"] = m_tables.front().threshold ? Json(*m_tables.front().threshold) : Json();
        out["all"] = ofGroup(m_answer.all, wording::everybodyName().toStdString());
        if (m_question.columns.contains("group")) {
            out["groups"] = Json::array();
            for (const FollowUpGroup& group : m_answer.groups) {
                Json one{{"group", group.name}};
                one.update(ofGroup(group, wording::groupName(m_answer, group).toStdString()));
                out["groups"].push_back(std::move(one));
            }
            out["log_rank"] = m_answer.logRank ? Json{{"chi2", m_answer.logRank->chiSquare},
                                                      {"df", m_answer.logRank->degrees},
                                                      {"p", m_answer.logRank->p}}
                                               : Json();
        }
        return out;
    }

private:
    /// The number, unless its cell hides it; then `to` tells why.
    template <typename Number>
    static Json unlessHidden(const TableCell& cell, Number number, Json& to)
    {
        const char* const hidden = hiddenIn(cell);
        if (hidden == nullptr)
            return number;
        if (!to.contains("hidden"))
            to["hidden"] = hidden;
        return nullptr;
    }

    /// The cells of a group by its name, since protection moves rows.
    [[nodiscard]] static const std::vector<TableCell>& cellsOf(const ResultTable& table, const std::string& name)
    {
        return std::find_if(table.rows.begin(), table.rows.end(),
                            [&](const TableRow& row) { return std::get<std::string>(row.cells.front()) == name; })
            ->cells;
    }

    [[nodiscard]] Json ofGroup(const FollowUpGroup& group, const std::string& name) const
    {
        const std::vector<TableCell>& cells = cellsOf(m_tables.front(), name);
        Json out = Json::object();
        out["people"] = unlessHidden(cells[wording::SoFarPeople], group.table.people(), out);
        out["events"] = unlessHidden(cells[wording::SoFarEvents], group.table.events(), out);
        const auto* const median = std::get_if<double>(&cells[wording::SoFarMedian]);
        out["median_days"] = median != nullptr ? Json(static_cast<std::int64_t>(*median)) : Json();
        out["windows"] = Json::array();
        out["kaplan_meier"] = Json::array();
        const KaplanMeier curve(group.table);
        for (std::size_t window = 0; window < m_question.days.size(); ++window) {
            const std::vector<TableCell>& figures = cellsOf(m_tables[window + 1], name);
            out["windows"].push_back(ofWindow(group.windows[window], figures));
            for (const SurvivalInterval interval : m_intervals)
                out["kaplan_meier"].push_back(ofSurvival(curve, m_question.days[window], interval, figures));
        }
        return out;
    }

    [[nodiscard]] Json ofWindow(const FixedWindow& window, const std::vector<TableCell>& cells) const
    {
        Json out{{"days", window.days()}};
        const bool isKnown = m_answer.knowsWindow(window.days());
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

    [[nodiscard]] static Json ofSurvival(const KaplanMeier& curve, std::int32_t days, SurvivalInterval kind,
                                         const std::vector<TableCell>& cells)
    {
        Json out{{"days", days}};
        const auto point = curve.at(days);
        const auto interval = point ? intervalOf(*point, kind) : std::nullopt;
        const bool isShown = point && std::holds_alternative<double>(cells[wording::SurvivalShare]);
        out["at_risk"] = point ? unlessHidden(cells[wording::AtRisk], point->atRisk, out) : Json();
        out["events"] = point ? unlessHidden(cells[wording::EventsByThen], point->events, out) : Json();
        out["survival"] = isShown ? Json(point->survival) : Json();
        out["std_error"] = isShown && point->standardError ? Json(*point->standardError) : Json();
        out["low"] = isShown && interval ? Json(interval->low) : Json();
        out["high"] = isShown && interval ? Json(interval->high) : Json();
        out["interval"] = nameOf(kind);
        return out;
    }

    const FollowUpAnswer& m_answer;
    const FollowUpQuestion& m_question;
    std::span<const SurvivalInterval> m_intervals;
    const std::vector<ResultTable>& m_tables;
};

} // namespace

std::string followUpJson(const FollowUpAnswer& answer, const FollowUpQuestion& question,
                         std::span<const SurvivalInterval> intervals, const std::vector<ResultTable>& tables)
{
    return Writer(answer, question, intervals, tables)
               .json()
               .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
         + '\n';
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
