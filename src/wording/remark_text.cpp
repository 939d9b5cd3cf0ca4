// SPDX-License-Identifier: MIT
#include "wording/remark_text.h"

#include "wording/translate.h"

#include <array>

namespace cspdesk::wording {
namespace {

/// "Paragraph 8.2", "A note", "Appendix 1": where a sentence begins with it.
QString placeOf(const domain::MinutesRemark& remark)
{
    if (remark.appendix)
        return text(remark.where);
    return remark.where.empty() ? say("A note") : say("Paragraph %1").arg(text(remark.where));
}

} // namespace

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
    case DecisionWithoutOutcome:
        return say("Item %1 is for decision, and its minutes do not say what was decided.").arg(where);
    case MotionWithoutOutcome:
        return about.isEmpty()
                 ? say("A motion under item %1 was neither voted on nor set aside.").arg(where)
                 : say("The motion “%1” under item %2 was neither voted on nor set aside.").arg(about, where);
    case VoteWithoutQuorum:
        return say("Vote %1 under item %2 lacks a quorum, as attendance stands now.").arg(about, where);
    case ActionWithoutDate: return say("Action point %1 has no date.").arg(about);
    case ActionsNotReviewed:
        return remark.count == 1
                 ? say("Action point %1 of an earlier meeting was not reviewed.").arg(about)
                 : say("%1 action points of earlier meetings were not reviewed: %2.").arg(remark.count).arg(about);
    case UnnumberedBusiness:
        return where.isEmpty() ? say("A note without a number looks like business.")
                               : say("The note %1 looks like business.").arg(where);
    case NumberTwice: return say("The number %1 stands twice.").arg(about);
    case NotOnRegister: return say("%1 is said to have spoken, but is not put down as present.").arg(about);
    case ClosedWithoutGround: return say("Nothing says why item %1 is closed.").arg(where);
    case MissingReference:
        return about.isEmpty() ? say("%1 refers to a paragraph that is no longer there.").arg(placeOf(remark))
                               : say("%1 refers to %2, which fits no paragraph.").arg(placeOf(remark), about);
    case EmptyHeading: return say("%1 has the heading “%2” with nothing below it.").arg(placeOf(remark), about);
    case HeadingInBold:
        return say("%1 has “%2” in bold, which looks like a heading and is none.").arg(placeOf(remark), about);
    case EmptyAppendix: return say("Appendix %1 is empty.").arg(about);
    case FigureThatCannotBe: return say("%1: the figures in “%2” do not go together.").arg(placeOf(remark), about);
    }
    return {};
}

QString remedyText(const domain::MinutesRemark& remark)
{
    using enum domain::MinutesRemark::Kind;
    switch (remark.kind) {
    case NobodyPresent: return say("Put down who was there, on the Attendance page.");
    case NobodyPresided: return say("Say who presided, on the Attendance page.");
    case PresentAndApologised: return say("Take one of the two back, or put down from when to when they were there.");
    case RepresentativeIsAbsent: return say("Put them down as present, or take the representation back.");
    case LeadIsNotPresent: return say("Put them down as present, or name who led the item instead.");
    case ItemWithoutParagraph: return say("Write what was said, or that the item was deferred.");
    case EmptyParagraph: return say("Write it, or remove it.");
    case ActionWithoutOwner: return say("Name a person or a body.");
    case NoEndingTime: return say("Note when the meeting ended.");
    case NotEnoughForQuorum:
        return say(
            "Complete the attendance; without a quorum, keep what was decided as recommendations for ratification.");
    case PresiderNotApproved:
        return say("Minute the nomination and approval, or leave it: the basis stays “stepped in”.");
    case RepresentativeNotNamed: return say("Record what the person presiding ruled.");
    case DecisionWithoutOutcome: return say("Say what was decided: agreed, not agreed, deferred.");
    case MotionWithoutOutcome:
        return say("Record the vote, or that the motion was deferred, withdrawn or not reached.");
    case VoteWithoutQuorum: return say("Check the times of presence, or correct the vote beside it.");
    case ActionWithoutDate: return say("Give it a date, or “next meeting”.");
    case ActionsNotReviewed: return say("Review them: closed, or carried over.");
    case UnnumberedBusiness: return say("Give the paragraph a number.");
    case NumberTwice: return say("Give one of the two another number.");
    case NotOnRegister: return say("Put them down as present, or correct the name.");
    case ClosedWithoutGround: return say("Give the ground on the agenda, or minute the resolution that closed it.");
    case MissingReference: return say("Refer to another paragraph, or take the reference out.");
    case EmptyHeading: return say("Write what belongs below it, or remove it.");
    case HeadingInBold: return say("Begin the line with ## instead, so that screen readers find it.");
    case EmptyAppendix: return say("Write it, or remove it.");
    case FigureThatCannotBe: return say("Check it with whoever gave it; point at it to see what it would have to be.");
    }
    return {};
}

QString label(domain::RemarkWeight weight)
{
    switch (weight) {
    case domain::RemarkWeight::Fault: return say("To put right");
    case domain::RemarkWeight::Doubt: return say("Somebody will ask");
    case domain::RemarkWeight::Style: return say("To tidy");
    }
    return {};
}

QString remarkName(domain::MinutesRemark::Kind kind)
{
    // In the order of the enumeration; programs go by these names.
    static constexpr std::array names{
        "nobody-present",           "nobody-presided",        "present-and-apologised", "representative-is-absent",
        "lead-is-not-present",      "item-without-paragraph", "empty-paragraph",        "action-without-owner",
        "no-ending-time",           "not-enough-for-quorum",  "presider-not-approved",  "representative-not-named",
        "decision-without-outcome", "motion-without-outcome", "vote-without-quorum",    "action-without-date",
        "actions-not-reviewed",     "unnumbered-business",    "number-twice",           "not-on-register",
        "closed-without-ground",    "missing-reference",      "empty-heading",          "heading-in-bold",
        "empty-appendix",           "figure-that-cannot-be"};
    static_assert(names.size() == static_cast<std::size_t>(domain::MinutesRemark::Kind::FigureThatCannotBe) + 1);
    return QString::fromLatin1(names[static_cast<std::size_t>(kind)]);
}

} // namespace cspdesk::wording
