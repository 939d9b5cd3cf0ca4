// SPDX-License-Identifier: MIT
#include "wording/forecast_text.h"

#include "wording/translate.h"
#include "wording/vote_phrases.h"

#include <algorithm>
#include <utility>

namespace cspdesk::wording {

using namespace domain;

namespace {

QString confirmedText(const QuorumForecast& forecast, QuorumBasis basis)
{
    if (forecast.confirmed == 0)
        return say("Nobody has confirmed yet");
    const QString number = capitalised(numberWord(forecast.confirmed));
    if (basis != QuorumBasis::Agencies)
        return say("%1 confirmed").arg(number);
    return say(forecast.confirmed == 1 ? "%1 agency confirmed" : "%1 agencies confirmed").arg(number);
}

QString neededText(const QuorumForecast& forecast)
{
    const QString required = numberWord(forecast.required);
    if (forecast.missing() == 0)
        return say("a quorum of %1 is to be expected").arg(required);
    if (forecast.confirmed == 0)
        return say("%1 needed").arg(required);
    return say("%1 more needed").arg(numberWord(forecast.missing()));
}

/// Why the quorum cannot be reached, or is out of reach for this meeting; empty where it can be.
QString outOfReachText(const QuorumForecast& forecast, QuorumBasis basis)
{
    const QString required = numberWord(forecast.required);
    if (forecast.cannotBeReached)
        return basis == QuorumBasis::Agencies
                 ? say("too few agencies have a Board member for a quorum of %1").arg(required)
                 : say("too few Board seats are filled for a quorum of %1").arg(required);
    if (forecast.possible < forecast.required)
        return say("at most %1 can come, and %2 are needed")
            .arg(forecast.possible == 0 ? say("nobody") : numberWord(forecast.possible), required);
    return {};
}

} // namespace

QString seatsText(const std::vector<Seat>& seats)
{
    std::vector<std::pair<QString, int>> agencies;
    for (const Seat& seat : seats) {
        const QString name = text(seat.agency->shortName.empty() ? seat.agency->name : seat.agency->shortName);
        const auto found =
            std::find_if(agencies.begin(), agencies.end(), [&](const auto& each) { return each.first == name; });
        if (found == agencies.end())
            agencies.emplace_back(name, 1);
        else
            ++found->second;
    }
    QStringList names;
    for (const auto& [name, count] : agencies)
        names << (count == 1 ? name : say("%1 (%2)").arg(name).arg(count));
    return names.join(QStringLiteral(", "));
}

QString forecastText(const QuorumForecast& forecast, QuorumBasis basis)
{
    QStringList parts{confirmedText(forecast, basis)};
    const QString outOfReach = outOfReachText(forecast, basis);
    parts << (outOfReach.isEmpty() ? neededText(forecast) : outOfReach);
    if (!forecast.notAnswered.empty())
        parts << say("not yet answered: %1").arg(seatsText(forecast.notAnswered));
    if (!forecast.vacant.empty())
        parts << say("vacant: %1").arg(seatsText(forecast.vacant));
    return say("%1.").arg(parts.join(QStringLiteral("; ")));
}

} // namespace cspdesk::wording
