// SPDX-License-Identifier: MIT
#include "commands/case_standards_command.h"

#include "analysis/case_standards_file.h"
#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "domain/working_days.h"
#include "wording/case_standards_tables.h"
#include "wording/translate.h"

#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace statistics;
using wording::say;

struct StandardsRequest : CrimeFileRequest
{
    Date extracted;
    RepeatRule repeat;
    bool showsLate = false;
};

BasicResult<StandardsRequest, UsageError> readRequest(const Arguments& arguments)
{
    StandardsRequest out;
    RequestReading reading(arguments);
    const auto day = parseDate(arguments.value("--extracted").value_or(""));
    if (!day)
        reading.refuseWith("--extracted needs a date, as 2012-04-30");
    out.extracted = day.value_or(out.extracted);
    const auto number = [&](const char* option, int& to) {
        const auto text = arguments.value(option);
        if (!text)
            return;
        constexpr int most = 1000;
        const auto value = numberIn(*text, 1, most);
        if (!value)
            reading.refuseWith(std::string(option) + " needs a whole number");
        to = int(value.value_or(to));
    };
    number("--repeat-times", out.repeat.times);
    number("--repeat-days", out.repeat.days);
    out.showsLate = arguments.has("--late");
    reading.readProtection(out.protection);
    out.file = arguments.place(0);
    out.coverage = arguments.value("--coverage").value_or("");
    reading.take(statsDestination(arguments), out.to);
    return reading.result(std::move(out));
}

int run(const StandardsRequest& request, Environment& environment)
{
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    wording::TableFrame frame = frameOf(request, *file);
    const auto cases = analysis::readStandardsCases(std::move(file->bytes));
    if (!cases.has_value())
        return tellLookup(request.file, cases.error(), environment);
    frame.provenance.rowsRead = frame.provenance.rowsKept = cases->size();
    const auto result = caseStandardsOf(*cases, request.extracted, request.repeat, domain::workingDaysAfter);
    StatsResult answer{.tables = wording::caseStandardsTables(result, request.repeat, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Case standards").toStdString()};
    const int code = deliver(std::move(answer), request.to, environment);
    if (code != Done || !request.showsLate)
        return code;
    // For whoever looks after the cases, and never part of what goes out.
    for (const StandardResult& each : result.standards) {
        QStringList references;
        for (const std::string& reference : each.late)
            references << wording::text(reference);
        if (!references.isEmpty())
            print(environment.problems,
                  say("Late, %1: %2").arg(wording::label(each.standard), references.join(QStringLiteral(", "))));
    }
    return code;
}

std::vector<Option> options()
{
    std::vector<Option> own{
        {"--extracted", "DATE", "the day the log was taken out of its system: nothing is known after it", true},
        {"--repeat-times", "NUMBER", "how many incidents make a repeat case: 3 if not said"},
        {"--repeat-days", "NUMBER", "within how many days: 30 if not said"},
        {"--late", "", "list the references of late cases on the terminal; they go into no file"}};
    const std::vector<Option> destination = destinationOptions();
    own.insert(own.end(), destination.begin(), destination.end());
    return own;
}

} // namespace

Command caseStandardsCommand()
{
    return {"stats case-standards",
            "tell which share of cases met each service level, and which are repeat cases",
            {"LOG.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
