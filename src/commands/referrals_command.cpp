// SPDX-License-Identifier: MIT
#include "commands/referrals_command.h"

#include "analysis/report_notes.h"
#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/referral_tables.h"
#include "wording/translate.h"

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

constexpr const char* referralColumnsExample = "received_date=Referred on,district=Area,criteria_met=Criteria";

/// What is asked of a file of referrals.
struct ReferralsRequest : CrimeFileRequest
{
    ReferralQuestion question;
    std::optional<std::string> published;
    std::optional<std::string> entered;
    std::optional<std::string> scopes;
    std::optional<std::string> notes;
    std::string service;
};

BasicResult<ReferralsRequest, UsageError> readRequest(const Arguments& arguments)
{
    ReferralsRequest out;
    RequestReading reading(arguments);
    if (const auto text = arguments.value("--quarter")) {
        out.question.quarter = statistics::parseQuarter(*text);
        if (!out.question.quarter)
            reading.refuseWith("--quarter needs a quarter of the financial year, as 2025-Q1 for April to June 2025");
    }
    if (const auto text = arguments.value("--repeat-months")) {
        constexpr int most = 120;
        const auto months = numberIn(*text, 1, most);
        if (!months)
            reading.refuseWith("--repeat-months needs a number of months from 1 to 120");
        out.question.repeatMonths = months.value_or(1);
    }
    out.published = arguments.value("--earlier");
    out.entered = arguments.value("--entered");
    out.scopes = arguments.value("--scope");
    out.notes = arguments.value("--notes");
    out.service = arguments.value("--service").value_or("");
    reading.take(columnsIn(arguments, "--columns", referralColumnsExample), out.question.columns);
    reading.take(dateOrderIn(arguments), out.question.dates);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    out.question.extracted = out.extracted;
    return reading.result(std::move(out));
}

/// Reads a further file where one is given; false where it cannot be used, with the exit code.
template <typename Value>
bool readBeside(const std::optional<std::string>& file, const ReferralsRequest& request, Environment& environment,
                BasicResult<Value, LookupRefusal> (*read)(std::unique_ptr<platform::InputFile>), Value& to, int& code)
{
    if (!file)
        return true;
    auto value = lookupIn(*file, request, environment, read);
    if (!value.has_value()) {
        code = value.error();
        return false;
    }
    to = std::move(*value);
    return true;
}

int run(const ReferralsRequest& request, Environment& environment)
{
    int code = Done;
    ReferralsBeside beside;
    if (!readBeside(request.published, request, environment, readPublishedReferrals, beside.published, code)
        || !readBeside(request.entered, request, environment, readEnteredMeasures, beside.entered, code)
        || !readBeside(request.scopes, request, environment, readScopeChanges, beside.scopes, code))
        return code;
    wording::ReferralFrame frame{.service = request.service};
    if (request.notes) {
        const auto notes = contentOf(*request.notes, environment);
        if (!notes.has_value())
            return notes.error();
        frame.notes = paragraphsOf(*notes);
    }
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    frame.referrals = frameOf(request, *file);
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = referralStudy(std::move(file->bytes), request.question, beside,
                                      {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment,
                           std::string("--columns ") + referralColumnsExample);
    tellProblems(answer->report, environment);
    for (const QStringList& lines : {wording::uncountedText(*answer), wording::checkText(*answer)})
        for (const QString& line : lines)
            print(environment.problems, line);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (!answer->totals.contains(answer->quarter)) {
        print(environment.problems,
              say("No row of the file is of %1. Nothing was counted.").arg(wording::quarterText(answer->quarter)));
        return Refused;
    }
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::referralTables(*answer, request.question, beside, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Referrals, %1").arg(wording::quarterText(answer->quarter)).toStdString()};
    ReferralQuestion counted = request.question;
    counted.quarter = answer->quarter;
    tellQuestion(counted, request.protection, result);
    result.charts = [tables = result.tables] { return wording::referralCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    return followedOptions(
        {{"--extracted", "DATE", "the day the file was taken out of its system: engagement is as of then"},
         {"--quarter", "QUARTER",
          "a quarter of the financial year, as 2025-Q1 for April to June; the last one of the file "
          "if not said"},
         {"--earlier", "FILE",
          "a CSV file of what earlier reports had, as quarter,of,name,referrals with "
          "criteria_met,engagement_pct,repeats; "
          "it is checked, and used for quarters that the file does not have"},
         {"--entered", "FILE", "a CSV file of measures that others count, as measure,breakdown,quarter,value,scope"},
         {"--scope", "FILE",
          "a CSV file of what the service covers, as from,scope,reason; quarters that it covers something else in are "
          "not "
          "compared"},
         {"--notes", "FILE", "a text file of paragraphs about the quarter, to stand below the first table"},
         {"--service", "NAME", "what the referrals are to, as “Independent Domestic Violence Advisers”"},
         {"--repeat-months", "COUNT",
          "a referral of the same people within so many months is a repeat: 12 if not said; only where the file says "
          "whom a referral is of"},
         {"--columns", "PAIRS", std::string("which column holds what, as ") + referralColumnsExample}});
}

} // namespace

Command referralsCommand()
{
    return {"stats referrals",
            "count referrals of a quarter by district and service, beside the two years before",
            {"REFERRALS.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
