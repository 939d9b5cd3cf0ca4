// SPDX-License-Identifier: MIT
#include "commands/periods_option.h"

#include "wording/lookup_text.h"
#include "wording/period_text.h"
#include "wording/translate.h"

namespace cspdesk::commands {

using statistics::MonthSpan;

const char* const crimeColumnsExample = "month=Recorded,category=Offence group,area=Ward";

BasicResult<std::optional<MonthSpan>, UsageError> monthsIn(const Arguments& arguments, const std::string& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::optional<MonthSpan>();
    std::string months = *text;
    if (const std::size_t dots = months.find(".."); dots != std::string::npos)
        months.replace(dots, 2, ":"); // both are how people write it
    const std::vector<std::string> parts = partsOf(months, ':');
    const auto first = parts.empty() ? std::nullopt : statistics::parseMonth(parts.front());
    const auto last = parts.empty() ? std::nullopt : statistics::parseMonth(parts.back());
    if (!first || !last || parts.size() > 2)
        return refuse(UsageError{option + " needs months, as 2013-10:2014-09, or one, as 2013-10"});
    return std::optional(MonthSpan{*first, *last});
}

void readPeriods(const Arguments& arguments, RequestReading& reading, statistics::ComparedPeriods& to)
{
    const auto take = [&](const char* option, MonthSpan& period) {
        std::optional<MonthSpan> given;
        reading.take(monthsIn(arguments, option), given);
        period = given.value_or(period);
        return given.has_value();
    };
    const bool hasBoth =
        static_cast<int>(take("--earlier", to.earlier)) + static_cast<int>(take("--later", to.later)) == 2;
    const auto problem = to.problem();
    if (hasBoth && problem)
        reading.refuseWith(wording::problemText(*problem, to).toStdString());
}

std::vector<std::string> listIn(const Arguments& arguments, const std::string& option)
{
    return partsOf(arguments.value(option).value_or(""), ';');
}

std::vector<Option> periodOptions()
{
    return {{"--earlier", "MONTHS", "the earlier period, as 2013-10:2014-09", true},
            {"--later", "MONTHS", "the later period, as 2014-10:2015-09", true}};
}

int tellLookup(const std::string& file, const analysis::LookupRefusal& refusal, Environment& environment)
{
    const QStringList lines = wording::refusalText(refusal);
    for (const QString& line : lines)
        print(environment.problems, wording::say("%1: %2").arg(wording::text(file), line));
    return Refused;
}

} // namespace cspdesk::commands
