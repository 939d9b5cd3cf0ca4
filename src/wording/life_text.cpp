// SPDX-License-Identifier: MIT
#include "wording/life_text.h"

#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {
namespace {

using application::LifeLine;
using application::LifeStep;

QString taken(const LifeLine& line)
{
    const QString on = line.on ? plainDate(*line.on) : QString();
    switch (line.step) {
    case LifeStep::Drafted: return say("Meeting held on %1").arg(on);
    case LifeStep::Circulated: return line.on ? say("Circulated on %1").arg(on) : say("Circulated");
    case LifeStep::Agreed: {
        const QString agreed = line.on ? say("Agreed at the meeting of %1").arg(on) : say("Agreed");
        return line.withAmendments ? say("%1, with amendments").arg(agreed) : agreed;
    }
    case LifeStep::SignedOff: return say("Signed off by %1 on %2").arg(text(line.by), on);
    case LifeStep::Published: return line.on ? say("Published on %1").arg(on) : say("Published");
    }
    return {};
}

QString toCome(const LifeLine& line)
{
    const QString due = line.due ? plainDate(*line.due) : QString();
    switch (line.step) {
    case LifeStep::Drafted: return line.on ? say("Meeting on %1").arg(plainDate(*line.on)) : say("Meeting");
    case LifeStep::Circulated: return line.due ? say("To be circulated by %1").arg(due) : say("To be circulated");
    case LifeStep::Agreed: return line.due ? say("To be agreed, next meeting %1").arg(due) : say("To be agreed");
    case LifeStep::SignedOff: return say("To be signed off");
    case LifeStep::Published: return say("To be published");
    }
    return {};
}

} // namespace

QString lifeText(const LifeLine& line) { return line.isTaken ? taken(line) : toCome(line); }

} // namespace cspdesk::wording
