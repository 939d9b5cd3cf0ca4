// SPDX-License-Identifier: MIT
#include "wording/youth_text.h"

#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <map>

namespace cspdesk::wording {
namespace {

using namespace analysis;

QString problemText(const ScaleProblem& problem)
{
    const QString value = text(problem.value);
    switch (problem.kind) {
    case ScaleProblem::Kind::NoType: return say("no offence type");
    case ScaleProblem::Kind::NoScore:
        return say("“%1” is no score of seriousness, which is a whole number from 0 to 1,000").arg(value);
    case ScaleProblem::Kind::TypeTwice: return say("“%1” has a score already").arg(value);
    case ScaleProblem::Kind::OtherVersion: return say("“%1” is another version than that of the first row").arg(value);
    case ScaleProblem::Kind::CannotBeRead: return say("its fields cannot be told apart");
    }
    return {};
}

constexpr std::size_t mostShown = 20;

} // namespace

QStringList refusalText(const ScaleRefusal& refusal)
{
    if (refusal.file)
        return {refusalText(*refusal.file)};
    QStringList lines{say("The scale of seriousness cannot be used, and nothing was worked out: a type that is left "
                          "out of it would quietly become the least serious. Mend these rows.")};
    for (const ScaleProblem& problem : refusal.problems) {
        if (std::size_t(lines.size()) > mostShown) {
            lines << say("  … and more");
            break;
        }
        lines << say("  Row %1: %2.").arg(countText(std::int64_t(problem.row)), problemText(problem));
    }
    return lines;
}

QStringList unscoredText(const ExtractReport& report)
{
    constexpr int mostRows = 10;
    const std::uint64_t all = report.problemCounts[static_cast<std::size_t>(RowProblem::NoSeriousness)];
    if (all == 0)
        return {};
    std::map<std::string, QStringList> types;
    std::uint64_t told = 0;
    for (const ProblemRow& problem : report.problems)
        if (problem.kind == RowProblem::NoSeriousness) {
            types[problem.value] << countText(std::int64_t(problem.row));
            ++told;
        }
    QStringList lines{
        counted("There is no score for how serious the offence of 1 row is, and nothing was worked out: it would "
                "quietly become the least serious. Add its type to the scale.",
                "There is no score for how serious the offences of %1 rows are, and nothing was worked out: they would "
                "quietly become the least serious. Add their types to the scale.",
                std::int64_t(all))};
    for (const auto& [type, rows] : types) {
        const bool isMore = rows.size() > mostRows;
        const QString list = rows.mid(0, mostRows).join(say(", "));
        const QString name = type.empty() ? say("A row without an offence type") : say("“%1”").arg(text(type));
        lines << (isMore ? say("  %1: rows %2 and %3 more").arg(name, list).arg(rows.size() - mostRows)
                         : say("  %1: %2 %3").arg(name, rows.size() == 1 ? say("row") : say("rows"), list));
    }
    if (told < all)
        lines << say("  … and more");
    return lines;
}

} // namespace cspdesk::wording
