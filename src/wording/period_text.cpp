// SPDX-License-Identifier: MIT
#include "wording/period_text.h"

#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QLocale>

namespace cspdesk::wording {
namespace {

using namespace statistics;

QLocale british() { return {QLocale::English, QLocale::UnitedKingdom}; }

QString spanText(const QString& first, const QString& last)
{
    return first == last ? first : say("%1 to %2").arg(first, last);
}

} // namespace

QString monthText(std::int32_t month)
{
    return say("%1 %2").arg(british().monthName(monthOfYear(month)), QString::number(yearOfMonth(month)));
}

QString shortMonthText(std::int32_t month)
{
    constexpr int letters = 3; // "Sept" and "Sep" both occur; tables want months of one width
    return say("%1 %2").arg(british().monthName(monthOfYear(month)).left(letters), QString::number(yearOfMonth(month)));
}

QString monthsText(const MonthSpan& months) { return spanText(monthText(months.first), monthText(months.last)); }

QString shortMonthsText(const MonthSpan& months)
{
    return spanText(shortMonthText(months.first), shortMonthText(months.last));
}

QString problemText(PeriodProblem problem, const ComparedPeriods& periods)
{
    const QString earlier = monthsText(periods.earlier);
    const QString later = monthsText(periods.later);
    switch (problem) {
    case PeriodProblem::EndsBeforeItBegins:
        return say("A period ends before it begins. Nothing was compared: write its first month first.");
    case PeriodProblem::Equal:
        return say("Both periods are %1. Nothing was compared: a period compared with itself changes by nothing.")
            .arg(later);
    case PeriodProblem::Reversed:
        return say("The periods are the wrong way round: %1, called the later, is before %2. Nothing was compared: "
                   "change them over.")
            .arg(later, earlier);
    case PeriodProblem::Overlapping:
        return say("The periods overlap: %1 and %2 share months, whose crimes would count in both. Nothing was "
                   "compared: choose periods without a common month.")
            .arg(earlier, later);
    }
    return {};
}

QString lengthsText(const ComparedPeriods& periods)
{
    const std::int32_t earlier = periods.earlier.days();
    const std::int32_t later = periods.later.days();
    if (periods.isByDay())
        return say("The periods are of different lengths, %1 and %2 days, so that changes, percentages and ratios are "
                   "of "
                   "crimes by day.")
            .arg(countText(earlier), countText(later));
    if (earlier != later)
        return say("The periods have %1 and %2 days, which is so small a difference that counts are compared as they "
                   "are.")
            .arg(countText(earlier), countText(later));
    return say("Both periods have %1 days.").arg(countText(earlier));
}

} // namespace cspdesk::wording
