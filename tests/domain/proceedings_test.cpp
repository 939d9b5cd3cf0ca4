// SPDX-License-Identifier: MIT
#include "domain/candidate_choice.h"
#include "domain/interest.h"
#include "domain/item_time.h"
#include "domain/membership_rules.h"
#include "domain/notified_vote.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

const Id<Meeting> meetingId(1);

/// Three items of 20, 30 and 10 minutes from 10:00 in a slot of an hour.
class Running
{
public:
    Running()
    {
        std::vector<Stored<AgendaItem>> items;
        for (const int planned : {20, 30, 10}) {
            const int position = static_cast<int>(items.size());
            items.push_back(
                {Id<AgendaItem>(position + 1),
                 AgendaItem{.meeting = meetingId, .position = position, .title = "Item", .plannedMinutes = planned}});
        }
        order = runningOrder(meeting, std::move(items));
    }

    void took(std::optional<std::int64_t> item, TimeOfDay began, std::optional<TimeOfDay> ended)
    {
        const auto id = static_cast<std::int64_t>(times.size()) + 1;
        times.push_back({Id<ItemTime>(id), ItemTime{.meeting = meetingId,
                                                    .item = item ? std::optional(Id<AgendaItem>(*item)) : std::nullopt,
                                                    .began = began,
                                                    .ended = ended}});
    }

    [[nodiscard]] MeetingClock clock(TimeOfDay now) const { return meetingClock(meeting, order, times, now); }

    Meeting meeting{.body = Id<Body>(1), .date = date(2025, 7, 1), .start = at(10, 0), .end = at(11, 0)};
    RunningOrder order;
    std::vector<Stored<ItemTime>> times;
};

using Hands = std::vector<CandidateHand>;

NotifiedVoteMatter notified()
{
    NotifiedVoteMatter vote{.member = Id<Person>(1), .name = "Ann", .text = "That it be agreed."};
    vote.receivedOn = date(2025, 6, 30);
    vote.receivedAt = at(9, 0);
    return vote;
}

NotifiedFlaw flaw(const NotifiedVoteMatter& vote, bool cameAndLeft = false)
{
    return flawOf(vote, "That it be agreed.", date(2025, 7, 1), at(11, 0), cameAndLeft);
}

} // namespace

TEST_CASE("Before it begins, a meeting is expected to run as planned")
{
    const MeetingClock clock = Running().clock(at(9, 30));
    CHECK(clock.lines[0].expected == at(10, 0));
    CHECK(clock.lines[1].expected == at(10, 20));
    CHECK(clock.lines[2].expected == at(10, 50));
    CHECK(clock.expectedEnd == at(11, 0));
    CHECK(clock.overrunMinutes == 0);
}

TEST_CASE("An item that takes longer than planned moves what is to come, and tells the overrun")
{
    Running running;
    running.took(1, at(10, 5), at(10, 35));
    running.took(2, at(10, 35), {});
    const MeetingClock clock = running.clock(at(10, 45));
    CHECK(clock.lines[0].isDone);
    CHECK(clock.lines[0].spentMinutes == 30);
    CHECK(clock.lines[1].isNow);
    CHECK(clock.currentLeftMinutes == 20);
    CHECK(clock.lines[2].expected == at(11, 5));
    CHECK(clock.expectedEnd == at(11, 15));
    CHECK(clock.overrunMinutes == 15);
    CHECK(running.clock(at(11, 10)).currentLeftMinutes == -5);
}

TEST_CASE("An item taken twice has both its times, and an adjournment is not counted in it")
{
    Running running;
    running.took(1, at(10, 0), at(10, 10));
    running.took({}, at(10, 10), at(10, 30));
    running.took(1, at(10, 30), {});
    CHECK(running.clock(at(10, 20)).isAdjourned);
    CHECK_FALSE(itemAt(at(10, 20), running.times).has_value());
    CHECK(running.clock(at(10, 35)).lines[0].spentMinutes == 15);
    CHECK(itemAt(at(10, 35), running.times) == Id<AgendaItem>(1));
}

TEST_CASE("An item that was passed over is not expected any more")
{
    Running running;
    running.took(3, at(10, 0), {});
    const MeetingClock clock = running.clock(at(10, 2));
    CHECK_FALSE(clock.lines[1].expected.has_value());
    CHECK(clock.expectedEnd == at(10, 10));
}

TEST_CASE("A candidate with more than half of the votes is elected: otherwise the last one drops out")
{
    const Hands hands{{"City", 0}, {"Fire", 0}, {"Police", 1}, {"Health", 2}, {"Probation", 1}, {"County", {}}};
    const ChoiceRound first = countRound({0, 1, 2}, hands);
    CHECK(first.votes == std::vector<int>{2, 2, 1});
    CHECK(first.end == RoundEnd::DropLowest);
    CHECK(first.candidate == 2);
    const ChoiceRecord record = withRound(ChoiceRecord{{"A", "B", "C"}, {}, {}}, first);
    CHECK(stillStanding(record) == std::vector<int>{0, 1});
    const ChoiceRound second = countRound({0, 1}, {{"City", 0}, {"Fire", 0}, {"Police", 1}});
    CHECK(second.end == RoundEnd::Elected);
    CHECK(withRound(record, second).elected == 0);
}

TEST_CASE("A tie between candidates stays open until a lot or a casting vote settles it")
{
    const ChoiceRound lowest = countRound({0, 1, 2}, {{"City", 0}, {"Fire", 0}, {"Police", 1}, {"Health", 2}});
    CHECK(lowest.end == RoundEnd::TieForLowest);
    CHECK_FALSE(lowest.candidate.has_value());
    const ChoiceRound dropped = settled(lowest, 1, false);
    CHECK(dropped.end == RoundEnd::DropLowest);
    CHECK(dropped.byLot);
    const ChoiceRound two = countRound({0, 1}, {{"City", 0}, {"Fire", 1}});
    CHECK(two.end == RoundEnd::TieOfTwo);
    const ChoiceRound cast = settled(two, 1, true);
    CHECK(cast.end == RoundEnd::Elected);
    CHECK(cast.byCastingVote);
    CHECK(countRound({0, 1}, {{"City", {}}}).end == RoundEnd::NoVotes);
    CHECK(settled(dropped, 0, false) == dropped);
}

TEST_CASE("A notified vote is void when it is late, spoken, conditional, on another text, a proxy or withdrawn")
{
    CHECK(flaw(notified()) == NotifiedFlaw::None);
    NotifiedVoteMatter vote = notified();
    vote.receivedOn = date(2025, 7, 1);
    vote.receivedAt = at(10, 59);
    CHECK(flaw(vote) == NotifiedFlaw::None);
    vote.receivedAt = at(11, 1);
    CHECK(flaw(vote) == NotifiedFlaw::Late);
    vote = notified();
    vote.means = NotifiedMeans::Spoken;
    CHECK(flaw(vote) == NotifiedFlaw::Oral);
    vote = notified();
    vote.condition = "if the evaluation is shared";
    CHECK(flaw(vote) == NotifiedFlaw::Conditional);
    vote = notified();
    vote.text = "That it be agreed, with conditions.";
    CHECK(flaw(vote) == NotifiedFlaw::OriginalText);
    vote = notified();
    vote.asProxy = true;
    CHECK(flaw(vote) == NotifiedFlaw::Proxy);
    vote = notified();
    vote.withdrawn = true;
    CHECK(flaw(vote) == NotifiedFlaw::Withdrawn);
    CHECK(flaw(notified(), true) == NotifiedFlaw::Lapsed);
}

TEST_CASE("An interest is of a person or of an agency, not of both and not of neither")
{
    InterestMatter interest{.name = "Ann"};
    CHECK_FALSE(check(interest).has_value());
    interest.person = Id<Person>(1);
    CHECK(check(interest).has_value());
    interest.agency = Id<Agency>(1);
    CHECK_FALSE(check(interest).has_value());
}

TEST_CASE("Other words of a motion are kept beside the former ones: the same words add none")
{
    MotionMatter motion{.texts = {{"That it be agreed.", {}, {}}}};
    CHECK(amended(motion, "That it be agreed.", at(10, 0), "nothing").texts.size() == 1);
    motion = amended(motion, "That it be agreed in part.", at(10, 0), "amended");
    REQUIRE(motion.texts.size() == 2);
    CHECK(motion.texts[0].text == "That it be agreed.");
    CHECK(check(motion, MotionKind::Recommendation).has_value());
    CHECK_FALSE(check(motion, MotionKind::Choice).has_value());
}

TEST_CASE("Terms with a fraction over the whole, an unnamed class or too long a grace are refused")
{
    const auto refused = [](auto&& change) {
        TermsSettings terms;
        change(terms.decisions);
        return !check(terms).has_value();
    };
    CHECK_FALSE(refused([](DecisionRules&) {}));
    CHECK(refused([](DecisionRules& rules) { rules.quorumDenominator = 0; }));
    CHECK(refused([](DecisionRules& rules) { rules.quorumNumerator = 4; }));
    CHECK(refused([](DecisionRules& rules) { rules.quorumNumerator = 0; }));
    CHECK(refused([](DecisionRules& rules) { rules.majorityNumerator = 3; }));
    CHECK(refused([](DecisionRules& rules) { rules.majorityDenominator = -2; }));
    CHECK_FALSE(refused([](DecisionRules& rules) { rules.graceMinutes = 60; }));
    CHECK(refused([](DecisionRules& rules) { rules.graceMinutes = 61; }));
    CHECK(refused([](DecisionRules& rules) { rules.graceMinutes = -1; }));
    CHECK(refused([](DecisionRules& rules) { rules.quorumClasses = {{.name = ""}}; }));
    CHECK(refused(
        [](DecisionRules& rules) { rules.quorumClasses = {{.name = "Councils", .agencies = {}, .least = 0}}; }));
    CHECK_FALSE(refused([](DecisionRules& rules) { rules.quorumClasses = {{.name = "Councils"}}; }));
}

TEST_CASE("Speaking notes and the ground for closing have a length that can be a slip")
{
    AgendaItem item{.meeting = meetingId, .title = "Review"};
    CHECK(check(item).has_value());
    item.speakerNotes = std::string(250'000, 'a');
    CHECK_FALSE(check(item).has_value());
    item.speakerNotes = std::string("Thank the author.");
    item.closedGround = std::string(2000, 'a');
    CHECK_FALSE(check(item).has_value());
}

TEST_CASE("A standing item goes on the next agenda without the speaking notes and the motion it ratified")
{
    AgendaItem last{.meeting = meetingId, .standing = true, .title = "Actions"};
    last.speakerNotes = std::string("Ask for the report.");
    last.ratifies = Id<Motion>(3);
    const auto drafts = standingItems({{Id<AgendaItem>(1), last}}, Id<Meeting>(2), "", "");
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].speakerNotes.isAbsent());
    CHECK_FALSE(drafts[0].ratifies.has_value());
}
