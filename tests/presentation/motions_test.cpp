// SPDX-License-Identifier: MIT
#include "application/motion_work.h"
#include "application/presence_work.h"
#include "application/session_work.h"
#include "application/vote_work.h"
#include "presentation/motion_lines.h"
#include "presentation/notified_ledger.h"
#include "presentation/terms_groups.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::LedgerLine;
using presentation::MotionLine;
using presentation::NotifiedLedger;

/// 21 October 2025 with one motion under the first item.
struct Motions : SampleWorkspace
{
    Id<Motion> motion{1};

    Motions()
    {
        standStillOn(date(2025, 10, 21));
        motion = put("Street lights", "The street lights be mended.");
    }

    template <class Work>
    void does(Work&& work)
    {
        REQUIRE(workspace.run(application::Verb::PutMotion, {}, std::forward<Work>(work)).has_value());
    }
    Id<Motion> put(const std::string& subject, const std::string& words)
    {
        MotionMatter matter;
        matter.subject = subject;
        matter.texts = {{words, std::nullopt, {}}};
        const auto put = workspace.run(application::Verb::PutMotion, {}, [&](application::UnitOfWork& unit) {
            return application::putMotion(unit, items().front().id, MotionKind::Motion, matter);
        });
        REQUIRE(put.has_value());
        return *put;
    }
    [[nodiscard]] application::MinutesView view() const
    {
        auto read = application::minutesView(workspace.store(), october(), workspace.today());
        REQUIRE(read.has_value());
        return std::move(*read);
    }
    [[nodiscard]] MotionLine line(Id<Motion> id) const
    {
        for (const MotionLine& each : presentation::motionLines(view(), items().front().id))
            if (each.id == id)
                return each;
        FAIL("the motion is not listed");
        return {.id = id};
    }
    [[nodiscard]] Stored<Person> person(const std::string& name) const
    {
        for (const Stored<Person>& each : everything<Person>())
            if (each->name == name)
                return each;
        FAIL("there is nobody of the name " << name);
        return everything<Person>().front();
    }
    [[nodiscard]] NotifiedVoteMatter from(const std::string& name) const
    {
        NotifiedVoteMatter vote;
        vote.member = person(name).id;
        vote.name = name;
        vote.receivedOn = date(2025, 10, 20);
        vote.receivedAt = TimeOfDay{16 * 60 + 5};
        return vote;
    }
};

TEST_CASE("motions are listed under their item with what became of them")
{
    Motions office;
    CHECK(office.line(office.motion).subject == QStringLiteral("Street lights"));
    CHECK(office.line(office.motion).words == QStringLiteral("The street lights be mended."));
    CHECK(office.line(office.motion).standing == QStringLiteral("Open"));
    const Id<Motion> nameless = office.put({}, "The Board thanks everybody.");
    CHECK(office.line(nameless).subject == QStringLiteral("The Board thanks everybody."));
    office.does([&](application::UnitOfWork& unit) {
        return application::setStanding(unit, nameless, MotionStanding::Deferred, "the figures are to come");
    });
    CHECK(office.line(nameless).standing == QStringLiteral("Deferred: the figures are to come"));
    CHECK(presentation::motionWithItem(office.view(), office.motion) == QStringLiteral("Item 1: Street lights"));
}

TEST_CASE("an item that is there to ratify something says what, and what it goes back to")
{
    Motions office;
    const auto meetings = office.everything<Meeting>();
    AgendaItem item{.meeting = office.october()};
    CHECK(presentation::ratifiesText(office.view(), item, meetings).isEmpty());
    item.ratifies = office.motion;
    auto view = office.view();
    view.proceedings.ratified = view.proceedings.motions;
    CHECK(presentation::ratifiesText(view, item, meetings)
          == QStringLiteral("To ratify: “Street lights”, recommended on 21 October 2025"));
}

TEST_CASE("a notified vote counts before the day, and what it would be then is said with the reason")
{
    Motions office;
    NotifiedLedger ledger(office.workspace, office.october());
    const QAbstractItemModelTester tester(&ledger, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ledger.show(office.motion);
    CHECK(ledger.rowCount() == 0);
    CHECK(ledger.sumText().isEmpty());
    REQUIRE(ledger.record(office.from("Scott Liddle")).has_value());
    REQUIRE(ledger.rowCount() == 1);
    CHECK(ledger.lineAt(0)->standing == LedgerLine::Standing::Counts);
    CHECK(ledger.lineAt(0)->choice == QStringLiteral("For"));
    CHECK(ledger.lineAt(0)->received == QStringLiteral("20 Oct 2025, 16:05, by e-mail"));
    CHECK(ledger.sumText() == QStringLiteral("One vote is notified; one would count now."));
    NotifiedVoteMatter conditional = ledger.lineAt(0)->vote->matter.value();
    conditional.condition = "if the evaluation is shared";
    REQUIRE(ledger.change(0, conditional).has_value());
    CHECK(ledger.lineAt(0)->standing == LedgerLine::Standing::Void);
    CHECK(ledger.lineAt(0)->why == QStringLiteral("conditional: kept as a comment"));
    CHECK(ledger.sumText() == QStringLiteral("One vote is notified; none would count now."));
    office.workspace.undoStack().undo();
    CHECK(ledger.lineAt(0)->standing == LedgerLine::Standing::Counts);
    REQUIRE(ledger.withdraw(0, true).has_value());
    CHECK(ledger.lineAt(0)->why == QStringLiteral("withdrawn"));
    REQUIRE(ledger.remove(0).has_value());
    CHECK(ledger.rowCount() == 0);
}

TEST_CASE("a second vote of one member takes the place of the first, whichever line they stand in")
{
    Motions office;
    NotifiedLedger ledger(office.workspace, office.october());
    ledger.show(office.motion);
    NotifiedVoteMatter later = office.from("Scott Liddle");
    later.receivedAt = TimeOfDay{17 * 60};
    REQUIRE(ledger.record(later).has_value());
    REQUIRE(ledger.record(office.from("Scott Liddle")).has_value());
    REQUIRE(ledger.rowCount() == 2);
    CHECK(ledger.lineAt(0)->vote->matter.value().receivedAt == TimeOfDay{16 * 60 + 5});
    CHECK(ledger.lineAt(0)->standing == LedgerLine::Standing::Void);
    CHECK(ledger.lineAt(0)->why == QStringLiteral("replaced by a later one of the agency"));
    CHECK(ledger.lineAt(1)->standing == LedgerLine::Standing::Counts);
}

TEST_CASE("a notified vote lapses while its member is there, and may be ruled on when they have left again")
{
    Motions office;
    NotifiedLedger ledger(office.workspace, office.october());
    ledger.show(office.motion);
    REQUIRE(ledger.record(office.from("Scott Liddle")).has_value());
    const Id<Person> liddle = office.person("Scott Liddle").id;
    office.does([&](application::UnitOfWork& unit) -> application::Result<> {
        CSPDESK_TRY(application::openSession(unit, office.october(), TimeOfDay{600}));
        return application::recordArrival(unit, office.october(), liddle, TimeOfDay{610});
    });
    const auto at = [&](TimeOfDay time) { return presentation::notifiedLedger(office.view(), office.motion, time)[0]; };
    CHECK(at(TimeOfDay{605}).standing == LedgerLine::Standing::Counts);
    CHECK(at(TimeOfDay{620}).standing == LedgerLine::Standing::Lapsed);
    CHECK(at(TimeOfDay{620}).why == QStringLiteral("the agency is present"));
    office.does([&](application::UnitOfWork& unit) {
        return application::recordLeaving(unit, office.october(), liddle, TimeOfDay{640});
    });
    CHECK(at(TimeOfDay{650}).standing == LedgerLine::Standing::Lapsed);
    CHECK(at(TimeOfDay{650}).mayBeRuledOn);
    REQUIRE(ledger.rule(0, LapseRuling::Counts).has_value());
    CHECK(at(TimeOfDay{650}).standing == LedgerLine::Standing::Counts);
    CHECK(at(TimeOfDay{650}).mayBeRuledOn);
    REQUIRE(ledger.rule(0, LapseRuling::StaysLapsed).has_value());
    CHECK(at(TimeOfDay{650}).why == QStringLiteral("lapsed when the agency came; ruled to stay so"));
}

TEST_CASE("each group of the terms goes back to the Cambridge default by itself")
{
    TermsSettings terms;
    for (const auto group : presentation::termsGroups)
        CHECK(presentation::isDefault(terms, group));
    terms.quorum = 7;
    terms.decisions.majorityReached = true;
    CHECK_FALSE(presentation::isDefault(terms, presentation::TermsGroup::Quorum));
    CHECK_FALSE(presentation::isDefault(terms, presentation::TermsGroup::Majority));
    CHECK(presentation::isDefault(terms, presentation::TermsGroup::NotifiedVotes));
    const TermsSettings after = presentation::withDefaults(terms, presentation::TermsGroup::Quorum);
    CHECK(after.quorum == 5);
    CHECK(after.decisions.majorityReached);
}

TEST_CASE("every setting of the terms belongs to a group")
{
    TermsSettings terms{.quorum = 7,
                        .chairHasCastingVote = false,
                        .noticeRule = NoticeRule::ClearCalendar,
                        .agendaNoticeDays = 6,
                        .papersBeforeAgendaDays = 3,
                        .minutesCirculatedDays = 11,
                        .questionNoticeWorkingDays = 2,
                        .questionCutOff = TimeOfDay{600 + 30},
                        .minuteNumbering = MinuteNumbering::Own};
    terms.decisions = {.quorumBasis = QuorumBasis::Fraction,
                       .quorumNumerator = 2,
                       .quorumDenominator = 5,
                       .quorumClasses = {{"the councils", {Id<Agency>(1)}, 1}},
                       .interestStaysInQuorum = false,
                       .electorate = Electorate::BoardAndMembers,
                       .majorityBase = MajorityBase::Present,
                       .majorityNumerator = 2,
                       .majorityDenominator = 3,
                       .majorityReached = true,
                       .electedPresiderCasts = false,
                       .castingVoteWithoutVotes = true,
                       .silenceAbstains = true,
                       .oneMayVoteForTwo = true,
                       .notifiedVotes = false,
                       .presenceOfAnyoneLapses = true,
                       .lapsedVote = LapsedVote::Revives,
                       .representativesNamedBefore = true,
                       .graceMinutes = 5};
    for (const auto group : presentation::termsGroups)
        terms = presentation::withDefaults(terms, group);
    CHECK(terms == TermsSettings{});
}

} // namespace
} // namespace cspdesk::tests
