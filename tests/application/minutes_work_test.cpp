// SPDX-License-Identifier: MIT
#include "application/minutes_work.h"

#include "application/action_work.h"
#include "application/agenda_work.h"
#include "application/attendance_work.h"
#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "application/revert.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

/// An office with two meetings; the first has an open and a closed item.
class MinutesOffice : public tests::Office
{
public:
    MinutesOffice()
        : july(meeting(date(2025, 7, 1))),
          october(meeting(date(2025, 10, 21))),
          open(item("Deep dive", Session::Open)),
          closed(item("Review", Session::Closed))
    {}

    Id<Meeting> meeting(Date day)
    {
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = day}, false, {});
        });
    }

    Id<AgendaItem> item(const std::string& title, Session session)
    {
        AgendaItem item{.meeting = july, .position = 1000, .title = title};
        return does(Verb::AddItem, [&](UnitOfWork& unit) { return addItem(unit, inSession(item, session)); });
    }

    Id<MinuteParagraph> paragraph(Id<AgendaItem> item, const std::string& text, int position = 1000)
    {
        return does(Verb::AddParagraph, [&](UnitOfWork& unit) {
            return addParagraph(unit,
                                MinuteParagraph{.meeting = july, .item = item, .position = position, .text = text});
        });
    }

    Id<ActionPoint> action(std::optional<Id<MinuteParagraph>> paragraph, const std::string& text)
    {
        return does(Verb::RaiseAction, [&](UnitOfWork& unit) {
            return raiseAction(
                unit,
                ActionPoint{.meeting = july, .paragraph = paragraph, .text = text, .owners = {{{}, {}, "Everybody"}}});
        });
    }

    Id<Person> person(const std::string& name)
    {
        return does(Verb::AddPerson, [&](UnitOfWork& unit) { return addPerson(unit, Person{.name = name}); });
    }

    void advance(MeetingVerb verb)
    {
        does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return advanceMeeting(unit, july, verb); });
    }

    void setSession(Id<AgendaItem> id, Session session)
    {
        AgendaItem item = kept(id);
        does(Verb::ChangeItem, [&](UnitOfWork& unit) { return changeItem(unit, id, inSession(item, session)); });
    }

    template <class T>
    T kept(Id<T> id)
    {
        const auto record = require(store(), id);
        REQUIRE(record.has_value());
        return record->value;
    }

    [[nodiscard]] MinutesView view()
    {
        auto view = minutesView(store(), july, date(2025, 10, 6));
        REQUIRE(view.has_value());
        return std::move(*view);
    }

    /// "1.1 first", in the order of the minutes.
    [[nodiscard]] std::vector<std::string> lines()
    {
        std::vector<std::string> lines;
        for (const MinutedItem& item : view().items)
            for (const NumberedParagraph& each : item.paragraphs)
                lines.push_back(each.number + ' ' + *readableText(each.paragraph.value));
        return lines;
    }

    Id<Meeting> july;
    Id<Meeting> october;
    Id<AgendaItem> open;
    Id<AgendaItem> closed;
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("Paragraphs stand where they are put, and their numbers follow")
{
    MinutesOffice office;
    office.paragraph(office.open, "b");
    const auto third = office.paragraph(office.open, "c");
    office.paragraph(office.open, "a", 0);
    CHECK(office.lines() == Lines{"1.1 a", "1.2 b", "1.3 c"});
    office.does(Verb::MoveParagraph, [&](UnitOfWork& unit) { return moveParagraph(unit, third, office.open, 0); });
    CHECK(office.lines() == Lines{"1.1 c", "1.2 a", "1.3 b"});
    office.does(Verb::RemoveParagraph, [&](UnitOfWork& unit) { return removeParagraph(unit, third); });
    CHECK(office.lines() == Lines{"1.1 a", "1.2 b"});
}

TEST_CASE("What is minuted under a closed item is sealed, with the actions it raises and their reviews")
{
    MinutesOffice office;
    const auto paragraph = office.paragraph(office.closed, "Review presented.");
    const auto action = office.action(paragraph, "Write to the family.");
    office.does(Verb::ReviewAction, [&](UnitOfWork& unit) {
        return reviewAction(unit, ActionReview{.action = action, .meeting = office.october, .text = "Written."});
    });
    CHECK(office.kept(paragraph).text.empty());
    CHECK(office.kept(paragraph).closedText.isReadable());
    CHECK(isClosedMatter(office.kept(action)));
    const auto review = office.everything<ActionReview>()[0];
    CHECK(review->text.empty());
    CHECK(*readableText(review.value) == "Written.");

    SECTION("and is opened with the item, and sealed again")
    {
        office.setSession(office.closed, Session::Open);
        CHECK(office.kept(paragraph).text == "Review presented.");
        CHECK(office.kept(action).text == "Write to the family.");
        CHECK(office.everything<ActionReview>()[0]->text == "Written.");
        office.setSession(office.closed, Session::Closed);
        CHECK(office.kept(paragraph).text.empty());
        CHECK(office.kept(action).text.empty());
        CHECK(office.everything<ActionReview>()[0]->text.empty());
    }
    SECTION("and may be released by name, each for itself")
    {
        office.does(Verb::Release, [&](UnitOfWork& unit) {
            return release(unit, paragraph, ReleaseNote{date(2025, 7, 15), " The  Chair "});
        });
        CHECK(office.kept(paragraph).text == "Review presented.");
        CHECK(office.kept(paragraph).releasedBy == "The Chair");
        CHECK(isClosedMatter(office.kept(action)));
        office.does(Verb::Release, [&](UnitOfWork& unit) { return release(unit, paragraph, std::nullopt); });
        CHECK(office.kept(paragraph).text.empty());
        CHECK_FALSE(office.kept(paragraph).releasedOn.has_value());
    }
    SECTION("and a reader without the key has its place and nothing of it")
    {
        const auto withheld = office.files().open(office.store().path(), OpenMode::Public);
        REQUIRE(withheld.has_value());
        const auto view = minutesView(**withheld, office.july, date(2025, 10, 6));
        REQUIRE(view.has_value());
        CHECK(view->items[1].paragraphs[0].number == "2.1");
        CHECK(readableText(view->items[1].paragraphs[0].paragraph.value) == nullptr);
        CHECK(readableText(view->raised[0].action.value) == nullptr);
    }
}

TEST_CASE("Closed matter is not moved under an open item, and open matter that moves under a closed one is sealed")
{
    MinutesOffice office;
    const auto secret = office.paragraph(office.closed, "Review presented.");
    office.isRefused<ClosedUnderOpenItem>(
        Verb::MoveParagraph, [&](UnitOfWork& unit) { return moveParagraph(unit, secret, office.open, 0); });
    const auto plain = office.paragraph(office.open, "Said in the open.");
    office.does(Verb::MoveParagraph, [&](UnitOfWork& unit) { return moveParagraph(unit, plain, office.closed, 0); });
    CHECK(office.kept(plain).text.empty());
    CHECK(office.lines() == Lines{"2.1 Said in the open.", "2.2 Review presented."});
}

TEST_CASE("An item that is minuted is not removed from its agenda")
{
    MinutesOffice office;
    office.paragraph(office.open, "Said.");
    const auto refusal = office.isRefused<ItemIsMinuted>(
        Verb::RemoveItem, [&](UnitOfWork& unit) { return removeItem(unit, office.open); });
    CHECK(refusal.paragraphs == 1);
}

TEST_CASE("A paragraph goes without its actions, which stay in the log")
{
    MinutesOffice office;
    const auto paragraph = office.paragraph(office.open, "Said.");
    const auto action = office.action(paragraph, "Do it.");
    office.does(Verb::RemoveParagraph, [&](UnitOfWork& unit) { return removeParagraph(unit, paragraph); });
    CHECK_FALSE(office.kept(action).paragraph.has_value());
    CHECK(office.kept(action).text == "Do it.");
}

TEST_CASE("Taking back what removed a paragraph brings it and its action's link back")
{
    MinutesOffice office;
    const auto paragraph = office.paragraph(office.open, "Said.");
    const auto action = office.action(paragraph, "Do it.");
    office.does(Verb::RemoveParagraph, [&](UnitOfWork& unit) { return removeParagraph(unit, paragraph); });
    const ChangeSet removal = office.lastChange();
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, removal); });
    CHECK(office.kept(action).paragraph == paragraph);
    CHECK(office.lines() == Lines{"1.1 Said."});
}

TEST_CASE("Minutes are agreed at a later meeting, after which only a dated correction changes them")
{
    MinutesOffice office;
    const auto paragraph = office.paragraph(office.open, "Said.");
    office.isRefused<NotAllowedNow>(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, office.july, office.october, "", "head");
    });
    office.isRefused<MinutesAreNotAgreed>(Verb::CorrectMinutes, [&](UnitOfWork& unit) {
        return correctMinutes(unit, office.july, Correction{date(2025, 11, 1), "Read “eleven”."});
    });
    for (const MeetingVerb verb : {MeetingVerb::OpenSession, MeetingVerb::EndSession, MeetingVerb::CirculateMinutes})
        office.advance(verb);
    office.isRefused<NotALaterMeeting>(
        Verb::AgreeMinutes, [&](UnitOfWork& unit) { return agreeMinutes(unit, office.july, office.july, "", "head"); });
    office.does(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, office.july, office.october, " In 1.1, read “said”. ", "head");
    });
    const MinutesView view = office.view();
    CHECK(view.agenda.meeting->state == MeetingState::MinutesAgreed);
    CHECK(view.agreedOn == date(2025, 10, 21));
    CHECK(view.minutes.amendments == "In 1.1, read “said”.");
    CHECK(view.minutes.journalHead == "head");

    office.isRefused<MinutesAreFixed>(Verb::ChangeParagraph, [&](UnitOfWork& unit) {
        return changeParagraph(unit, paragraph, MinuteParagraph{.meeting = office.july, .item = office.open});
    });
    office.isRefused<MinutesAreFixed>(Verb::RaiseAction, [&](UnitOfWork& unit) {
        return raiseAction(unit, ActionPoint{.meeting = office.july, .text = "Late."});
    });
    office.does(Verb::CorrectMinutes, [&](UnitOfWork& unit) {
        return correctMinutes(unit, office.july, Correction{date(2025, 11, 1), "Read “eleven”."});
    });
    CHECK(office.view().minutes.corrections.size() == 1);
}

TEST_CASE("What was released is closed again when its words change")
{
    MinutesOffice office;
    const auto paragraph = office.paragraph(office.closed, "Review presented.");
    const auto action = office.action(paragraph, "Write to the family.");
    const ReleaseNote note{date(2025, 7, 15), "The Chair"};
    office.does(Verb::Release, [&](UnitOfWork& unit) { return release(unit, paragraph, note); });
    office.does(Verb::Release, [&](UnitOfWork& unit) { return release(unit, action, note); });

    MinuteParagraph changed = office.kept(paragraph);
    changed.kind = ParagraphKind::Note; // not its words
    office.does(Verb::ChangeParagraph, [&](UnitOfWork& unit) { return changeParagraph(unit, paragraph, changed); });
    CHECK(office.kept(paragraph).releasedOn == note.on);
    changed.text += " The family is named.";
    office.does(Verb::ChangeParagraph, [&](UnitOfWork& unit) { return changeParagraph(unit, paragraph, changed); });
    CHECK(office.kept(paragraph).text.empty());
    CHECK(*readableText(office.kept(paragraph)) == "Review presented. The family is named.");
    CHECK_FALSE(office.kept(paragraph).releasedOn.has_value());
    CHECK(office.kept(paragraph).releasedBy.empty());

    ActionPoint other = office.kept(action);
    other.due = ActionDue::NoDate; // not its words
    office.does(Verb::ChangeAction, [&](UnitOfWork& unit) { return changeAction(unit, action, other); });
    CHECK(office.kept(action).text == "Write to the family.");
    other.text = "Write to Tomasz’s family.";
    office.does(Verb::ChangeAction, [&](UnitOfWork& unit) { return changeAction(unit, action, other); });
    CHECK(isClosedMatter(office.kept(action)));
    CHECK_FALSE(office.kept(action).releasedOn.has_value());
}

TEST_CASE("Amendments and corrections hold no closed matter, for they stay in every public copy")
{
    MinutesOffice office;
    office.paragraph(office.closed, "The victim lived with his brother and was interviewed twice.");
    for (const MeetingVerb verb : {MeetingVerb::OpenSession, MeetingVerb::EndSession, MeetingVerb::CirculateMinutes})
        office.advance(verb);
    const std::string leak = "In 2.1, the victim lived with his brother and his mother.";
    office.isRefused<HoldsClosedMatter>(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, office.july, office.october, leak, "head");
    });
    office.does(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, office.july, office.october, "In 2.1, the last sentence was struck out.", "head");
    });
    const auto refusal = office.isRefused<HoldsClosedMatter>(Verb::CorrectMinutes, [&](UnitOfWork& unit) {
        return correctMinutes(unit, office.july, Correction{date(2025, 11, 1), leak});
    });
    CHECK(refusal.field == Field::Correction);
    CHECK(refusal.words.find("lived with his brother") != std::string::npos);
}

TEST_CASE("Actions take the next number of their month, whichever body's meeting raised it")
{
    MinutesOffice office;
    const auto group = office.does(Verb::AddBody, [](UnitOfWork& unit) {
        return addBody(unit, Body{.name = "Task group", .kind = Body::Kind::TaskGroup});
    });
    const auto sameMonth = office.does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = group, .date = date(2025, 7, 15)}, false, {});
    });
    office.action({}, "First.");
    const auto second = office.does(Verb::RaiseAction, [&](UnitOfWork& unit) {
        return raiseAction(unit, ActionPoint{.meeting = sameMonth, .text = "Second."});
    });
    CHECK(office.kept(second).number == 2);
    office.isRefused<ReferenceIsTaken>(Verb::RaiseAction, [&](UnitOfWork& unit) {
        return raiseAction(unit, ActionPoint{.meeting = office.july, .number = 2, .text = "Twice."});
    });
    CHECK(office.kept(office.action({}, "Third.")).number == 3);
}

TEST_CASE("Actions are numbered anew in the order in which the minutes raise them")
{
    MinutesOffice office;
    const auto late = office.paragraph(office.closed, "later");
    const auto early = office.paragraph(office.open, "earlier");
    const auto loose = office.action({}, "loose");
    const auto second = office.action(late, "second");
    const auto first = office.action(early, "first");
    office.does(Verb::RenumberActions, [&](UnitOfWork& unit) { return renumberActions(unit, office.july); });
    CHECK(office.kept(first).number == 1);
    CHECK(office.kept(second).number == 2);
    CHECK(office.kept(loose).number == 3);
}

TEST_CASE("A review is of a later meeting, replaces what that meeting was told before, and ends with closing")
{
    MinutesOffice office;
    const auto action = office.action({}, "Do it.");
    const auto february = office.meeting(date(2026, 2, 24));
    const auto review = [&](Id<Meeting> meeting, ActionOutcome outcome, const std::string& text) {
        return [=](UnitOfWork& unit) {
            return reviewAction(unit,
                                ActionReview{.action = action, .meeting = meeting, .outcome = outcome, .text = text});
        };
    };
    office.isRefused<NotALaterMeeting>(Verb::ReviewAction, review(office.july, ActionOutcome::Closed, "Done."));
    office.isRefused<EmptyField>(Verb::ReviewAction, review(office.october, ActionOutcome::Closed, ""));
    office.does(Verb::ReviewAction, review(office.october, ActionOutcome::CarriedOver, "Nearly."));
    office.does(Verb::ReviewAction, review(office.october, ActionOutcome::Closed, "Done."));
    REQUIRE(office.everything<ActionReview>().size() == 1);
    CHECK(office.everything<ActionReview>()[0]->text == "Done.");
    const auto refusal =
        office.isRefused<ActionIsClosed>(Verb::ReviewAction, review(february, ActionOutcome::CarriedOver, "Again."));
    CHECK(refusal.reference == "07/01");
}

TEST_CASE("An action raised again is closed under its old reference and goes on under a new one that names it")
{
    MinutesOffice office;
    const auto action = office.action({}, "Find funding.");
    const auto again = office.does(
        Verb::RaiseAction, [&](UnitOfWork& unit) { return raiseAgain(unit, action, office.october, "Raised again."); });
    CHECK(office.kept(again).raisedAgainFrom == action);
    CHECK(office.kept(again).text == "Find funding.");
    CHECK(office.kept(again).owners == office.kept(action).owners);
    const auto log = actionLogView(office.store(), office.everything<Body>()[0].id, date(2025, 11, 1));
    REQUIRE(log.has_value());
    REQUIRE(log->actions.size() == 2);
    CHECK(log->actions[0].status == ActionStatus::Closed);
    CHECK(log->actions[1].reference == "10/01");
    office.isRefused<StillInUse>(Verb::RemoveAction, [&](UnitOfWork& unit) { return removeAction(unit, action); });
}

TEST_CASE("Somebody is present or has sent apologies: the one takes the other back")
{
    MinutesOffice office;
    const auto person = office.person("Pat Green");
    const auto attend = [&](UnitOfWork& unit) { return recordAttendance(unit, office.july, person); };
    office.does(Verb::RecordAttendance, attend);
    office.isRefused<AlreadyOnRegister>(Verb::RecordAttendance, attend);
    office.does(Verb::RecordApology, [&](UnitOfWork& unit) { return recordApology(unit, office.july, person); });
    CHECK(office.everything<Attendance>().empty());
    office.does(Verb::RecordAttendance, attend);
    CHECK(office.everything<Apology>().empty());
    const auto refusal =
        office.isRefused<StillInUse>(Verb::RemovePerson, [&](UnitOfWork& unit) { return removePerson(unit, person); });
    CHECK(refusal.uses == 1);
}

TEST_CASE("One person presides: putting down another takes it from the first")
{
    MinutesOffice office;
    const auto chair = office.person("A");
    const auto first = office.does(Verb::RecordAttendance,
                                   [&](UnitOfWork& unit) { return recordAttendance(unit, office.july, chair); });
    Attendance presided = office.kept(first);
    presided.duty = AttendanceDuty::Presided;
    office.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return changeAttendance(unit, first, presided); });
    const auto other = office.person("B");
    const auto second = office.does(Verb::RecordAttendance,
                                    [&](UnitOfWork& unit) { return recordAttendance(unit, office.july, other); });
    presided = office.kept(second);
    presided.duty = AttendanceDuty::Presided;
    office.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return changeAttendance(unit, second, presided); });
    CHECK(office.kept(first).duty == AttendanceDuty::None);
    CHECK(office.kept(second).duty == AttendanceDuty::Presided);
}

TEST_CASE("A yearly series of paragraphs goes on from the meetings before it in the year")
{
    MinutesOffice office;
    office.paragraph(office.open, "one");
    office.paragraph(office.open, "two");
    TermsOfReference terms{.body = office.everything<Body>()[0].id, .inForceFrom = date(2000, 2, 1)};
    terms.settings.minuteNumbering = MinuteNumbering::InYear;
    const auto versions = office.everything<TermsOfReference>();
    office.does(Verb::ChangeTerms, [&](UnitOfWork& unit) { return changeTerms(unit, versions[0].id, terms); });
    const auto item = office.does(Verb::AddItem, [&](UnitOfWork& unit) {
        return addItem(unit, AgendaItem{.meeting = office.october, .title = "Later"});
    });
    office.does(Verb::AddParagraph, [&](UnitOfWork& unit) {
        return addParagraph(unit, MinuteParagraph{.meeting = office.october, .item = item, .text = "three"});
    });
    const auto view = minutesView(office.store(), office.october, date(2025, 10, 30));
    REQUIRE(view.has_value());
    CHECK(view->items[0].paragraphs[0].number == "3");
    CHECK(office.lines() == Lines{"1 one", "2 two"});
}

TEST_CASE("A planned meeting goes with everything that was put down for it")
{
    MinutesOffice office;
    const auto paragraph = office.paragraph(office.open, "Said.");
    office.action(paragraph, "Do it.");
    const auto person = office.person("Pat Green");
    office.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return recordAttendance(unit, office.july, person); });
    office.does(Verb::RemoveMeeting, [&](UnitOfWork& unit) { return removeMeeting(unit, office.july); });
    CHECK(office.everything<MinuteParagraph>().empty());
    CHECK(office.everything<ActionPoint>().empty());
    CHECK(office.everything<Attendance>().empty());
}
