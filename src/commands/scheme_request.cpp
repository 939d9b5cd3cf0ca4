// SPDX-License-Identifier: MIT
#include "commands/scheme_request.h"

#include <algorithm>
#include <array>

namespace cspdesk::commands {

using namespace analysis;
using statistics::SchemeTime;

const char* const schemeColumnsExample = "person_id=CRN,joined_date=Start";
const char* const schemeOffenceColumnsExample = "person_id=CRN,offence_date=Committed";

namespace {

constexpr std::array enteredOptions{"--people",        "--before-count", "--before-months", "--during-count",
                                    "--during-months", "--after-count",  "--after-months"};
constexpr std::array neededDays{"--on", "--from", "--until", "--extracted"};
constexpr std::array fileOptions{"--on",       "--from",         "--until",   "--extracted",       "--districts",
                                 "--offences", "--before",       "--columns", "--offence-columns", "--dates",
                                 "--problems", "--offences-from"};

/// A count or a number of months that was entered.
std::optional<std::int64_t> enteredIn(const Arguments& arguments, const std::string& option, int least, int most,
                                      RequestReading& reading)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    const auto number = numberIn(*text, least, most);
    if (!number)
        reading.refuseWith(option + " needs a whole number from " + std::to_string(least) + " to "
                           + std::to_string(most));
    return number;
}

void readEntered(const Arguments& arguments, RequestReading& reading, SchemeRequest& out)
{
    constexpr int mostPeople = 1'000'000;
    constexpr int mostCounted = 100'000'000;
    constexpr int mostMonths = 1'200;
    if (!arguments.place(0).empty())
        return reading.refuseWith("figures are entered instead of a register: leave “" + arguments.place(0)
                                  + "” or --people away");
    for (const char* option : fileOptions)
        if (arguments.has(option))
            return reading.refuseWith(std::string(option) + " asks something of a register, and figures are entered");
    for (const char* option : enteredOptions)
        if (!arguments.has(option) && option != std::string("--after-months"))
            return reading.refuseWith(std::string(option) + " is missing");
    wording::SchemeRates rates{.cohort = enteredIn(arguments, "--people", 1, mostPeople, reading).value_or(1),
                               .times = {}};
    const auto enter = [&](SchemeTime time, const std::string& name) {
        const auto months = enteredIn(arguments, "--" + name + "-months", 1, mostMonths, reading);
        wording::SchemeRate& rate = rates.times[static_cast<std::size_t>(time)];
        rate.people = rates.cohort;
        rate.offences = enteredIn(arguments, "--" + name + "-count", 0, mostCounted, reading).value_or(0);
        if (months)
            rate.months = static_cast<double>(*months * rates.cohort);
    };
    enter(SchemeTime::Before, "before");
    enter(SchemeTime::During, "during");
    enter(SchemeTime::After, "after");
    out.entered = rates;
}

void readDays(const Arguments& arguments, RequestReading& reading, SchemeRequest& out)
{
    SchemeQuestion& question = out.question;
    for (const char* option : neededDays)
        if (!arguments.has(option))
            return reading.refuseWith(std::string(option) + " is missing");
    const auto take = [&](const std::string& option, Date& to) {
        std::optional<Date> day;
        reading.take(dateIn(arguments, option), day);
        to = day.value_or(to);
    };
    take("--on", question.on);
    take("--from", question.from);
    take("--until", question.until);
    take("--extracted", question.extracted);
    reading.take(dateIn(arguments, "--offences-from"), question.offencesFrom);
    if (question.until < question.from)
        reading.refuseWith("--until is before --from");
    if (question.extracted < question.on || question.extracted < question.until)
        reading.refuseWith("--extracted is before the last day of a cohort, so that who is in it is not known yet");
    if (question.offencesFrom && question.extracted < *question.offencesFrom)
        reading.refuseWith("--offences-from is after --extracted");
}

void readRegister(const Arguments& arguments, RequestReading& reading, SchemeRequest& out)
{
    SchemeQuestion& question = out.question;
    if (arguments.place(0).empty())
        return reading.refuseWith("REGISTER.csv is missing, or figures of your own from --people on");
    readDays(arguments, reading, out);
    out.offences = arguments.value("--offences");
    for (const char* option : {"--before", "--offences-from", "--offence-columns"})
        if (arguments.has(option) && !out.offences)
            reading.refuseWith(std::string(option) + " needs --offences FILE");
    if (out.offences == "-" && arguments.place(0) == "-")
        reading.refuseWith("only one of the two files can be the standard input");
    constexpr int mostMonths = 120;
    question.beforeMonths =
        static_cast<int>(enteredIn(arguments, "--before", 1, mostMonths, reading).value_or(question.beforeMonths));
    for (const std::string& district : partsOf(arguments.value("--districts").value_or(""), ';'))
        question.districts.insert(district);
    reading.take(columnsIn(arguments, "--columns", schemeColumnsExample), question.columns);
    reading.take(columnsIn(arguments, "--offence-columns", schemeOffenceColumnsExample), question.offenceColumns);
    reading.take(dateOrderIn(arguments), question.dates);
}

} // namespace

std::vector<Option> schemeOptions()
{
    std::vector<Option> options = followedOptions(
        {{"--on", "DATE", "the day of the current cohort"},
         {"--from", "DATE", "the historic cohort was registered at some time from that day"},
         {"--until", "DATE", "to that day"},
         {"--extracted", "DATE", "the day the register was taken out of its system: nothing is known after it"},
         {"--districts", "LIST", "the area: people of these districts, parted by semicolons"},
         {"--offences", "FILE", "a CSV file of offences, to compare the times before, during and after"},
         {"--before", "MONTHS", "how many months before the first joining are compared: 12 if not said"},
         {"--offences-from", "DATE", "the first day of which the file of offences knows anything"},
         {"--columns", "PAIRS", std::string("which column holds what, as ") + schemeColumnsExample},
         {"--offence-columns", "PAIRS", std::string("the same of the offences, as ") + schemeOffenceColumnsExample},
         {"--people", "NUMBER", "instead of a register: how many people the figures below are of"},
         {"--before-count", "NUMBER", "their offences before the scheme"},
         {"--before-months", "MONTHS", "in so many months"},
         {"--during-count", "NUMBER", "their offences during the scheme"},
         {"--during-months", "MONTHS", "in so many months"},
         {"--after-count", "NUMBER", "their offences after the scheme"},
         {"--after-months", "MONTHS", "in so many months, where it is known"}});
    // There is no picture of a scheme.
    options.erase(
        std::remove_if(options.begin(), options.end(), [](const Option& option) { return option.name == "--chart"; }),
        options.end());
    return options;
}

BasicResult<SchemeRequest, UsageError> schemeRequest(const Arguments& arguments)
{
    SchemeRequest out;
    RequestReading reading(arguments);
    const bool isEntered = std::any_of(enteredOptions.begin(), enteredOptions.end(),
                                       [&](const char* option) { return arguments.has(option); });
    if (isEntered)
        readEntered(arguments, reading, out);
    else
        readRegister(arguments, reading, out);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    return reading.result(std::move(out));
}

} // namespace cspdesk::commands
