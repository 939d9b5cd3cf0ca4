// SPDX-License-Identifier: MIT
#include "wording/presence_text.h"

#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

namespace {

QString times(const Stay& stay)
{
    if (stay.arrived && stay.left)
        return say("%1–%2").arg(timeOfDay(*stay.arrived), timeOfDay(*stay.left));
    if (stay.arrived)
        return say("from %1").arg(timeOfDay(*stay.arrived));
    return stay.left ? say("until %1").arg(timeOfDay(*stay.left)) : QString();
}

/// Why they left, in their own words where those were noted.
QString because(const Stay& stay) { return stay.why.empty() ? label(stay.because) : text(stay.why); }

} // namespace

QString stayText(const Stay& stay, PresenceMode before)
{
    QStringList parts;
    if (stay.mode != before)
        parts << (stay.mode == PresenceMode::Online ? say("online") : say("in the room"));
    if (const QString told = times(stay); !told.isEmpty())
        parts << told;
    if (const QString why = because(stay); stay.left && !why.isEmpty())
        parts << say("(%1)").arg(why);
    return parts.join(QLatin1Char(' '));
}

QString stayLine(const Stay& stay)
{
    const QString told = stayText(stay, stay.mode);
    return say("%1, %2").arg(label(stay.mode), told.isEmpty() ? say("for the whole meeting") : told);
}

QString staysText(const std::vector<Stay>& stays)
{
    QStringList parts;
    PresenceMode mode = PresenceMode::InRoom;
    for (const Stay& stay : stays) {
        if (const QString told = stayText(stay, mode); !told.isEmpty())
            parts << told;
        mode = stay.mode;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace cspdesk::wording
