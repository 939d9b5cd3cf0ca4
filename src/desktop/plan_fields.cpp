// SPDX-License-Identifier: MIT
#include "desktop/plan_fields.h"

#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::PlanKind;
using wording::say;

KindFields fieldsOf(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Priority: return {true, say("&From"), say("&Until"), say("&What it is for"), false, false};
    case PlanKind::Awareness: return {false, say("&From"), say("&Until"), say("&What it is for"), false, false};
    case PlanKind::Consultation:
        return {false, say("O&pens on"), say("Response b&y"), say("&What is asked"), true, false};
    case PlanKind::CommissionedReport:
        return {false, say("Commissioned o&n"), say("D&ue on"), say("&Brief"), false, true};
    case PlanKind::Review:
    case PlanKind::StatutoryDuty:
    case PlanKind::StandingReport:
    case PlanKind::Other: break;
    }
    return {true, {}, {}, say("&What it is for"), false, false};
}

} // namespace cspdesk::desktop
