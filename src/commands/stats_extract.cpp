// SPDX-License-Identifier: MIT
#include "commands/stats_extract.h"

#include "analysis/file_hash.h"
#include "commands/answers.h"
#include "statistics/table_csv.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <filesystem>
#include <iostream>
#include <system_error>

namespace cspdesk::commands {

using namespace analysis;
using wording::say;

namespace {

/// The option that helps, where one does.
QString optionFor(const ImportRefusal& refusal, const std::string& columns)
{
    switch (refusal.kind) {
    case ImportRefusal::Kind::DatesAmbiguous:
    case ImportRefusal::Kind::DatesMixed: return say("Use --dates day-first or --dates month-first.");
    case ImportRefusal::Kind::Columns:
    case ImportRefusal::Kind::NoDates:
    case ImportRefusal::Kind::TooManyCategories:
        return say("Use %1 to say which column holds what, such as %2.")
            .arg(wording::text(columns.substr(0, columns.find(' '))), wording::text(columns));
    case ImportRefusal::Kind::File:
    case ImportRefusal::Kind::NoRows: break;
    }
    return {};
}

} // namespace

bool Progress::operator()(double done)
{
    const std::lock_guard lock(m_guard);
    const int percent = static_cast<int>(done * 100);
    if (m_isShown && percent > m_last)
        m_out << '\r' << (m_last = percent) << '%' << (percent == 100 ? "\n" : "") << std::flush;
    return true;
}

bool sparesExtract(const std::string& file, std::initializer_list<std::optional<std::string>> outputs,
                   Environment& environment)
{
    std::error_code error;
    for (const std::optional<std::string>& output : outputs)
        if (output && std::filesystem::equivalent(file, *output, error)) {
            print(environment.problems, say("“%1” is the extract itself. Nothing was written: choose another name.")
                                            .arg(wording::text(*output)));
            return false;
        }
    return true;
}

BasicResult<OpenedExtract, int> openExtract(const std::string& file, bool needsHash, Environment& environment)
{
    auto bytes = platform::openInput(file == "-" ? "/dev/stdin" : file);
    if (!bytes.has_value())
        return refuse(tellRefusal(
            file, {.fault = {.kind = sources::CsvFault::Kind::Unreadable, .failure = bytes.error()}}, environment));
    OpenedExtract out{.bytes = std::move(*bytes)};
    out.size = out.bytes->size();
    if (!needsHash)
        return out;
    const auto hash = sha256Of(*out.bytes);
    if (!hash.has_value())
        return refuse(tell(hash.error(), environment));
    out.sha256 = *hash;
    return out;
}

int tellRefusal(const std::string& file, const ImportRefusal& refusal, Environment& environment,
                const std::string& columns)
{
    print(environment.problems, say("%1: %2").arg(wording::text(file), wording::refusalText(refusal)));
    if (const QString option = optionFor(refusal, columns); !option.isEmpty())
        print(environment.problems, option);
    const bool isFailure =
        refusal.kind == ImportRefusal::Kind::File && refusal.fault.kind == sources::CsvFault::Kind::Unreadable;
    return isFailure ? Failed : Refused;
}

void tellProblems(const ExtractReport& report, Environment& environment)
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

std::string problemsCsv(const ExtractReport& report)
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

} // namespace cspdesk::commands
