// SPDX-License-Identifier: MIT
#include "wording/deadline_text.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;
using namespace cspdesk::wording;

namespace {

std::string plain(const QString& text) { return text.toStdString(); }

Deadline deadline(DeadlineKind kind)
{
    const Meeting meeting{.body = Id<Body>(1), .date = date(2025, 10, 21)};
    for (const Deadline& each : deadlinesFor(meeting, {}, {}, {}, date(2025, 10, 6)))
        if (each.kind == kind)
            return each;
    return {};
}

} // namespace

TEST_CASE("The sum of five clear working days is told in one sentence")
{
    const DayCount count = countDays({}, date(2026, 4, 9), 5, CountRule::ClearWorking, CountSide::Before);
    CHECK(
        plain(countSentence(count))
        == "5 clear working days before Thursday 9 April 2026 is Monday 30 March 2026. Counted: Wed 8 April 2026, "
           "Tue 7 April 2026, Thu 2 April 2026, Wed 1 April 2026 and Tue 31 March 2026. Not counted: Mon 6 April 2026 "
           "(Easter Monday), Sun 5 April 2026 and Sat 4 April 2026 (weekend) and Fri 3 April 2026 (Good Friday).");
}

TEST_CASE("A date that moved off a bank holiday says so")
{
    const DayCount count = countDays({}, date(2026, 4, 9), 5, CountRule::ClearCalendar, CountSide::Before);
    CHECK(plain(countSentence(count)).ends_with("Moved to a working day off Fri 3 April 2026 (Good Friday)."));
}

TEST_CASE("Every day of a sum has its line")
{
    QStringList lines;
    for (const CountLine& line :
         countLines(countDays({}, date(2026, 4, 8), 1, CountRule::ClearWorking, CountSide::Before)))
        lines << line.day + QStringLiteral(" | ") + line.what;
    CHECK(lines
          == QStringList{QStringLiteral("Tue 7 April 2026 | 1"),
                         QStringLiteral("Mon 6 April 2026 | not counted: Easter Monday"),
                         QStringLiteral("Sun 5 April 2026 | not counted: weekend"),
                         QStringLiteral("Sat 4 April 2026 | not counted: weekend"),
                         QStringLiteral("Fri 3 April 2026 | not counted: Good Friday"),
                         QStringLiteral("Thu 2 April 2026 | the day itself, not counted")});
}

TEST_CASE("Each deadline names the rule it follows and what it is counted from")
{
    CHECK(plain(ruleText(deadline(DeadlineKind::WebsiteNotice))) == "10 clear working days before the meeting");
    CHECK(plain(ruleText(deadline(DeadlineKind::PapersDue))) == "2 working days before the agenda is posted");
    CHECK(plain(ruleText(deadline(DeadlineKind::QuestionsOnOtherMatters))) == "1 working day before the meeting");
    CHECK(plain(ruleText(deadline(DeadlineKind::QuestionsOnAgenda))) == "until the meeting starts");
    CHECK(plain(ruleText(deadline(DeadlineKind::MinutesCirculated))) == "10 working days after the meeting");
    CHECK(plain(dueText(deadline(DeadlineKind::QuestionsOnOtherMatters))) == "Monday 20 October 2025, by 10:00");
    CHECK(plain(dueText(deadline(DeadlineKind::AgendaPosted))) == "Monday 13 October 2025");
}

TEST_CASE("The evidence says when, what and who, and what a late hour counts as")
{
    Deadline posted = deadline(DeadlineKind::AgendaPosted);
    CHECK(evidenceText(posted).isEmpty());
    posted.mark = Stored<DeadlineMark>{Id<DeadlineMark>(1),
                                       {.meeting = Id<Meeting>(1),
                                        .doneOn = date(2025, 10, 13),
                                        .doneAt = TimeOfDay{17 * 60 + 30},
                                        .evidence = "Public pack, 41 pages",
                                        .by = "louise"}};
    posted.countedAsDoneOn = date(2025, 10, 14);
    posted.state = DeadlineState::DoneLate;
    CHECK(plain(evidenceText(posted))
          == "13 October 2025 at 17:30, which counts as 14 October 2025: Public pack, 41 pages (louise)");
    CHECK(plain(stateText(posted, date(2025, 10, 20))) == "done late, 13 October 2025");
}

TEST_CASE("What is not done says how long there is, or how long it is late")
{
    Deadline posted = deadline(DeadlineKind::AgendaPosted);
    CHECK(plain(stateText(posted, date(2025, 10, 6))) == "in 7 days");
    posted.state = DeadlineState::Overdue;
    CHECK(plain(stateText(posted, date(2025, 10, 14))) == "overdue by 1 day");
    CHECK(plain(stateText(posted, date(2025, 10, 16))) == "overdue by 3 days");
}

TEST_CASE("A list of bank holidays is compared in words")
{
    CHECK(plain(changeText({HolidayChange::Kind::Moved, date(2026, 6, 4), "Spring bank holiday", date(2026, 5, 25)}))
          == "Spring bank holiday moves from Monday 25 May 2026 to Thursday 4 June 2026");
    CHECK(plain(changeText({HolidayChange::Kind::Added, date(2026, 7, 13), "World Cup bank holiday", {}}))
          == "Monday 13 July 2026: World Cup bank holiday is a bank holiday");
    CHECK(plain(comparisonText({{}, {2029}, std::pair(2019, 2029), 83}))
          == "The list of 2019 to 2029 agrees with the calendar, bank holidays alike: 83. 2029: listed in part only, "
             "so that "
             "no bank holiday is taken away there.");
}

TEST_CASE("A day says what it is in the working calendar")
{
    WorkingCalendar calendar;
    calendar.closeOffice(date(2026, 12, 29), "Christmas closure");
    CHECK(plain(entryText(calendar.on(date(2026, 12, 28)))) == "Boxing Day, substitute day");
    CHECK(plain(entryText(calendar.on(date(2026, 12, 29)))) == "office closed, Christmas closure");
    CHECK(plain(entryText(calendar.on(date(2026, 12, 27)))) == "weekend");
    CHECK(plain(entryText(calendar.on(date(2026, 12, 30)))) == "working day");
}
