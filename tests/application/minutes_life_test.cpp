// SPDX-License-Identifier: MIT
#include "application/minutes_life.h"

#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/revert.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

/// An office with three meetings; the minutes of the first two are in draft.
class LifeOffice : public tests::Office
{
public:
    LifeOffice()
        : february(meeting(date(2025, 2, 25))),
          july(meeting(date(2025, 7, 1))),
          october(meeting(date(2025, 10, 21)))
    {
        for (const auto each : {february, july})
            for (const auto verb : {MeetingVerb::PublishAgenda, MeetingVerb::OpenSession, MeetingVerb::EndSession})
                does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return advanceMeeting(unit, each, verb); });
    }
    Id<Meeting> meeting(Date day)
    {
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = day}, false, {});
        });
    }
    void circulate(Id<Meeting> id, Date on)
    {
        does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) {
            return circulateMinutes(unit, id, {on, "E-mail to the Board", "officer"});
        });
    }
    [[nodiscard]] std::vector<LifeLine> life(Id<Meeting> id)
    {
        const auto view = minutesView(store(), id, date(2025, 10, 22));
        REQUIRE(view.has_value());
        return minutesLife(*view);
    }
    [[nodiscard]] std::string next(Id<Meeting> id)
    {
        static const char* names[] = {"draft", "circulate", "agree", "sign", "publish"};
        std::string found;
        for (const LifeLine& line : life(id))
            if (line.isNext)
                found += names[static_cast<int>(line.step)];
        return found;
    }
    [[nodiscard]] Minutes minutes(Id<Meeting> id)
    {
        auto found = minutesOf(store(), id);
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] MeetingState state(Id<Meeting> id) { return require(store(), id)->value.state; }

    Id<Meeting> february, july, october;
};

} // namespace

TEST_CASE("Minutes go from draft through circulation, agreement and signature to publication, each with its day")
{
    LifeOffice office;
    CHECK(office.next(office.july) == "circulate");
    office.circulate(office.july, date(2025, 7, 9));
    CHECK(office.minutes(office.july).circulatedOn == date(2025, 7, 9));
    const auto marks = office.everything<DeadlineMark>(RecordKey::of(office.july));
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [](const auto& each) { return each->kind == DeadlineKind::MinutesCirculated; });
    REQUIRE(mark != marks.end());
    CHECK(mark->value.evidence == "E-mail to the Board");
    CHECK(mark->value.doneOn == date(2025, 7, 9));
    CHECK(office.next(office.july) == "agree");

    office.does(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, {{office.july, "a name in 4.1"}}, office.october, "head");
    });
    CHECK(office.next(office.july) == "sign");
    CHECK(office.life(office.july)[2].on == date(2025, 10, 21));
    CHECK(office.life(office.july)[2].withAmendments);

    office.does(Verb::SignMinutes,
                [&](UnitOfWork& unit) { return signMinutes(unit, office.july, " Ann Archer ", date(2025, 10, 21)); });
    CHECK(office.minutes(office.july).signedBy == "Ann Archer");
    CHECK(office.next(office.july) == "publish");
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return publishMinutes(unit, office.july, date(2025, 10, 24)); });
    CHECK(office.next(office.july).empty());
    CHECK(office.life(office.july)[4].on == date(2025, 10, 24));
}

TEST_CASE("The minutes of two meetings are agreed at once in one step, each with its amendments, and undone in one")
{
    LifeOffice office;
    office.circulate(office.february, date(2025, 3, 10));
    office.circulate(office.july, date(2025, 7, 9));
    const auto waiting = minutesToAgreeAt(office.store(), office.october);
    REQUIRE(waiting.has_value());
    CHECK(waiting->size() == 2);
    office.does(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, {{office.february, ""}, {office.july, "read 14"}}, office.october, "head");
    });
    const ChangeSet done = office.lastChange();
    CHECK(office.state(office.february) == MeetingState::MinutesAgreed);
    CHECK(office.minutes(office.february).amendments.empty());
    CHECK(office.minutes(office.july).amendments == "read 14");
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, done); });
    CHECK(office.state(office.february) == MeetingState::MinutesCirculated);
    CHECK(office.state(office.july) == MeetingState::MinutesCirculated);
}

TEST_CASE("Of several minutes all are agreed or none")
{
    LifeOffice office;
    office.circulate(office.february, date(2025, 3, 10));
    office.isRefused<NotAllowedNow>(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, {{office.february, ""}, {office.july, ""}}, office.october, "head");
    });
    CHECK(office.state(office.february) == MeetingState::MinutesCirculated);
    // One meeting agrees what was before it only.
    const auto waiting = minutesToAgreeAt(office.store(), office.february);
    REQUIRE(waiting.has_value());
    CHECK(waiting->empty());
}

TEST_CASE("No step is taken before the one it follows")
{
    LifeOffice office;
    office.isRefused<PeriodReversed>(Verb::AdvanceMeeting, [&](UnitOfWork& unit) {
        return circulateMinutes(unit, office.july, {date(2025, 6, 30), "", ""});
    });
    office.isRefused<MinutesAreNotAgreed>(
        Verb::SignMinutes, [&](UnitOfWork& unit) { return signMinutes(unit, office.july, "Ann", date(2025, 10, 21)); });
    office.circulate(office.july, date(2025, 7, 9));
    office.does(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, {{office.july, ""}}, office.october, "head");
    });
    office.isRefused<PeriodReversed>(
        Verb::SignMinutes, [&](UnitOfWork& unit) { return signMinutes(unit, office.july, "Ann", date(2025, 10, 20)); });
    office.isRefused<EmptyField>(
        Verb::SignMinutes, [&](UnitOfWork& unit) { return signMinutes(unit, office.july, "  ", date(2025, 10, 21)); });
}

TEST_CASE("A correction after agreement stands beside the minutes and changes no step")
{
    LifeOffice office;
    office.circulate(office.july, date(2025, 7, 9));
    office.does(Verb::AgreeMinutes, [&](UnitOfWork& unit) {
        return agreeMinutes(unit, {{office.july, ""}}, office.october, "head");
    });
    office.does(Verb::CorrectMinutes, [&](UnitOfWork& unit) {
        return correctMinutes(unit, office.july, {date(2025, 11, 3), "In 4.1 read 14."});
    });
    CHECK(office.next(office.july) == "sign");
    CHECK(office.minutes(office.july).corrections.size() == 1);
}
