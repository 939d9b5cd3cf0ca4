// SPDX-License-Identifier: MIT
#include "wording/error_text.h"

#include "domain/vote_result.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

/// One of each, with facts such as a person meets.
std::vector<Refusal> oneOfEach()
{
    const Period year{date(2025, 1, 1), date(2025, 12, 31)};
    return {EmptyField{Field::Title},
            TextTooLong{Field::Title, 2000, 1000},
            NumberOutOfRange{Field::PlannedMinutes, -1, 0, 1440},
            PeriodReversed{date(2025, 2, 1), date(2025, 1, 1)},
            EndsBeforeStart{{600}, {540}},
            NotAllowedNow{MeetingState::Planned, MeetingVerb::AgreeMinutes},
            AgendaIsFixed{MeetingState::MinutesAgreed},
            AlreadyMember{"Scott Liddle", "County Council", year},
            AgencyNotInBeing{"CCVS", year},
            OfficeIsHeld{"Samantha Shimmon", year},
            StillInUse{"Probation Service", 1},
            DateIsTaken{date(2025, 10, 21)},
            NoMeetingOn{date(2025, 10, 22)},
            NoSuchRecord{},
            MinutesAreFixed{MeetingState::MinutesAgreed},
            MinutesAreNotAgreed{MeetingState::MinutesDraft},
            AlreadyOnRegister{"Scott Liddle", true},
            RepresentsThemselves{"Scott Liddle"},
            NotALaterMeeting{date(2025, 7, 1), date(2025, 10, 21)},
            ActionIsClosed{"07/01"},
            ReferenceIsTaken{"07/01"},
            NothingToRelease{},
            ClosedUnderOpenItem{},
            ItemIsMinuted{2},
            HoldsClosedMatter{Field::Amendments, "presented the review"},
            StaysOverlap{{620}},
            NotThere{"Scott Liddle"},
            VotesNeedReason{{2, 3}},
            MotionWasVotedOn{},
            MotionIsNotOpen{},
            NoResultYet{VoteReason::Inquorate},
            NotInSession{MeetingState::Planned},
            ItemHasMotions{2},
            AlreadyVoid{},
            ItemHasPapers{1},
            ItemHasQuestions{2},
            NamesTheAsker{},
            DayIsTaken{date(2025, 10, 21)},
            PaperIsEmpty{"Report.pdf"}};
}

} // namespace

TEST_CASE("Every refusal says what happened, in whole sentences without gaps")
{
    const std::vector<Refusal> refusals = oneOfEach();
    REQUIRE(refusals.size() == std::variant_size_v<Refusal>);
    for (std::size_t index = 0; index < refusals.size(); ++index) {
        const Refusal& refusal = refusals[index];
        REQUIRE(refusal.index() == index); // none twice, none forgotten
        const QString line = wording::errorText(refusal).inOneLine();
        INFO(line.toStdString());
        CHECK(line.endsWith(QLatin1Char('.')));
        CHECK_FALSE(line.contains(QLatin1Char('%')));
        CHECK_FALSE(line.contains(QStringLiteral("  ")));
    }
}

TEST_CASE("Every failure says what happened")
{
    for (int kind = 0; kind <= int(Failure::Kind::Other); ++kind) {
        const auto text = wording::errorText(Failure{Failure::Kind(kind), "/office/cambridge.csp", {}});
        CHECK(text.title.endsWith(QLatin1Char('.')));
        CHECK_FALSE(text.inOneLine().contains(QLatin1Char('%')));
    }
}

TEST_CASE("A refusal carries its facts into the sentence")
{
    CHECK(wording::errorText(Refusal(TextTooLong{Field::Title, 1'000'000, 1000})).inOneLine().toStdString()
          == "The title is too long. It has 1,000,000 characters; 1,000 is the most that is kept. Please shorten it.");
    CHECK(wording::errorText(Refusal(NoMeetingOn{date(2025, 10, 22)})).title.toStdString()
          == "There is no meeting on Wednesday 22 October 2025.");
    CHECK(wording::errorText(Refusal(StillInUse{"Probation %1", 3})).inOneLine().toStdString()
          == "“Probation %1” cannot be removed. It is named in 3 other places. History is kept by ending, not by "
             "removing: "
             "give it a last day instead.");
}

TEST_CASE("A failure names the file and who holds it")
{
    const auto text = wording::errorText(
        Failure{Failure::Kind::LockedByOther, "/office/cambridge.csp", "louise on desk-4 since 2025-10-06"});
    CHECK(text.title.contains(QStringLiteral("cambridge.csp")));
    CHECK(text.detail.contains(QStringLiteral("louise on desk-4")));
}

TEST_CASE("Who holds a file is said with the day and the time, or as the lock says it")
{
    CHECK(wording::holderText("louise on desk-4 since 2025-10-06T09:05:00Z").toStdString()
          == "louise on desk-4 since 6 October 2025, 09:05 UTC");
    CHECK(wording::holderText("louise on desk-4 since lunch").toStdString() == "louise on desk-4 since lunch");
    CHECK(wording::holderText("").isEmpty());
}

TEST_CASE("No message of a failure runs two sentences together, whatever detail comes with it")
{
    const QRegularExpression runOn(QStringLiteral("[^.!?:”]\\s+(The|This|It|You|Please|Nothing|Partnership|Give)\\b"));
    for (const char* detail :
         {"", "the zip file cannot be opened: it may be cut short", "root on vm since 2025-10-06T11:48:00Z",
          "another program is using it", "Already a sentence.", "there is no such folder", "is it?"})
        for (int kind = 0; kind <= int(Failure::Kind::Other); ++kind) {
            const auto text = wording::errorText(Failure{Failure::Kind(kind), "/office/cambridge.csp", detail});
            const QString line = text.inOneLine();
            INFO(line.toStdString());
            CHECK(QStringLiteral(".?").contains(line.back()));
            CHECK_FALSE(line.contains(runOn));
            CHECK_FALSE(line.contains(QStringLiteral("..")));
            for (const QString& part : {text.title, text.detail, text.advice})
                CHECK((part.isEmpty() || QStringLiteral(".?").contains(part.back())));
        }
}

TEST_CASE("Parts of a message that lack a full stop are sentences all the same in one line")
{
    CHECK(wording::ErrorText{QStringLiteral("This is no letter"), QStringLiteral("part 3: cut short"),
                             QStringLiteral("Choose another")}
              .inOneLine()
              .toStdString()
          == "This is no letter. part 3: cut short. Choose another.");
}

TEST_CASE("A folder that is not there is told apart from a file, and a part of a file is not taken for one")
{
    CHECK(wording::errorText(Failure{Failure::Kind::NotFound, "/office/no", "there is no such folder"})
              .title.toStdString()
          == "There is no folder “/office/no”.");
    CHECK(
        wording::errorText(Failure{Failure::Kind::Damaged, "key_slot", "a key of the wrong length"})
            .inOneLine()
            .toStdString()
        == "The partnership file is damaged. A key of the wrong length. The file was left as it is. Please go back to "
           "the latest copy or backup of it.");
}
