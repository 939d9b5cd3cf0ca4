// SPDX-License-Identifier: MIT
#include "domain/deadline.h"

#include "domain/working_days.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;
using enum DeadlineKind;

namespace {

Meeting october() { return Meeting{.body = Id<Body>(1), .date = date(2025, 10, 21), .start = TimeOfDay{600}}; }

Stored<DeadlineMark> mark(DeadlineKind kind, Date day, std::optional<TimeOfDay> at = {})
{
    return {Id<DeadlineMark>(1), {.meeting = Id<Meeting>(1), .kind = kind, .doneOn = day, .doneAt = at}};
}

struct Situation
{
    Meeting meeting = october();
    TermsSettings terms;
    WorkingCalendar calendar;
    std::vector<Stored<DeadlineMark>> marks;
    Date today = date(2025, 10, 6);

    Deadline operator[](DeadlineKind kind) const
    {
        for (const Deadline& each : deadlinesFor(meeting, terms, calendar, marks, today))
            if (each.kind == kind)
                return each;
        FAIL("there is no such deadline");
        return {};
    }
};

} // namespace

TEST_CASE("The deadlines of 21 October 2025 stand in the order of their days")
{
    const Situation situation;
    std::vector<std::pair<DeadlineKind, Date>> listed;
    for (const Deadline& each :
         deadlinesFor(situation.meeting, situation.terms, situation.calendar, {}, situation.today))
        listed.emplace_back(each.kind, each.date);
    // Counted by hand on a calendar of October 2025, which has no bank holiday.
    const std::vector<std::pair<DeadlineKind, Date>> expected = {
        {WebsiteNotice, date(2025, 10, 6)},      {PapersDue, date(2025, 10, 9)},
        {AgendaPosted, date(2025, 10, 13)},      {QuestionsOnOtherMatters, date(2025, 10, 20)},
        {QuestionsOnAgenda, date(2025, 10, 21)}, {MinutesCirculated, date(2025, 11, 4)}};
    CHECK(listed == expected);
    CHECK(situation[QuestionsOnOtherMatters].time == TimeOfDay{600});
    CHECK(situation[QuestionsOnAgenda].time == TimeOfDay{600});
    CHECK_FALSE(situation[QuestionsOnAgenda].count);
    CHECK(situation[AgendaPosted].count->days.size() == 8);
}

TEST_CASE("The list agrees with the dates that documents print")
{
    TermsSettings terms;
    terms.noticeRule = NoticeRule::ClearCalendar;
    for (const TermsSettings& each : {TermsSettings{}, terms}) {
        Situation situation;
        situation.meeting.date = date(2026, 4, 9);
        situation.terms = each;
        const MeetingDeadlines printed = deadlinesOf(date(2026, 4, 9), each);
        CHECK(situation[AgendaPosted].date == printed.agendaPosted);
        CHECK(situation[PapersDue].date == printed.papersDue);
        CHECK(situation[QuestionsOnOtherMatters].date == printed.questionsBy);
        CHECK(situation[MinutesCirculated].date == printed.minutesCirculated);
    }
}

TEST_CASE("A deadline is ahead, due today and then overdue, until it is done")
{
    Situation situation;
    CHECK(situation[AgendaPosted].state == DeadlineState::Ahead);
    situation.today = date(2025, 10, 13);
    CHECK(situation[AgendaPosted].state == DeadlineState::DueToday);
    situation.today = date(2025, 10, 14);
    CHECK(situation[AgendaPosted].state == DeadlineState::Overdue);
    situation.marks = {mark(AgendaPosted, date(2025, 10, 13))};
    CHECK(situation[AgendaPosted].state == DeadlineState::Done);
    situation.marks = {mark(AgendaPosted, date(2025, 10, 14))};
    CHECK(situation[AgendaPosted].state == DeadlineState::DoneLate);
    CHECK(situation[PapersDue].state == DeadlineState::Overdue);
}

TEST_CASE("A time for questions closes, and is never overdue")
{
    Situation situation;
    situation.today = date(2025, 10, 22);
    CHECK(situation[QuestionsOnOtherMatters].state == DeadlineState::Closed);
    CHECK(situation[QuestionsOnAgenda].state == DeadlineState::Closed);
}

TEST_CASE("What is posted after the cut-off hour of the last day is late")
{
    Situation situation;
    situation.terms.deadlines.postingCutOff = TimeOfDay{17 * 60};
    situation.marks = {mark(AgendaPosted, date(2025, 10, 13), TimeOfDay{17 * 60 + 30})};
    CHECK(situation[AgendaPosted].time == TimeOfDay{17 * 60});
    CHECK(situation[AgendaPosted].state == DeadlineState::DoneLate);
    CHECK(situation[AgendaPosted].countedAsDoneOn == date(2025, 10, 14));
    situation.marks = {mark(AgendaPosted, date(2025, 10, 13), TimeOfDay{16 * 60})};
    CHECK(situation[AgendaPosted].state == DeadlineState::Done);
}

TEST_CASE("What a meeting has left behind is not called overdue for want of a note")
{
    Situation situation;
    situation.today = date(2025, 12, 1);
    situation.meeting.state = MeetingState::MinutesDraft;
    CHECK(situation[AgendaPosted].state == DeadlineState::DoneUnrecorded);
    CHECK(situation[MinutesCirculated].state == DeadlineState::Overdue);
    situation.meeting.state = MeetingState::MinutesAgreed;
    CHECK(situation[MinutesCirculated].state == DeadlineState::DoneUnrecorded);
}

TEST_CASE("A cancelled meeting asks for nothing")
{
    Situation situation;
    situation.today = date(2025, 10, 14);
    situation.meeting.state = MeetingState::Cancelled;
    CHECK(situation[AgendaPosted].state == DeadlineState::NotNeeded);
    CHECK(situation[MinutesCirculated].state == DeadlineState::NotNeeded);
}

TEST_CASE("The minutes are due a day earlier where the day of the meeting is the first of the ten")
{
    Situation situation;
    situation.terms.deadlines.minutesCount = DaysAfter::MeetingIsFirst;
    CHECK(situation[MinutesCirculated].date == date(2025, 11, 3));
}

TEST_CASE("Without notice on the website in the terms there is no such deadline")
{
    Situation situation;
    situation.terms.deadlines.websiteNoticeDays = 0;
    const auto all = deadlinesFor(situation.meeting, situation.terms, {}, {}, situation.today);
    CHECK(all.size() == 5);
    CHECK(all.front().kind == PapersDue);
}
