// SPDX-License-Identifier: MIT
#include "commands/recorded_crime_request.h"

namespace cspdesk::commands {
namespace {

/// "Cyber Crime=counted since April 2014".
void readFlags(const Arguments& arguments, RequestReading& reading, analysis::ComparisonFlags& to)
{
    for (const std::string& each : arguments.values("--not-comparable")) {
        const std::size_t sign = each.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == each.size())
            return reading.refuseWith(
                "--not-comparable needs a category and a reason, as “Cyber Crime=new since 2014”");
        to[each.substr(0, sign)] = each.substr(sign + 1);
    }
}

} // namespace

std::vector<Option> recordedCrimeOptions()
{
    std::vector<Option> own = periodOptions();
    const std::vector<Option> more{
        {"--areas", "LIST", "only crimes of these areas, parted by semicolons; “Abbey*” is all that begin so"},
        {"--tree", "FILE",
         "a CSV file of categories and what each is part of, as category,parent; appendix-f for the one of the "
         "Strategic Assessment 2015/16"},
        {"--flags", "FILE", "a CSV file of categories that are not to be compared, as category,reason"},
        {"--not-comparable", "CATEGORY=REASON", "the same for one category", false, true},
        {"--columns", "PAIRS", std::string("which column holds what, as ") + crimeColumnsExample}};
    own.insert(own.end(), more.begin(), more.end());
    return followedOptions(std::move(own));
}

BasicResult<RecordedCrimeRequest, UsageError> recordedCrimeRequest(const Arguments& arguments)
{
    RecordedCrimeRequest out;
    RequestReading reading(arguments);
    readPeriods(arguments, reading, out.question.periods);
    out.question.areas = listIn(arguments, "--areas");
    out.tree = arguments.value("--tree");
    out.flags = arguments.value("--flags");
    readFlags(arguments, reading, out.question.flags);
    reading.take(columnsIn(arguments, "--columns", crimeColumnsExample), out.question.columns.columns);
    reading.take(dateOrderIn(arguments), out.question.columns.dates);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    return reading.result(std::move(out));
}

} // namespace cspdesk::commands
