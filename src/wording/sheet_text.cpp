// SPDX-License-Identifier: MIT
#include "wording/sheet_text.h"

#include "wording/figure_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

QString label(ScanningDecision decision)
{
    switch (decision) {
    case ScanningDecision::Open: return say("Not decided yet");
    case ScanningDecision::Include: return say("Include");
    case ScanningDecision::Mention: return say("Deal with in other parts");
    case ScanningDecision::LeaveOut: return say("Leave out");
    }
    return {};
}

QString label(DefinitionUse use)
{
    switch (use) {
    case DefinitionUse::Other: return say("the reader alone");
    case DefinitionUse::RepeatAntisocialBehaviour: return say("repeat antisocial behaviour");
    case DefinitionUse::PersistentOffender: return say("persistent offenders and suspects");
    case DefinitionUse::RepeatReferral: return say("repeat referrals");
    }
    return {};
}

QStringList scanningDecisions()
{
    return {label(ScanningDecision::Open), label(ScanningDecision::Include), label(ScanningDecision::Mention),
            label(ScanningDecision::LeaveOut)};
}

QStringList definitionUses()
{
    return {label(DefinitionUse::Other), label(DefinitionUse::RepeatAntisocialBehaviour),
            label(DefinitionUse::PersistentOffender), label(DefinitionUse::RepeatReferral)};
}

QString definitionText(const Definition& definition)
{
    const QString span = definition.span == DefinitionSpan::Days ? counted("1 day", "%1 days", definition.within)
                                                                 : counted("1 month", "%1 months", definition.within);
    return say("%1 or more within %2").arg(definition.times).arg(span);
}

} // namespace cspdesk::wording
