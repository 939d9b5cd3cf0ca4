// SPDX-License-Identifier: MIT
#include "documents/draft_findings.h"

#include "base/overloaded.h"
#include "wording/figure_claim_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace analysis;
using wording::say;
using wording::text;
using wording::whyText;
using wording::writtenText;

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
    return isPercent ? say("%1%").arg(writtenText(number)) : writtenText(number);
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

void tellParagraph(const sources::DraftParagraph& paragraph, std::vector<DraftFinding>& out)
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
                       .why = whyText(finding)});
    }
}

void tellTable(const sources::DraftTable& table, std::vector<DraftFinding>& out)
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
                       .printed = text(cell),
                       .recomputed = finding.recomputed ? figure(*finding.recomputed, isPercent) : QString(),
                       .verdict = finding.kind == TableFinding::Kind::Discloses ? "discloses"
                                : isContradiction                               ? "inconsistent"
                                                                                : "wrong",
                       .confidence = finding.confidence == TableFinding::Confidence::Sure ? "sure" : "likely",
                       .why = whyText(finding)});
    }
}

} // namespace

std::vector<DraftFinding> draftFindings(const sources::Draft& draft)
{
    std::vector<DraftFinding> out;
    for (const sources::DraftBlock& block : draft)
        std::visit(Overloaded{[&](const sources::DraftParagraph& paragraph) { tellParagraph(paragraph, out); },
                              [&](const sources::DraftTable& table) { tellTable(table, out); }},
                   block);
    return out;
}

} // namespace cspdesk::documents
