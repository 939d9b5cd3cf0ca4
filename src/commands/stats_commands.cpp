// SPDX-License-Identifier: MIT
#include "commands/stats_commands.h"

#include "analysis/file_hash.h"
#include "analysis/suspect_answer.h"
#include "commands/answers.h"
#include "commands/stats_output.h"
#include "commands/stats_request.h"
#include "statistics/table_csv.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <iostream>
#include <mutex>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

/// Tells how far the reading is, at most a hundred times.
class Progress
{
public:
    Progress(bool isShown, std::ostream& out) : m_isShown(isShown), m_out(out) {}

    bool operator()(double done)
    {
        const std::lock_guard lock(m_guard);
        const int percent = static_cast<int>(done * 100);
        if (m_isShown && percent > m_last)
            m_out << '\r' << (m_last = percent) << '%' << (percent == 100 ? "\n" : "") << std::flush;
        return true;
    }

private:
    bool m_isShown;
    std::ostream& m_out;
    std::mutex m_guard;
    int m_last = -1;
};

int exitOf(const StudyRefusal& refusal)
{
    const auto* const import = std::get_if<ImportRefusal>(&refusal);
    const bool isFailure = import != nullptr && import->kind == ImportRefusal::Kind::File
                        && import->fault.kind == sources::CsvFault::Kind::Unreadable;
    return isFailure ? Failed : Refused;
}

/// The option that helps, where one does.
QString optionFor(const StudyRefusal& refusal)
{
    const auto* const import = std::get_if<ImportRefusal>(&refusal);
    if (import == nullptr)
        return {};
    switch (import->kind) {
    case ImportRefusal::Kind::DatesAmbiguous:
    case ImportRefusal::Kind::DatesMixed: return say("Use --dates day-first or --dates month-first.");
    case ImportRefusal::Kind::Columns:
    case ImportRefusal::Kind::NoDates:
    case ImportRefusal::Kind::TooManyCategories:
        return say(
            "Use --columns to say which column holds what, such as --columns crime_ref=Crime,suspect_id=Nominal.");
    case ImportRefusal::Kind::File:
    case ImportRefusal::Kind::NoRows: break;
    }
    return {};
}

int tellRefusal(const std::string& file, const StudyRefusal& refusal, Environment& environment)
{
    print(environment.problems, say("%1: %2").arg(wording::text(file), wording::refusalText(refusal)));
    if (const QString option = optionFor(refusal); !option.isEmpty())
        print(environment.problems, option);
    return exitOf(refusal);
}

/// The rows with problems as a table for a spreadsheet.
std::string problemsCsv(const ImportReport& report)
{
    statistics::ResultTable table;
    table.columns = {{.id = "row", .kind = statistics::ColumnKind::Count},
                     {.id = "problem", .kind = statistics::ColumnKind::Label},
                     {.id = "value", .kind = statistics::ColumnKind::Label}};
    for (const ProblemRow& problem : report.problems)
        table.rows.push_back({{static_cast<std::int64_t>(problem.row),
                               wording::problemText(problem, report.headings.size()).toStdString(), problem.value}});
    return statistics::tableCsv(table, statistics::CsvReader::Spreadsheet);
}

/// What was not counted and why, without getting in the way of the answer.
void tellProblems(const ImportReport& report, Environment& environment)
{
    constexpr std::size_t mostShown = 5;
    for (std::size_t kind = 0; kind < rowProblemKinds; ++kind)
        if (report.problemCounts[kind] > 0)
            print(environment.problems,
                  wording::problemKind(static_cast<RowProblem>(kind), report.problemCounts[kind]));
    for (std::size_t index = 0; index < report.problems.size() && index < mostShown; ++index)
        print(environment.problems, say("  Row %1: %2")
                                        .arg(wording::countText(std::int64_t(report.problems[index].row)),
                                             wording::problemText(report.problems[index], report.headings.size())));
    if (report.problems.size() > mostShown)
        print(environment.problems, say("  … and more; --problems FILE.csv writes them down."));
}

/// Whether everything that was asked for besides the answer is written.
bool writeBeside(const StatsRequest& request, const ImportReport& report, Environment& environment)
{
    const auto write = [&](const std::optional<std::string>& path, const std::string& content) {
        if (!path)
            return true;
        const auto written = writeWhole(*path, content);
        if (!written.has_value())
            tell(written.error(), environment);
        return written.has_value();
    };
    return (!request.problems || write(request.problems, problemsCsv(report)))
        && write(request.saveRecipe, recipeText(request.recipe));
}

/// CSV for programs says nothing of where it comes from, so that the file need not be hashed for it.
bool needsHash(const StatsRequest& request) { return request.format != StatsFormat::Csv; }

int run(const StatsRequest& request, Environment& environment)
{
    const std::string path = request.file == "-" ? "/dev/stdin" : request.file;
    auto bytes = platform::openInput(path);
    if (!bytes.has_value())
        return tellRefusal(
            request.file,
            ImportRefusal{.fault = {.kind = sources::CsvFault::Kind::Unreadable, .failure = bytes.error()}},
            environment);
    const std::uint64_t size = (*bytes)->size();
    std::string sha256;
    if (needsHash(request)) {
        const auto hash = sha256Of(**bytes);
        if (!hash.has_value())
            return tell(hash.error(), environment);
        sha256 = *hash;
    }
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        analysis::answer(std::move(*bytes), request.recipe, {.goesOn = [&](double done) { return progress(done); }},
                         request.problems.has_value());
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment);
    tellProblems(answer->report, environment);
    for (const std::vector<std::string>& names : answer->alike)
        print(environment.problems, wording::alikeText(names));
    if (!request.recipe.protection)
        print(environment.problems, wording::unprotectedWarning());
    if (!writeBeside(request, answer->report, environment))
        return Failed;
    return deliverAnswer(*answer, request, sha256, size, environment);
}

std::string helpOf(SuspectMeasure measure)
{
    switch (measure) {
    case SuspectMeasure::RepeatSuspects:
        return "count suspects and repeat suspects of each crime type in a CSV extract";
    case SuspectMeasure::Concentration: return "tell how offences are spread over their suspects in a CSV extract";
    case SuspectMeasure::Persistent: return "count suspects of six or more offences in twelve months in a CSV extract";
    case SuspectMeasure::People: return "count repeat suspects by gender, age and home district in a CSV extract";
    }
    return {};
}

} // namespace

Command statsCommand(SuspectMeasure measure)
{
    return {"stats " + std::string(nameOf(measure)),
            helpOf(measure),
            {"SUSPECTS.csv"},
            statsOptions(measure),
            [measure](const Arguments& arguments, Environment& environment) {
                const auto request = statsRequest(arguments, measure, environment);
                return request.has_value() ? run(*request, environment) : request.error();
            }};
}

} // namespace cspdesk::commands
