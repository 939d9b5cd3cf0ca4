// SPDX-License-Identifier: MIT
// The sheets of agreements, seats on other boards, notices and inductions.
#include "presentation/delivery_rules.h"
#include "presentation/delivery_sheets.h"
#include "wording/delivery_text.h"
#include "wording/labels.h"

namespace cspdesk::presentation {

using namespace domain;
using application::Verb;
using wording::labelsUpTo;
using wording::say;
using wording::text;
using Kind = SheetField::Kind;
using Part = SheetPart::Kind;

std::unique_ptr<RecordSheet> agreementsSheet(Workspace& workspace)
{
    using T = SharingAgreement;
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("name", say("&Agreement")), &T::name),
        bound(field("signatories", say("&Signatories, parted by semicolons"), Kind::Names), &T::signatories),
        bound(field("covers", say("&What may be shared"), Kind::Lines), &T::covers),
        bound(hidden(lineField("holder", say("&Held by"))), &T::holder),
        bound(hidden(field("signedOn", say("Si&gned on"), Kind::Day)), &T::signedOn),
        bound(field("review", say("&Review on"), Kind::Day), &T::review),
        bound(hidden(field("note", say("&Note"), Kind::Lines)), &T::note)};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("agreements"), say("Sharing agreements"),
                   say("Who may share what with whom, and when it is looked at again."),
                   say("No agreement is kept yet."), say("add agreement"), say("change agreement"),
                   say("remove agreement")},
        std::move(bindings), deliveryRules(Verb::ChangeAgreements, T{}));
}

std::unique_ptr<RecordSheet> seatsSheet(Workspace& workspace)
{
    using T = OutsideSeat;
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("board", say("&Board")), &T::board),
        bound(lineField("person", say("&Who speaks for the partnership")), &T::person),
        bound(field("since", say("&Since"), Kind::Day), &T::since),
        bound(hidden(field("until", say("&Until"), Kind::Day)), &T::until),
        boundRows<T, SeatFeedback>(field("feedback", say("&Feedback"), Kind::Rows), &T::feedback,
                                   {part<SeatFeedback>({say("On"), Part::Day, {}, 2}, &SeatFeedback::on),
                                    part<SeatFeedback>({say("Feedback"), Part::Line, {}, 5}, &SeatFeedback::text)})};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("seats"), say("Other boards"),
                   say("Who speaks for the partnership elsewhere, and what they brought back."),
                   say("Nobody speaks for the partnership on another board yet."), say("add seat"), say("change seat"),
                   say("remove seat")},
        std::move(bindings), deliveryRules(Verb::ChangeAgreements, T{.since = workspace.today()}));
}

std::unique_ptr<RecordSheet> noticesSheet(Workspace& workspace)
{
    using T = PublicNotice;
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("title", say("&Notice")), &T::title),
        bound(field("medium", say("&By"), Kind::Choice, labelsUpTo(NoticeMedium::Letter)), &T::medium),
        bound(field("sentOn", say("&Sent on"), Kind::Day), &T::sentOn), bound(lineField("to", say("&To")), &T::to),
        bound(hidden(field("text", say("Te&xt"), Kind::Lines)), &T::text)};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("notices"), say("Notices"), say("What was made public, by which way, and when."),
                   say("No notice is kept yet."), say("add notice"), say("change notice"), say("remove notice")},
        std::move(bindings), deliveryRules(Verb::ChangeAgreements, T{}));
}

std::unique_ptr<RecordSheet> inductionsSheet(Workspace& workspace)
{
    using T = Induction;
    const auto people =
        linksTo<Person>(workspace.store(), [](const Person& person) { return wording::fullName(person); });
    SheetBinding<T> given{{.id = QStringLiteral("given"), .label = say("Given"), .kind = Kind::Told},
                          [](const T& induction) {
                              const auto done = std::count_if(induction.steps.begin(), induction.steps.end(),
                                                              [](const InductionStep& step) { return step.on; });
                              return say("%1 of %2").arg(done).arg(induction.steps.size());
                          },
                          [](T&, const QString&) {}};
    std::vector<SheetBinding<T>> bindings{
        boundLink(field("person", say("&Person"), Kind::Choice), &T::person, people),
        bound(field("kind", say("&Kind"), Kind::Choice, labelsUpTo(InductionKind::HandOver)), &T::kind),
        bound(field("begun", say("&Begun"), Kind::Day), &T::begun),
        std::move(given),
        boundRows<T, InductionStep>(field("steps", say("&What is given"), Kind::Rows), &T::steps,
                                    {part<InductionStep>({say("What"), Part::Line, {}, 5}, &InductionStep::what),
                                     part<InductionStep>({say("On"), Part::Day, {}, 2}, &InductionStep::on),
                                     part<InductionStep>({say("By"), Part::Line, {}, 2}, &InductionStep::by)}),
        bound(hidden(field("note", say("&Note"), Kind::Lines)), &T::note)};
    SheetRules<T> rules =
        deliveryRules(Verb::ChangeInductions, T{.person = lastOf(people),
                                                .begun = workspace.today(),
                                                .steps = application::usualSteps(InductionKind::NewMember)});
    rules.mayAdd = !people.ids.empty();
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("inductions"), say("Inductions and hand-overs"),
                   say("What each new member was given, and what somebody handed over."),
                   say("No list is kept yet. A new one begins with what is usual."), say("add list"),
                   say("change list"), say("remove list")},
        std::move(bindings), std::move(rules));
}

} // namespace cspdesk::presentation
