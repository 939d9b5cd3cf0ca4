// SPDX-License-Identifier: MIT
#include "commands/working_days_command.h"

#include "commands/answers.h"
#include "commands/day_count_json.h"
#include "wording/deadline_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace domain;
using wording::say;

/// Nobody counts further by working days; a larger number is a slip.
constexpr int mostDays = 1000;

std::optional<CountRule> ruleOf(const std::string& name)
{
    for (const CountRule rule : {CountRule::ClearWorking, CountRule::ClearCalendar, CountRule::Working})
        if (name == ruleName(rule))
            return rule;
    return std::nullopt;
}

std::optional<int> daysOf(const std::string& text)
{
    int days = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (problem != std::errc() || end != text.data() + text.size() || days < 0 || days > mostDays)
        return std::nullopt;
    return days;
}

void printText(const DayCount& count, std::ostream& out)
{
    print(out, say("%1 is %2.").arg(wording::countTitle(count), wording::longDate(count.result)));
    print(out, {});
    for (const wording::CountLine& line : wording::countLines(count))
        print(out, say("  %1  %2").arg(line.day, -20).arg(line.what));
}

void printCsv(const DayCount& count, std::ostream& out)
{
    out << "date,counted,day,result\n";
    for (const CountedDay& day : count.days)
        out << isoDate(day.date) << ',' << (day.number > 0 ? std::to_string(day.number) : std::string()) << ','
            << csvCell(wording::reasonText(day, count.rule).toStdString()) << ','
            << (day.date == count.result ? "yes" : "no") << '\n';
}

int countWorkingDays(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "csv", "json"}))
        return WrongUsage;
    const auto meeting = parseDate(*arguments.value("--meeting"));
    if (!meeting)
        return tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment);
    // Years that a count of days cannot leave the calendar from.
    if (*meeting < date(1978, 1, 1) || *meeting > date(2200, 12, 31))
        return tellUsage("--meeting needs a date from 1978 to 2200: bank holidays are known for those years",
                         environment);
    const auto days = daysOf(*arguments.value("--days"));
    if (!days)
        return tellUsage("--days needs a number from 0 to " + std::to_string(mostDays), environment);
    const auto rule = ruleOf(*arguments.value("--rule"));
    if (!rule)
        return tellUsage("--rule is clear-working, clear-calendar or working", environment);
    const CountSide side = arguments.has("--after") ? CountSide::After : CountSide::Before;
    const DayCount count = countDays({}, *meeting, *days, *rule, side);
    if (wantsJson(arguments))
        environment.out << dayCountJson(count).dump(2) << '\n';
    else if (arguments.value("--format") == "csv")
        printCsv(count, environment.out);
    else
        printText(count, environment.out);
    return Done;
}

} // namespace

Command workingDaysCommand()
{
    return {"working-days",
            "count days before or after a meeting, with every day that was counted or passed over",
            {},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true},
             {"--days", "N", "how many days", true},
             {"--rule", "RULE", "clear-working, clear-calendar or working", true},
             {"--after", "", "count after the meeting instead of before it"},
             {"--format", "text|csv|json", "the form of the answer; text for people without it"}},
            countWorkingDays};
}

} // namespace cspdesk::commands
