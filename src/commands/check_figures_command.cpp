// SPDX-License-Identifier: MIT
#include "commands/check_figures_command.h"

#include "base/overloaded.h"
#include "commands/answers.h"
#include "commands/published_table_csv.h"
#include "sources/draft.h"
#include "wording/figure_claim_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using nlohmann::ordered_json;
using wording::say;

/// A finding as it is told: where, what, and why.
struct Told
{
    std::size_t line = 0;
    std::size_t column = 0; ///< counted from 1: of a text the character, of a table the cell
    std::string text;
    std::string kind;
    QString printed;
    QString recomputed;
    std::string verdict;
    std::string confidence;
    QString why;
};

const char* kindOf(FigureFinding::Kind kind)
{
    switch (kind) {
    case FigureFinding::Kind::Share: return "share";
    case FigureFinding::Kind::MoreThanWhole: return "more-than-whole";
    case FigureFinding::Kind::Possible: return "impossible-percentage";
    case FigureFinding::Kind::Change: return "change";
    case FigureFinding::Kind::Difference: return "difference";
    case FigureFinding::Kind::Direction: return "direction";
    case FigureFinding::Kind::Fraction: return "fraction";
    case FigureFinding::Kind::Sum: return "sum";
    case FigureFinding::Kind::Rate: return "rate";
    }
    return "";
}

const char* kindOf(TableFinding::Kind kind)
{
    switch (kind) {
    case TableFinding::Kind::ColumnSum: return "column-total";
    case TableFinding::Kind::RowSum: return "row-total";
    case TableFinding::Kind::Share: return "share";
    case TableFinding::Kind::Possible: return "impossible-percentage";
    case TableFinding::Kind::Hundred: return "hundred-per-cent";
    case TableFinding::Kind::Change: return "change";
    case TableFinding::Kind::Rank: return "rank";
    case TableFinding::Kind::Discloses: return "hidden-count";
    }
    return "";
}

QString figure(const WrittenNumber& number, bool isPercent)
{
    return isPercent ? say("%1%").arg(wording::writtenText(number)) : wording::writtenText(number);
}

bool isOfPercent(FigureFinding::Kind kind)
{
    return kind == FigureFinding::Kind::Share || kind == FigureFinding::Kind::Possible
        || kind == FigureFinding::Kind::Change || kind == FigureFinding::Kind::Fraction;
}

/// What happened to the figures contradicts itself, rather than one of them being wrong.
const char* verdictOf(FigureFinding::Kind kind)
{
    const bool isContradiction = kind == FigureFinding::Kind::MoreThanWhole || kind == FigureFinding::Kind::Direction
                              || kind == FigureFinding::Kind::Sum;
    return isContradiction ? "inconsistent" : "wrong";
}

void tellParagraph(const sources::DraftParagraph& paragraph, std::vector<Told>& out)
{
    for (const FigureFinding& finding : figureFindings(paragraph.text)) {
        const std::string_view before = std::string_view(paragraph.text).substr(0, finding.begin);
        const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t lineStart = lines == 0 ? 0 : before.rfind('\n') + 1;
        const auto characters = std::count_if(before.begin() + std::ptrdiff_t(lineStart), before.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        });
        std::string claim = paragraph.text.substr(finding.begin, finding.end - finding.begin);
        std::replace(claim.begin(), claim.end(), '\n', ' ');
        const bool isPercent = isOfPercent(finding.kind);
        out.push_back({.line = paragraph.line + lines,
                       .column = static_cast<std::size_t>(characters) + 1,
                       .text = std::move(claim),
                       .kind = kindOf(finding.kind),
                       .printed = figure(finding.printed, isPercent && finding.kind != FigureFinding::Kind::Fraction),
                       .recomputed = finding.recomputed ? figure(*finding.recomputed, isPercent) : QString(),
                       .verdict = verdictOf(finding.kind),
                       .confidence = finding.confidence == FigureFinding::Confidence::Sure ? "sure" : "likely",
                       .why = wording::whyText(finding)});
    }
}

void tellTable(const sources::DraftTable& table, std::vector<Told>& out)
{
    for (const TableFinding& finding : tableFindings(table.rows)) {
        const std::string& cell = table.rows[finding.row][finding.column];
        const bool isPercent = finding.kind == TableFinding::Kind::Share || finding.kind == TableFinding::Kind::Hundred
                            || finding.kind == TableFinding::Kind::Possible;
        const bool isContradiction = finding.kind == TableFinding::Kind::ColumnSum
                                  || finding.kind == TableFinding::Kind::RowSum
                                  || finding.kind == TableFinding::Kind::Hundred;
        out.push_back({.line = table.line + (table.isOfLines ? finding.row : 0),
                       .column = finding.column + 1,
                       .text = table.rows[finding.row].front() + ": " + cell,
                       .kind = kindOf(finding.kind),
                       .printed = wording::text(cell),
                       .recomputed = finding.recomputed ? figure(*finding.recomputed, isPercent) : QString(),
                       .verdict = finding.kind == TableFinding::Kind::Discloses ? "discloses"
                                : isContradiction                               ? "inconsistent"
                                                                                : "wrong",
                       .confidence = finding.confidence == TableFinding::Confidence::Sure ? "sure" : "likely",
                       .why = wording::whyText(finding)});
    }
}

std::string jsonOf(const std::vector<Told>& findings)
{
    ordered_json out = ordered_json::array();
    for (const Told& told : findings)
        out.push_back(
            {{"line", told.line},
             {"column", told.column},
             {"text", told.text},
             {"kind", told.kind},
             {"printed", told.printed.toStdString()},
             {"recomputed", told.recomputed.isEmpty() ? ordered_json() : ordered_json(told.recomputed.toStdString())},
             {"verdict", told.verdict},
             {"confidence", told.confidence},
             {"why", told.why.toStdString()}});
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

/// A table of CSV, or whatever else a draft may be; else the exit code, and the person has been told.
BasicResult<sources::Draft, int> draftIn(const std::string& path, Environment& environment)
{
    const auto refused = [&](const QString& why) {
        print(environment.problems, say("%1: %2").arg(wording::text(path), why));
        return refuse(int{Refused});
    };
    if (path.ends_with(".csv")) {
        auto cells = readCells(path);
        if (!cells.has_value())
            return refused(cells.error());
        return sources::Draft{sources::DraftTable{.line = 1, .isOfLines = true, .rows = std::move(*cells)}};
    }
    const auto bytes = contentOf(path, environment);
    if (!bytes.has_value())
        return refuse(int{bytes.error()});
    auto draft = sources::readDraft(*bytes);
    if (!draft.has_value())
        return refused(wording::text(draft.error().what));
    return std::move(*draft);
}

int run(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const std::string path = arguments.place(0);
    const auto draft = draftIn(path, environment);
    if (!draft.has_value())
        return draft.error();
    std::vector<Told> findings;
    for (const sources::DraftBlock& block : *draft)
        std::visit(Overloaded{[&](const sources::DraftParagraph& paragraph) { tellParagraph(paragraph, findings); },
                              [&](const sources::DraftTable& table) { tellTable(table, findings); }},
                   block);
    if (wantsJson(arguments)) {
        environment.out << jsonOf(findings);
        return findings.empty() ? int{Done} : int{Refused};
    }
    for (const Told& told : findings) {
        print(
            environment.out,
            say("%1:%2:%3: %4").arg(wording::text(path)).arg(told.line).arg(told.column).arg(wording::text(told.text)));
        print(environment.out, say("    %1%2").arg(told.why, told.confidence == "sure" ? QString() : say(" (likely)")));
    }
    print(environment.out, findings.empty() ? say("No figure was found that others contradict.")
                                            : wording::counted("1 figure to look at.", "%1 figures to look at.",
                                                               static_cast<std::int64_t>(findings.size())));
    return findings.empty() ? int{Done} : int{Refused};
}

} // namespace

Command checkFiguresCommand()
{
    return {"check-figures",
            "find percentages, changes and totals of a draft or a table of CSV that its own figures contradict",
            {"DRAFT"},
            {formatOption},
            run};
}

} // namespace cspdesk::commands
