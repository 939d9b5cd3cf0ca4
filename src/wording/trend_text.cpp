// SPDX-License-Identifier: MIT
#include "wording/trend_text.h"

#include "statistics/arithmetic.h"
#include "statistics/interval.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QLocale>
#include <QStringList>

#include <cmath>
#include <vector>

namespace cspdesk::wording {
namespace {

using statistics::Share;

QString percentText(Share share)
{
    const std::int64_t tenths = statistics::percentOf(share, 1).value_or(0);
    return say("%1.%2%").arg(tenths / 10).arg(tenths % 10);
}

QString withCounts(Share share)
{
    return say("%1 (%2 of %3)").arg(percentText(share), countText(share.part), countText(share.whole));
}

/// "-13.5", with a true minus sign.
QString pointsText(double fraction)
{
    const double points = std::round(fraction * 1000) / 10;
    const QString digits = QLocale::c().toString(std::abs(points), 'f', 1);
    return points < 0 ? say("−%1").arg(digits) : digits;
}

/// Rose, fell, or neither, without rounding.
std::strong_ordering direction(Share from, Share to) { return statistics::compareShares(to, from); }

} // namespace

QString trendText(std::span<const TrendCohort> cohorts, const QString& window, const QString& since)
{
    std::vector<const TrendCohort*> told;
    QStringList partly;
    bool isAnyHidden = false;
    for (const TrendCohort& cohort : cohorts) {
        isAnyHidden = isAnyHidden || cohort.isHidden;
        if (cohort.within.whole == 0)
            continue;
        told.push_back(&cohort);
        if (cohort.within.whole < cohort.soFar.whole)
            partly << cohort.name;
    }
    if (told.size() < 2)
        return say("No trend can be told: fewer than two cohorts could be followed for %1.").arg(window);
    const TrendCohort& first = *told.front();
    const TrendCohort& last = *told.back();
    if (first.isHidden || last.isHidden)
        return say("No trend is told, since a figure it would rest on is hidden.");
    QStringList sentences;
    sentences << say("Within %1 of %2 %3 of the %4 cohort reoffended, and %5 of the %6 cohort.")
                     .arg(window, since, withCounts(first.within), first.name, withCounts(last.within), last.name);
    const auto interval = statistics::differenceInterval(last.within, first.within).value();
    const double difference =
        double(last.within.part) / double(last.within.whole) - double(first.within.part) / double(first.within.whole);
    const QString figures = say("%1 percentage points, 95% interval %2 to %3")
                                .arg(pointsText(difference), pointsText(interval.low), pointsText(interval.high));
    const auto fair = direction(first.within, last.within);
    const auto naive = direction(first.soFar, last.soFar);
    const bool isOpposite = fair != naive && naive != std::strong_ordering::equal;
    if (fair == std::strong_ordering::equal)
        sentences << say("The two shares are the same: it cannot be said that reoffending rose or fell.");
    else if (interval.low <= 0 && interval.high >= 0)
        sentences
            << say("A difference like this may well be chance (%1), so that it cannot be said that reoffending rose "
                   "or fell.")
                   .arg(figures);
    else if (isOpposite)
        sentences
            << say("The difference is more than chance makes likely (%1), but the figures so far say the opposite: "
                   "look into how the cohorts were made before it is said that reoffending rose or fell.")
                   .arg(figures);
    else
        sentences << (fair > 0 ? say("Reoffending rose by more than chance makes likely (%1).")
                               : say("Reoffending fell by more than chance makes likely (%1)."))
                         .arg(figures);
    if (isOpposite)
        sentences
            << say("The share so far goes from %1 to %2, but later cohorts have been followed for a shorter time.")
                   .arg(percentText(first.soFar), percentText(last.soFar));
    if (!partly.isEmpty())
        sentences << say("Not everybody of %1 could be followed for so long yet.").arg(partly.join(say(" and ")));
    return sentences.join(QLatin1Char(' '));
}

} // namespace cspdesk::wording
