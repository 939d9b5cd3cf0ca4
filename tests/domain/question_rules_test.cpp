// SPDX-License-Identifier: MIT
#include "domain/question_rules.h"

#include "domain/day_count.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

constexpr TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

/// The cut-off for what is not on the agenda, at 10:00 on the working day before, by default.
QuestionNotice noticeOn(Date meeting, Date received, TimeOfDay when, bool onAgenda = false)
{
    Meeting held{.body = Id<Body>(1)};
    held.date = meeting;
    held.start = at(10, 0);
    PublicQuestion question{.meeting = Id<Meeting>(1), .item = {}};
    question.receivedOn = received;
    question.receivedAt = when;
    if (onAgenda)
        question.item = Id<AgendaItem>(1);
    const DayCount count = countDays(WorkingCalendar(), meeting, 1, CountRule::Working, CountSide::Before);
    return noticeOf(question, held, count.result, at(10, 0));
}

Stored<PublicQuestion> asked(int number, Date on, TimeOfDay when, std::optional<int> asker = {})
{
    PublicQuestion question{.meeting = Id<Meeting>(1), .number = number, .item = {}, .subject = "Bins"};
    question.receivedOn = on;
    question.receivedAt = when;
    if (asker)
        question.asker = Id<Asker>(*asker);
    return {Id<PublicQuestion>(number), question};
}

Stored<Asker> asker(int number, AskerDetails details)
{
    Asker record;
    record.details = std::move(details);
    return {Id<Asker>(number), record};
}

std::vector<int> numbers(const std::vector<Stored<PublicQuestion>>& questions)
{
    std::vector<int> found;
    for (const auto& each : questions)
        found.push_back(each->number);
    return found;
}

const Date tuesday = date(2025, 10, 21);
const Date monday = date(2025, 10, 20);

} // namespace

TEST_CASE("Notice on another matter is in time at the very minute of the cut-off and late a minute after it")
{
    CHECK(noticeOn(tuesday, monday, at(9, 59)).inTime);
    CHECK(noticeOn(tuesday, monday, at(10, 0)).inTime);
    CHECK_FALSE(noticeOn(tuesday, monday, at(10, 1)).inTime);
    CHECK_FALSE(noticeOn(tuesday, tuesday, at(0, 0)).inTime);
    CHECK(noticeOn(tuesday, date(2025, 10, 19), at(23, 59)).inTime); // the Sunday
}

TEST_CASE("Notice on a matter of the agenda is in time until the meeting starts and late from that minute on")
{
    CHECK(noticeOn(tuesday, tuesday, at(9, 59), true).inTime);
    CHECK_FALSE(noticeOn(tuesday, tuesday, at(10, 0), true).inTime);
    CHECK_FALSE(noticeOn(tuesday, tuesday, at(10, 30), true).inTime);
    CHECK(noticeOn(tuesday, monday, at(23, 0), true).inTime);
}

TEST_CASE("The cut-off passes over weekends and bank holidays")
{
    // A Monday: the Friday before.
    CHECK(noticeOn(date(2025, 10, 20), date(2025, 10, 17), at(10, 0)).inTime);
    CHECK_FALSE(noticeOn(date(2025, 10, 20), date(2025, 10, 17), at(10, 1)).inTime);
    CHECK(noticeOn(date(2025, 10, 20), date(2025, 10, 17), at(10, 1)).date == date(2025, 10, 17));
    // The Tuesday after the summer bank holiday, Monday 25 August 2025: the Friday.
    CHECK(noticeOn(date(2025, 8, 26), date(2025, 8, 22), at(9, 0)).date == date(2025, 8, 22));
    CHECK_FALSE(noticeOn(date(2025, 8, 26), date(2025, 8, 25), at(9, 0)).inTime);
    // The Tuesday after Easter 2026, between Good Friday (3 April) and Easter Monday (6 April): the Thursday.
    CHECK(noticeOn(date(2026, 4, 7), date(2026, 4, 2), at(10, 0)).inTime);
    CHECK(noticeOn(date(2026, 4, 7), date(2026, 4, 3), at(9, 0)).date == date(2026, 4, 2));
    CHECK_FALSE(noticeOn(date(2026, 4, 7), date(2026, 4, 3), at(9, 0)).inTime);
    // The Wednesday after Easter: the Tuesday.
    CHECK(noticeOn(date(2026, 4, 8), date(2026, 4, 7), at(10, 0)).inTime);
}

TEST_CASE("Late notice tells by how much")
{
    const auto late = [](Date on, TimeOfDay when, bool onAgenda) {
        PublicQuestion question = asked(1, on, when).value;
        return minutesLate(question, noticeOn(tuesday, on, when, onAgenda));
    };
    CHECK(late(monday, at(10, 0), false) == 0);
    CHECK(late(monday, at(12, 10), false) == 130);
    CHECK(late(tuesday, at(9, 30), false) == 23 * 60 + 30);
    CHECK(late(tuesday, at(10, 0), true) == 0); // the meeting has just started
    CHECK(late(tuesday, at(10, 20), true) == 20);
}

TEST_CASE("What is on the agenda is heard first, then each in the order of receipt, without what was withdrawn")
{
    auto first = asked(1, monday, at(9, 0));
    auto second = asked(2, date(2025, 10, 17), at(9, 0));
    auto onAgenda = asked(3, tuesday, at(9, 0));
    onAgenda.value.item = Id<AgendaItem>(4);
    auto sameMinute = asked(4, monday, at(9, 0));
    auto withdrawn = asked(5, date(2025, 10, 1), at(9, 0));
    withdrawn.value.outcome = QuestionOutcome::Withdrawn;
    CHECK(numbers(suggestedOrder({withdrawn, sameMinute, first, second, onAgenda})) == std::vector{3, 2, 1, 4});
    CHECK(suggestedOrder({}).empty());
}

TEST_CASE("The time is shared by the questions, and statements have their own where the terms set it")
{
    auto question = asked(1, monday, at(9, 0));
    auto statement = asked(2, monday, at(9, 0));
    statement.value.kind = QuestionKind::Statement;
    DeadlineRules rules;
    CHECK(minutesFor(QuestionKind::Question, {question, statement}, std::nullopt, rules) == std::nullopt);
    CHECK(minutesFor(QuestionKind::Question, {question, statement}, 15, rules) == 7);
    rules.statementMinutes = 3;
    CHECK(minutesFor(QuestionKind::Statement, {question, statement}, 15, rules) == 3);
    CHECK(minutesFor(QuestionKind::Question, {question, statement}, 15, rules) == 12);
    CHECK(minutesFor(QuestionKind::Statement, {statement}, std::nullopt, rules) == 3);
    CHECK(minutesFor(QuestionKind::Question, {question, question, question}, 2, rules) == 1);
}

TEST_CASE("Limits are broken by those that came later, a person being told by address or name")
{
    DeadlineRules rules;
    rules.questionsPerPerson = 1;
    rules.questionsPerMeeting = 3;
    const std::vector<Stored<PublicQuestion>> questions{asked(1, monday, at(9, 0), 1),
                                                        asked(2, date(2025, 10, 17), at(9, 0), 2),
                                                        asked(3, monday, at(9, 1), 3), asked(4, monday, at(9, 2))};
    const std::vector<Stored<Asker>> askers{asker(1, {.name = "Ivy Nettle", .email = "ivy@example.org"}),
                                            asker(2, {.name = "I. Nettle", .email = "IVY@example.org"}),
                                            asker(3, {.name = "Ivy Nettle", .email = "other@example.org"})};
    const auto broken = [&](std::size_t index) { return limitsBroken(questions[index], questions, askers, rules); };
    using Limits = std::vector<QuestionLimit>;
    CHECK(broken(1).empty()); // came first
    CHECK(broken(0) == Limits{QuestionLimit::PerPerson});
    CHECK(broken(2).empty()); // the same name, another address
    CHECK(broken(3) == Limits{QuestionLimit::PerMeeting});
    CHECK(limitsBroken(questions[0], questions, {}, rules).empty()); // locked: nobody can tell
    rules = {};
    CHECK(broken(0).empty());
}

TEST_CASE("Words and the time of statements are limits too, and what was withdrawn breaks none")
{
    DeadlineRules rules;
    rules.questionWords = 3;
    rules.questionMinutes = 5;
    rules.statementMinutes = 3;
    auto first = asked(1, monday, at(9, 0));
    first.value.kind = QuestionKind::Statement;
    first.value.parts = {"one two", "three"};
    auto second = asked(2, monday, at(9, 1));
    second.value.kind = QuestionKind::Statement;
    second.value.parts = {"one two", "three four"};
    using Limits = std::vector<QuestionLimit>;
    CHECK(limitsBroken(first, {first, second}, {}, rules).empty());
    CHECK(limitsBroken(second, {first, second}, {}, rules) == Limits{QuestionLimit::Words, QuestionLimit::Time});
    first.value.outcome = QuestionOutcome::Withdrawn;
    CHECK(limitsBroken(second, {first, second}, {}, rules) == Limits{QuestionLimit::Words});
    second.value.outcome = QuestionOutcome::Withdrawn;
    CHECK(limitsBroken(second, {first, second}, {}, rules).empty());
}

TEST_CASE("A written answer is due so many working days after it was promised")
{
    DeadlineRules rules;
    CHECK(writtenAnswerDue(tuesday, rules, {}) == date(2025, 11, 4));
    // Ten working days from 22 December 2025: Christmas Day, Boxing Day and New Year's Day do not count.
    CHECK(writtenAnswerDue(date(2025, 12, 22), rules, {}) == date(2026, 1, 8));
    rules.writtenAnswerDays = 1;
    CHECK(writtenAnswerDue(date(2026, 4, 2), rules, {}) == date(2026, 4, 7));
}

TEST_CASE("An answer is overdue from the day after it was due until it is given")
{
    PublicQuestion question{.meeting = Id<Meeting>(1), .item = {}};
    question.outcome = QuestionOutcome::WrittenAnswer;
    question.answerDue = date(2025, 11, 4);
    CHECK_FALSE(isAnswerOverdue(question, date(2025, 11, 4)));
    CHECK(isAnswerOverdue(question, date(2025, 11, 5)));
    question.answeredOn = date(2025, 11, 20);
    CHECK_FALSE(isAnswerOverdue(question, date(2025, 11, 21)));
    question.outcome = QuestionOutcome::Answered;
    question.answeredOn.reset();
    CHECK_FALSE(isAnswerOverdue(question, date(2025, 11, 21)));
}

TEST_CASE("Details are to be removed from the day after they were kept until, once")
{
    Asker asker;
    asker.details = AskerDetails{.name = "Ivy Nettle"};
    asker.keepUntil = date(2026, 10, 21);
    CHECK_FALSE(isRemovalDue(asker, date(2026, 10, 21)));
    CHECK(isRemovalDue(asker, date(2026, 10, 22)));
    asker.details = Closed<AskerDetails>::sealed();
    CHECK(isRemovalDue(asker, date(2026, 10, 22)));
    asker.details = {};
    CHECK_FALSE(isRemovalDue(asker, date(2026, 10, 22)));
}

TEST_CASE("An asker may give an address alone, but not nothing")
{
    CHECK(check(AskerDetails{.email = "ivy@example.org"}).has_value());
    CHECK_FALSE(check(AskerDetails{}).has_value());
    CHECK_FALSE(check(AskerDetails{.name = std::string(1001, 'x')}).has_value());
}

TEST_CASE("A public name that holds the asker's own needs their consent, however it is written")
{
    PublicQuestion question{.meeting = Id<Meeting>(1), .item = {}};
    question.shownAs = "Mrs IVY  Nettle, Petersfield";
    Asker asker;
    asker.details = AskerDetails{.name = "Ivy Nettle"};
    CHECK_FALSE(checkNaming(question, asker).has_value());
    asker.consents = true;
    CHECK(checkNaming(question, asker).has_value());
    asker.consents = false;
    for (const char* named : {"Mrs Nettle", "Nettle, I", "ivy from Petersfield"}) {
        question.shownAs = named;
        CHECK_FALSE(checkNaming(question, asker).has_value());
    }
    question.shownAs = "A resident of Petersfield";
    CHECK(checkNaming(question, asker).has_value());
    asker.details = AskerDetails{.name = "Mrs A Thorn"};
    question.shownAs = "Mrs X, a shopkeeper";
    CHECK(checkNaming(question, asker).has_value());
    asker.details = AskerDetails{.organisation = "Elm Road Residents"};
    question.shownAs = "A resident of Elm Road";
    CHECK(checkNaming(question, asker).has_value());
    question.shownAs = "for Elm-Road residents";
    CHECK_FALSE(checkNaming(question, asker).has_value());
}
