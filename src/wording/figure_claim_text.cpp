// SPDX-License-Identifier: MIT
#include "wording/figure_claim_text.h"

#include "wording/figure_text.h"
#include "wording/translate.h"

#include <cstdlib>

namespace cspdesk::wording {

using analysis::FigureFinding;
using analysis::TableFinding;
using analysis::WrittenNumber;

namespace {

QString percent(const WrittenNumber& number) { return say("%1%").arg(writtenText(number)); }
QString percent(const std::optional<WrittenNumber>& number) { return number ? percent(*number) : QString(); }
QString count(const std::optional<std::int64_t>& number) { return countText(number.value_or(0)); }
QString written(const std::optional<WrittenNumber>& number) { return number ? writtenText(*number) : QString(); }

QString fractionText(std::int64_t twelfths)
{
    switch (twelfths) {
    case 3: return say("a quarter");
    case 4: return say("a third");
    case 6: return say("half");
    case 8: return say("two thirds");
    default: return say("three quarters");
    }
}

} // namespace

QString writtenText(const WrittenNumber& number)
{
    std::int64_t units = 1;
    for (int place = 0; place < number.decimals; ++place)
        units *= 10;
    const QString sign = number.scaled < 0 ? say("−") : QString();
    const std::int64_t scaled = std::abs(number.scaled);
    const QString whole = sign + countText(scaled / units);
    return number.decimals == 0
             ? whole
             : say("%1.%2").arg(whole, QStringLiteral("%1").arg(scaled % units, number.decimals, 10, QLatin1Char('0')));
}

QString whyText(const FigureFinding& finding)
{
    switch (finding.kind) {
    case FigureFinding::Kind::Share:
        return say("%1 of %2 is %3, not %4.")
            .arg(count(finding.part), count(finding.whole), percent(finding.recomputed), percent(finding.printed));
    case FigureFinding::Kind::MoreThanWhole:
        return say("%1 cannot be a part of %2.").arg(count(finding.part), count(finding.whole));
    case FigureFinding::Kind::Possible:
        return finding.whole ? say("No whole number of %1 is %2; the nearest is %3, which is %4.")
                                   .arg(count(finding.whole), percent(finding.printed), count(finding.part),
                                        percent(finding.recomputed))
                             : say("%1 is %2 of no whole number.").arg(count(finding.part), percent(finding.printed));
    case FigureFinding::Kind::Change:
        return say("From %1 to %2 is a change of %3, not %4.")
            .arg(count(finding.part), count(finding.whole), percent(finding.recomputed), percent(finding.printed));
    case FigureFinding::Kind::Difference:
        return say("Between %1 and %2 lie %3, not %4.")
            .arg(count(finding.part), count(finding.whole), written(finding.recomputed), writtenText(finding.printed));
    case FigureFinding::Kind::Direction:
        return say("The words say that it went the other way than from %1 to %2.")
            .arg(written(finding.recomputed), writtenText(finding.printed));
    case FigureFinding::Kind::Fraction:
        return say("%1 of %2 is %3, and not %4.")
            .arg(count(finding.part), count(finding.whole), percent(finding.recomputed),
                 fractionText(finding.printed.scaled));
    case FigureFinding::Kind::Sum:
        return say("The parts make %1, not %2.").arg(written(finding.recomputed), writtenText(finding.printed));
    case FigureFinding::Kind::Rate:
        return say("%1 of a population of %2 is a rate of %3, not %4.")
            .arg(count(finding.part), count(finding.whole), written(finding.recomputed), writtenText(finding.printed));
    }
    return {};
}

QString whyText(const TableFinding& finding)
{
    switch (finding.kind) {
    case TableFinding::Kind::ColumnSum:
        return say("The rows above make %1, not %2.").arg(written(finding.recomputed), writtenText(finding.printed));
    case TableFinding::Kind::RowSum:
        return say("The figures of the row make %1, not %2.")
            .arg(written(finding.recomputed), writtenText(finding.printed));
    case TableFinding::Kind::Share:
        return say("%1 of %2 is %3, not %4.")
            .arg(count(finding.part), count(finding.whole), percent(finding.recomputed), percent(finding.printed));
    case TableFinding::Kind::Possible:
        return say("No whole number of %1 is %2; the nearest is %3, which is %4.")
            .arg(count(finding.whole), percent(finding.printed), count(finding.part), percent(finding.recomputed));
    case TableFinding::Kind::Hundred:
        return say("The percentages above make %1%, more or less than rounding explains.")
            .arg(written(finding.recomputed));
    case TableFinding::Kind::Change:
        return say("From %1 to %2 is a change of %3, not %4.")
            .arg(count(finding.part), count(finding.whole), written(finding.recomputed), writtenText(finding.printed));
    case TableFinding::Kind::Rank:
        return say("By the figures beside it the rank is %1, not %2.")
            .arg(written(finding.recomputed), writtenText(finding.printed));
    case TableFinding::Kind::Discloses:
        return say("It is hidden, and yet it can only be %1: take the other figures from the total of %2.")
            .arg(written(finding.recomputed), count(finding.whole));
    }
    return {};
}

} // namespace cspdesk::wording
