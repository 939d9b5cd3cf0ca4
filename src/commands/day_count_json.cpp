// SPDX-License-Identifier: MIT
#include "commands/day_count_json.h"

#include "wording/deadline_text.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {

using namespace domain;
using nlohmann::ordered_json;

std::string ruleName(CountRule rule)
{
    switch (rule) {
    case CountRule::ClearWorking: return "clear-working";
    case CountRule::ClearCalendar: return "clear-calendar";
    case CountRule::Working: break;
    }
    return "working";
}

ordered_json dayCountJson(const DayCount& count)
{
    ordered_json days = ordered_json::array();
    for (const CountedDay& day : count.days)
        days.push_back({{"date", isoDate(day.date)},
                        {"counted", day.part == CountedDay::Part::Counted ? ordered_json(day.number) : ordered_json()},
                        {"day", wording::reasonText(day, count.rule).toStdString()}});
    return {{"meeting", isoDate(count.from)},
            {"rule", ruleName(count.rule)},
            {"side", count.side == CountSide::Before ? "before" : "after"},
            {"count", count.count},
            {"date", isoDate(count.result)},
            {"days", std::move(days)}};
}

std::string csvCell(const std::string& text)
{
    // A spreadsheet would take such a text for a formula.
    const bool isFormula = !text.empty() && std::string("=+-@\t").find(text.front()) != std::string::npos;
    const std::string words = isFormula ? '\'' + text : text;
    if (words.find_first_of(",\"\r\n") == std::string::npos)
        return words;
    std::string cell = "\"";
    for (const char each : words)
        cell += each == '"' ? std::string("\"\"") : std::string(1, each);
    return cell + '"';
}

} // namespace cspdesk::commands
