// SPDX-License-Identifier: MIT
#include "wording/question_text.h"

#include "domain/marked_text.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;
using namespace cspdesk::wording;
using Catch::Contains;

namespace {

application::QuestionLine line(PublicQuestion question)
{
    return {.question = {Id<PublicQuestion>(1), std::move(question)},
            .notice = {date(2025, 10, 20), TimeOfDay{600}, true},
            .itemNumber = {},
            .itemTitle = {},
            .asker = {},
            .limits = {},
            .minutes = {},
            .appendixNumber = {}};
}

PublicQuestion aboutBins()
{
    PublicQuestion question{.meeting = Id<Meeting>(1), .number = 2, .item = {}, .subject = "Bins"};
    question.receivedOn = date(2025, 10, 17);
    question.parts = {"When are they emptied?"};
    return question;
}

} // namespace

TEST_CASE("Lateness is told in days, hours and minutes")
{
    CHECK(lateness(1) == QStringLiteral("1 minute"));
    CHECK(lateness(130) == QStringLiteral("2 hours 10 minutes"));
    CHECK(lateness(24 * 60) == QStringLiteral("1 day"));
    CHECK(lateness(2 * 24 * 60 + 3 * 60) == QStringLiteral("2 days 3 hours"));
}

TEST_CASE("Notice is told with by how much it was late and why it is taken")
{
    auto late = line(aboutBins());
    CHECK(noticeText(late) == QStringLiteral("In time"));
    late.notice.inTime = false;
    CHECK(noticeText(late) == QStringLiteral("Late: the meeting had just started"));
    late.minutesLate = 60;
    CHECK(noticeText(late) == QStringLiteral("Late by 1 hour"));
    late.question.value.waiver = "it cannot wait";
    CHECK(noticeText(late) == QStringLiteral("Late by 1 hour; taken because it cannot wait"));
}

TEST_CASE("What became of a question is told with its day, its ground and what is owed")
{
    PublicQuestion question = aboutBins();
    CHECK(outcomeText(question) == QStringLiteral("Not yet heard"));
    question.outcome = QuestionOutcome::WrittenAnswer;
    question.answerDue = date(2025, 11, 4);
    CHECK(outcomeText(question) == QStringLiteral("Written answer promised by 4 November 2025"));
    CHECK(owedText(question, date(2025, 11, 4)) == QStringLiteral("Answer owed by 4 November 2025"));
    CHECK(owedText(question, date(2025, 11, 5)) == QStringLiteral("Answer overdue since 4 November 2025"));
    question.answeredOn = date(2025, 11, 6);
    CHECK(outcomeText(question) == QStringLiteral("Answered in writing on 6 November 2025"));
    CHECK(owedText(question, date(2025, 11, 7)).isEmpty());
    question.outcome = QuestionOutcome::Refused;
    question.outcomeOn = date(2025, 10, 21);
    question.ruling = "put to the council before";
    CHECK(outcomeText(question) == QStringLiteral("Refused on 21 October 2025: put to the council before"));
}

TEST_CASE("An appendix has the words in their parts, the answer and who gave it, and no name beyond the public one")
{
    PublicQuestion question = aboutBins();
    question.parts = {"When?", "Why *then*?"};
    question.answer = "On Mondays.";
    question.answeredBy = "the City Council";
    question.supplementary = "Always?";
    question.supplementaryAnswer = "Yes.";
    question.outcome = QuestionOutcome::Answered;
    question.outcomeOn = date(2025, 10, 21);
    CHECK(appendixTitle(question) == QStringLiteral("Public question from a member of the public: Bins"));
    const std::string text = appendixText(line(question));
    CHECK_THAT(text, Contains("**\\(a\\)** When?") && Contains("**\\(b\\)** Why *then*?")
                         && Contains("## Answer of the City Council")
                         && Contains("## Supplementary question\n\nAlways?")
                         && Contains("*Answered on 21 October 2025\\.*"));
    for (const MarkedBlock& block : parseMarkedText(text))
        CHECK_FALSE(block.paragraphs.empty());
    question.kind = QuestionKind::Statement;
    question.shownAs = "A *shopkeeper*";
    CHECK(appendixTitle(question) == QStringLiteral("Public statement by a *shopkeeper*: Bins"));
}
