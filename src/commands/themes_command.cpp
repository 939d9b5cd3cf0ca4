// SPDX-License-Identifier: MIT
#include "commands/themes_command.h"

#include "analysis/file_hash.h"
#include "application/work.h"
#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/theme_tables.h"
#include "wording/translate.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

constexpr const char* themeColumnsExample = "case_ref=Case,month=Meeting,issues=Themes";

/// What is asked of a case log.
struct ThemesRequest : CrimeFileRequest
{
    ThemeQuestion question;
    std::optional<std::string> names;
    std::optional<std::string> beside;
    std::string reference;
    const Arguments* arguments = nullptr; ///< to open a partnership file with
};

BasicResult<ThemesRequest, UsageError> readRequest(const Arguments& arguments)
{
    ThemesRequest out;
    RequestReading reading(arguments);
    for (const std::string& group : listIn(arguments, "--groups"))
        out.question.groups.insert(group);
    for (const std::string& kind : listIn(arguments, "--kinds"))
        out.question.kinds.insert(kind);
    reading.take(monthsIn(arguments, "--months"), out.question.months);
    if (out.question.months && out.question.months->last < out.question.months->first)
        reading.refuseWith("--months ends before it begins");
    out.question.onlySeveralIncidents = arguments.has("--multiple");
    out.names = arguments.value("--themes");
    out.beside = arguments.value("--beside");
    out.reference = arguments.value("--reference").value_or("");
    reading.take(columnsIn(arguments, "--columns", themeColumnsExample), out.question.columns);
    reading.take(dateOrderIn(arguments), out.question.dates);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    out.arguments = &arguments;
    return reading.result(std::move(out));
}

void addField(std::string& line, const std::string& field)
{
    line += line.empty() ? "" : ",";
    line += '"';
    for (const char letter : field)
        line += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    line += '"';
}

std::string joined(const std::vector<std::string>& names)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ";") + name;
    return out;
}

/// The case logs of a partnership file as the study reads them; only in memory.
application::Result<std::string> casesOf(const application::Store& store)
{
    const auto entries = application::all<domain::GroupCase>(store);
    CSPDESK_TRY(entries);
    std::string out = "case_ref,group,month,ward,spread,incidents,issues,impacts,needs\n";
    for (const Stored<domain::GroupCase>& entry : *entries) {
        const auto* details = entry->details.readable();
        if (details == nullptr)
            return refuse(application::failure(Failure::Kind::Sealed, {}));
        const auto meeting = application::require(store, entry->meeting);
        CSPDESK_TRY(meeting);
        const auto body = application::require(store, meeting->value.body);
        CSPDESK_TRY(body);
        std::string line;
        for (const std::string& field :
             {details->reference, body->value.name, isoDate(meeting->value.date).substr(0, 7), details->ward,
              details->spread, details->incidents, joined(details->issues), joined(details->impacts),
              joined(details->needs)})
            addField(line, field);
        out += line + '\n';
    }
    return out;
}

bool isPartnershipFile(const std::string& path) { return std::filesystem::path(path).extension() == ".csp"; }

/// The case log, from a CSV file or a partnership file; without a value the person has been told why not.
BasicResult<OpenedExtract, int> openCases(const ThemesRequest& request, Environment& environment)
{
    if (!isPartnershipFile(request.file))
        return openRequested(request, true, environment);
    if (!spares(request.file, request, environment))
        return refuse(int{Refused});
    const auto store = openForReading(*request.arguments, environment);
    if (!store.has_value())
        return refuse(tell(store.error(), environment));
    auto cases = casesOf(**store);
    if (!cases.has_value())
        return refuse(tell(cases.error(), environment));
    OpenedExtract out{.bytes = nullptr, .size = cases->size(), .sha256 = sha256Of(*cases)};
    out.bytes = platform::inputOf(std::move(*cases));
    return out;
}

int run(const ThemesRequest& request, Environment& environment)
{
    ThemeNames names;
    if (request.names) {
        auto read = lookupIn(*request.names, request, environment, readThemeNames);
        if (!read.has_value())
            return read.error();
        names = std::move(*read);
    }
    wording::ThemeFrame frame;
    std::optional<References> beside;
    if (request.beside) {
        if (!spares(*request.beside, request, environment))
            return Refused;
        auto other = openExtract(*request.beside, false, environment);
        if (!other.has_value())
            return other.error();
        auto read = readReferences(std::move(other->bytes), request.reference);
        if (!read.has_value())
            return tellRefusal(*request.beside, read.error(), environment, "--reference COLUMN");
        beside = std::move(*read);
        frame.beside = std::filesystem::path(*request.beside).filename().string();
    }
    auto file = openCases(request, environment);
    if (!file.has_value())
        return file.error();
    frame.cases = frameOf(request, *file);
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = themeStudy(std::move(file->bytes), request.question, names, beside,
                                   {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment, std::string("--columns ") + themeColumnsExample);
    tellProblems(answer->report, environment);
    for (const QString& line : wording::uncountedText(*answer))
        print(environment.problems, line);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (answer->cases == 0) {
        print(environment.problems, say("No case is of these groups, kinds and months. Nothing was counted."));
        return Refused;
    }
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::themeTables(*answer, request.question, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Themes of problem-solving groups").toStdString()};
    tellQuestion(request.question, request.protection, result);
    result.charts = [tables = result.tables] { return wording::themeCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    std::vector<Option> out = followedOptions(
        {{"--groups", "LIST", "only cases before these groups, parted by semicolons"},
         {"--kinds", "LIST", "only cases of these kinds, parted by semicolons"},
         {"--months", "MONTHS", "only what was said in these, as 2024-01:2024-12"},
         {"--multiple", "", "analyse only cases with more than one incident"},
         {"--themes", "FILE", "a CSV file of how themes are written, as theme,written_as"},
         {"--beside", "FILE", "a CSV file with the references of another cohort, to tell how many cases are in both"},
         {"--reference", "COLUMN", "the column of that file with the references"},
         {"--columns", "PAIRS", std::string("which column holds what, as ") + themeColumnsExample}});
    out.push_back(passphraseOption);
    return out;
}

} // namespace

Command themesCommand()
{
    return {"stats themes",
            "count the themes of problem-solving groups: issues, impacts, needs, spread and wards of their cases",
            {"CASES.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
