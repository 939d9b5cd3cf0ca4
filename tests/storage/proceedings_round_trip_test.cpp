// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"
#include "storage/stable_names.h"
#include "support/catch.h"

#include <random>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Record;
using application::RecordKey;

namespace {

/// Fills records with values of every kind. The numbers come from a fixed seed, so that a failure can be repeated.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_numbers(seed) {}

    int upTo(int most) { return static_cast<int>(m_numbers() % static_cast<unsigned>(most + 1)); }
    bool coin() { return upTo(1) == 1; }
    std::string words()
    {
        static const std::vector<std::string> some{"",
                                                   "That the grant be made.",
                                                   "O'Brien & «Söhne»",
                                                   "שלום 👮🏽‍♀️",
                                                   "e\u0301\r\n\ttab\x01",
                                                   "\"[{}]\"",
                                                   "7:30 \\ %",
                                                   "0",
                                                   "null"};
        return some[static_cast<std::size_t>(upTo(static_cast<int>(some.size()) - 1))];
    }
    TimeOfDay time() { return TimeOfDay{upTo(24 * 60 - 1)}; }
    Date day()
    {
        return date(2020 + upTo(9), static_cast<unsigned>(1 + upTo(11)), static_cast<unsigned>(1 + upTo(27)));
    }

    template <class Enum>
    Enum oneOf()
    {
        return static_cast<Enum>(upTo(static_cast<int>(storage::StableNames<Enum>::names.size()) - 1));
    }
    template <class Make>
    auto maybe(Make&& make)
    {
        return coin() ? std::optional(make()) : std::nullopt;
    }
    template <class Make>
    auto several(Make&& make)
    {
        std::vector<decltype(make())> all;
        for (int count = upTo(3); count > 0; --count)
            all.push_back(make());
        return all;
    }

private:
    std::mt19937 m_numbers;
};

using namespace domain;

DecisionRules rules(Chance& chance)
{
    DecisionRules rules;
    rules.quorumBasis = chance.oneOf<QuorumBasis>();
    rules.quorumNumerator = chance.upTo(9);
    rules.quorumDenominator = chance.upTo(9);
    rules.quorumClasses = chance.several([&] {
        return QuorumClass{chance.words(), chance.several([&] { return Id<Agency>(1 + chance.upTo(9)); }),
                           chance.upTo(5)};
    });
    rules.interestStaysInQuorum = chance.coin();
    rules.electorate = chance.oneOf<Electorate>();
    rules.majorityBase = chance.oneOf<MajorityBase>();
    rules.majorityNumerator = chance.upTo(9);
    rules.majorityDenominator = chance.upTo(9);
    rules.majorityReached = chance.coin();
    rules.electedPresiderCasts = chance.coin();
    rules.castingVoteWithoutVotes = chance.coin();
    rules.silenceAbstains = chance.coin();
    rules.oneMayVoteForTwo = chance.coin();
    rules.notifiedVotes = chance.coin();
    rules.presenceOfAnyoneLapses = chance.coin();
    rules.lapsedVote = chance.oneOf<LapsedVote>();
    rules.representativesNamedBefore = chance.coin();
    rules.graceMinutes = chance.upTo(60);
    return rules;
}

VoteCase situation(Chance& chance)
{
    const auto words = [&] { return chance.words(); };
    VoteCase made;
    made.agencies = chance.several([&] { return VotingAgency{chance.words(), chance.words(), chance.coin()}; });
    made.people = chance.several([&] {
        return VotingPerson{chance.words(), chance.words(), chance.several(words), chance.coin(), chance.coin()};
    });
    made.presiding = chance.maybe(words);
    made.basis = chance.oneOf<PresidingBasis>();
    made.present = chance.several(words);
    made.represents = chance.several([&] { return Representing{chance.words(), chance.words()}; });
    made.method = chance.oneOf<VoteMethod>();
    made.hands = chance.several([&] { return Hand{chance.words(), chance.oneOf<VoteChoice>()}; });
    made.totals = chance.maybe([&] {
        return CountedTotals{chance.upTo(9), chance.upTo(9), chance.upTo(9), chance.upTo(9)};
    });
    made.notified = chance.several([&] {
        return NotifiedBallot{chance.words(), chance.oneOf<VoteChoice>(), chance.oneOf<NotifiedFlaw>(), chance.coin()};
    });
    made.interests = chance.several([&] {
        return DeclaredInterest{chance.words(), chance.words(), chance.coin(), chance.coin()};
    });
    made.rulings = chance.several([&] {
        return AgencyRuling{chance.words(), chance.maybe([&] { return chance.oneOf<VoteChoice>(); })};
    });
    made.castingVote = chance.oneOf<CastingVote>();
    made.quorum = chance.upTo(9);
    made.presiderCasts = chance.coin();
    made.rules = rules(chance);
    return made;
}

VoteResult result(Chance& chance)
{
    const auto words = [&] { return chance.words(); };
    const auto choice = [&] { return chance.oneOf<VoteChoice>(); };
    VoteResult made;
    made.quorum = {chance.coin(),
                   chance.upTo(9),
                   chance.upTo(9),
                   chance.oneOf<QuorumBasis>(),
                   chance.several([&] {
                       return Counted{chance.words(), chance.words(), chance.words()};
                   }),
                   chance.several(words)};
    made.votesFor = chance.upTo(9);
    made.against = chance.upTo(9);
    made.abstain = chance.upTo(9);
    made.notVoting = chance.upTo(9);
    made.entitled = chance.upTo(9);
    made.tie = chance.coin();
    made.castingVoteUsed = chance.coin();
    made.outcome = chance.oneOf<VoteOutcome>();
    made.reason = chance.oneOf<VoteReason>();
    made.agencies = chance.several([&] {
        return AgencyVote{chance.words(), chance.words(),        chance.maybe(choice), chance.oneOf<VoteWay>(),
                          chance.coin(),  chance.several(words), chance.several(words)};
    });
    made.setAside = chance.several([&] {
        return SetAside{chance.oneOf<SetAsideKind>(), chance.words(), chance.words(), chance.maybe(choice),
                        chance.oneOf<SetAsideReason>()};
    });
    made.ambiguities = chance.several([&] {
        return Ambiguity{chance.oneOf<AmbiguityKind>(), chance.words(), chance.oneOf<VoteOutcome>(),
                         chance.oneOf<VoteReason>(), chance.coin()};
    });
    return made;
}

ChoiceRecord choice(Chance& chance)
{
    const auto number = [&] { return chance.upTo(5); };
    ChoiceRecord made;
    made.candidates = chance.several([&] { return chance.words(); });
    made.rounds = chance.several([&] {
        ChoiceRound round;
        round.hands = chance.several([&] { return CandidateHand{chance.words(), chance.maybe(number)}; });
        round.standing = chance.several(number);
        round.votes = chance.several(number);
        round.end = chance.oneOf<RoundEnd>();
        round.candidate = chance.maybe(number);
        round.byLot = chance.coin();
        round.byCastingVote = chance.coin();
        return round;
    });
    made.elected = chance.maybe(number);
    return made;
}

DeclaredVoteMatter declared(Chance& chance)
{
    DeclaredVoteMatter made;
    made.subject = chance.words();
    made.text = chance.words();
    made.presiding = chance.words();
    made.termsFrom = chance.maybe([&] { return chance.day(); });
    made.situation = situation(chance);
    made.result = result(chance);
    made.choice = chance.maybe([&] { return choice(chance); });
    made.dissents = chance.several([&] { return chance.words(); });
    made.voidBecause = chance.words();
    made.corrections = chance.several([&] { return VoteCorrection{chance.day(), chance.words(), chance.words()}; });
    return made;
}

MotionMatter motion(Chance& chance)
{
    const auto person = [&] { return Id<Person>(1 + chance.upTo(9)); };
    MotionMatter made;
    made.subject = chance.words();
    made.texts = chance.several([&] {
        return MotionText{chance.words(), chance.maybe([&] { return chance.time(); }), chance.words()};
    });
    made.mover = chance.maybe(person);
    made.seconder = chance.maybe(person);
    made.amendedWords = chance.words();
    made.candidates = chance.several([&] { return chance.words(); });
    made.reason = chance.words();
    made.ratifiedInWriting = chance.maybe([&] { return chance.day(); });
    return made;
}

NotifiedVoteMatter notified(Chance& chance)
{
    NotifiedVoteMatter made;
    made.member = chance.maybe([&] { return Id<Person>(1 + chance.upTo(9)); });
    made.name = chance.words();
    made.choice = chance.oneOf<VoteChoice>();
    made.condition = chance.words();
    made.asProxy = chance.coin();
    made.text = chance.words();
    made.receivedOn = chance.day();
    made.receivedAt = chance.time();
    made.means = chance.oneOf<NotifiedMeans>();
    made.withdrawn = chance.coin();
    made.ruling = chance.oneOf<LapseRuling>();
    made.note = chance.words();
    return made;
}

InterestMatter interest(Chance& chance)
{
    InterestMatter made;
    made.person = chance.maybe([&] { return Id<Person>(1 + chance.upTo(9)); });
    made.agency = chance.maybe([&] { return Id<Agency>(1 + chance.upTo(9)); });
    made.name = chance.words();
    made.kind = chance.oneOf<InterestKind>();
    made.conduct = chance.oneOf<InterestConduct>();
    made.declaredAt = chance.maybe([&] { return chance.time(); });
    made.note = chance.words();
    return made;
}

std::vector<Stay> stays(Chance& chance)
{
    const auto time = [&] { return chance.time(); };
    return chance.several([&] {
        return Stay{chance.maybe(time), chance.maybe(time), chance.oneOf<PresenceMode>(), chance.oneOf<LeftBecause>(),
                    chance.words()};
    });
}

/// Open, closed, or released: wherever item matter may stand.
template <class T>
ItemMatter<T> placed(Chance& chance, T matter)
{
    ItemMatter<T> made;
    made.put(std::move(matter), chance.coin() ? Session::Open : Session::Closed);
    if (made.closed.isReadable() && chance.coin()) {
        made.releasedOn = chance.day();
        made.releasedBy = "Ann";
        made.follow(Session::Closed);
    }
    return made;
}

} // namespace

TEST_CASE("presence, motions, notified and declared votes come back as they were, whatever stands in them")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    std::vector<std::pair<RecordKey, Record>> added;
    {
        const auto store = createStore(path);
        const Id<AgendaItem> item(addItem(*store, "Grant").number);
        const Id<Meeting> meeting = itemOf(*store, addItem(*store, "Plan")).meeting;
        std::vector<Id<Person>> people;
        for (int number = 0; number < 25; ++number)
            people.emplace_back(tests::add(*store, Person{.name = "Somebody"}).number);
        const auto keep = [&](const Record& record) {
            added.emplace_back(tests::add(*store, record), record);
            return added.back().first.number;
        };
        Chance chance(20251021);
        for (int number = 1; number <= 25; ++number) {
            const Id<Person> person = people[static_cast<std::size_t>(number) - 1];
            const auto time = [&] { return chance.time(); };
            keep(Reply{meeting, person, chance.oneOf<PresenceMode>(), chance.words()});
            keep(Attendance{.meeting = meeting, .person = person, .name = "Somebody", .stays = stays(chance)});
            keep(Apology{.meeting = meeting, .person = person, .namedBefore = chance.coin(), .ruling = chance.words()});
            keep(Presiding{meeting, person, chance.words(), chance.oneOf<PresidingBasis>(), chance.maybe(time),
                           chance.maybe([&] { return item; }), chance.words()});
            keep(ItemTime{meeting, chance.maybe([&] { return item; }), chance.time(), chance.maybe(time),
                          chance.words()});
            keep(Interest{meeting, item, placed(chance, interest(chance))});
            const Id<Motion> put(keep(Motion{.meeting = meeting,
                                             .item = item,
                                             .position = number,
                                             .kind = chance.oneOf<MotionKind>(),
                                             .standing = chance.oneOf<MotionStanding>(),
                                             .matter = placed(chance, motion(chance))}));
            keep(Motion{.meeting = meeting,
                        .item = item,
                        .amends = put,
                        .ratifies = put,
                        .matter = placed(chance, motion(chance))});
            keep(NotifiedVote{meeting, put, placed(chance, notified(chance))});
            keep(DeclaredVote{meeting, item, put, number, chance.time(), {}, placed(chance, declared(chance))});
            keep(AgendaItem{
                .meeting = meeting, .speakerNotes = chance.words(), .closedGround = chance.words(), .ratifies = put});
            TermsOfReference terms{.body = Id<Body>(1), .inForceFrom = chance.day()};
            terms.settings.decisions = rules(chance);
            keep(terms);
        }
        Minutes minutes{.meeting = meeting};
        minutes.turns = chance.several([&] {
            return SessionTurn{chance.time(), chance.oneOf<Session>(), chance.coin(),
                               chance.maybe([&] { return chance.upTo(40); })};
        });
        keep(minutes);
    }
    const auto store = openStore(path);
    for (const auto& [key, record] : added) {
        INFO(application::kindNames.at(key.kind) << ' ' << key.number);
        CHECK(read(*store, key) == record);
    }
    CHECK(must(store->check()).isSound());
}

TEST_CASE("without the key nothing of a closed vote can be read, and it stays whole when it is written around")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    RecordKey key;
    {
        const auto store = createStore(path);
        const Id<AgendaItem> item(addItem(*store, "Grant").number);
        const Id<Meeting> meeting = itemOf(*store, addItem(*store, "Plan")).meeting;
        MotionMatter matter{.subject = "zebra", .texts = {{"zebra", {}, {}}}};
        Motion motion{.meeting = meeting, .item = item};
        motion.matter.put(matter, Session::Closed);
        const Id<Motion> put(tests::add(*store, motion).number);
        DeclaredVote vote{.meeting = meeting, .item = item, .motion = put};
        vote.matter.put(DeclaredVoteMatter{.subject = "zebra", .text = "zebra"}, Session::Closed);
        key = tests::add(*store, vote);
    }
    CHECK_FALSE(fileContains(path, "zebra"));
    const auto store = openStore(path, OpenMode::Public);
    const auto vote = std::get<DeclaredVote>(read(*store, key));
    CHECK(vote.matter.isSealed());
    CHECK(vote.matter.readable() == nullptr);
    CHECK_FALSE(vote.matter.open.has_value());
}
