// SPDX-License-Identifier: MIT
#include "wording/remark_text.h"

#include "wording/translate.h"

namespace cspdesk::wording {

QString remarkText(const domain::MinutesRemark& remark)
{
    using enum domain::MinutesRemark::Kind;
    const QString about = text(remark.about);
    const QString where = text(remark.where);
    switch (remark.kind) {
    case NobodyPresent: return say("Nobody is put down as present.");
    case NobodyPresided: return say("Nobody is put down as presiding.");
    case PresentAndApologised: return say("%1 is put down as present and with apologies.").arg(about);
    case RepresentativeIsAbsent: return say("%1 represents somebody, but is not put down as present.").arg(about);
    case LeadIsNotPresent: return say("%1 leads item %2, but is not put down as present.").arg(about, where);
    case ItemWithoutParagraph: return say("Item %1 has no paragraph.").arg(where);
    case EmptyParagraph: return where.isEmpty() ? say("A note is empty.") : say("Paragraph %1 is empty.").arg(where);
    case ActionWithoutOwner: return say("Action point %1 has no owner.").arg(about);
    case NoEndingTime: return say("It is not said when the meeting ended.");
    case NotEnoughForQuorum:
        return remark.count == 1
                 ? say("1 Board member is put down as present: too few for a decision.")
                 : say("%1 Board members are put down as present: too few for a decision.").arg(remark.count);
    case PresiderNotApproved:
        return say("%1 stepped in to preside; no approval by the members present is minuted.").arg(about);
    case RepresentativeNotNamed:
        return say("%1 was not named as a representative before the meeting; no ruling on that is recorded.")
            .arg(about);
    }
    return {};
}

} // namespace cspdesk::wording
