// SPDX-License-Identifier: MIT
#include "domain/board_room.h"
#include "domain/reference_judge.h"

#include <random>
#include <set>

namespace cspdesk::tests {
namespace {

using namespace domain;

constexpr int boardCount = 3000;

/// Boards of every kind, the same ones with every run: `std::mt19937` is the same everywhere, its distributions are
/// not.
class RandomBoards
{
public:
    explicit RandomBoards(unsigned seed) : m_random(seed) {}

    VoteCase next()
    {
        VoteCase board;
        board.quorum = below(5);
        const int agencyCount = 1 + below(6);
        for (int index = 0; index < agencyCount; ++index) {
            const std::string key = "agency " + std::to_string(index);
            board.agencies.push_back({.key = key, .name = key, .filled = true});
        }
        const int peopleCount = 1 + below(9);
        for (int index = 0; index < peopleCount; ++index)
            addPerson(board, "person " + std::to_string(index));
        for (const VotingPerson& person : board.people)
            addWhatTheyDo(board, person.key);
        if (chance(20))
            board.interests.push_back({.person = {}, .agency = board.agencies[0].key, .leaves = chance(50)});
        board.presiding = anybody(board);
        if (!chance(10))
            board.present.push_back(*board.presiding);
        board.castingVote = static_cast<CastingVote>(below(4));
        board.basis = static_cast<PresidingBasis>(below(4));
        return board;
    }

    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool chance(int percent) { return below(100) < percent; }

    template <class Values>
    void shuffle(Values& values)
    {
        for (std::size_t index = values.size(); index > 1; --index)
            std::swap(values[index - 1], values[static_cast<std::size_t>(below(static_cast<int>(index)))]);
    }

private:
    void addPerson(VoteCase& board, const std::string& name)
    {
        VotingPerson person{.key = name, .name = name, .agencies = {}, .boardMember = chance(65)};
        if (!chance(8))
            person.agencies.push_back(anyAgency(board));
        if (chance(12))
            person.agencies.push_back(anyAgency(board));
        if (person.agencies.size() == 2 && person.agencies[0] == person.agencies[1])
            person.agencies.pop_back();
        board.people.push_back(std::move(person));
    }

    void addWhatTheyDo(VoteCase& board, const std::string& person)
    {
        if (chance(60))
            board.present.push_back(person);
        if (chance(25))
            if (const std::string member = anybody(board); member != person)
                board.represents.push_back({person, member});
        if (chance(70))
            board.hands.push_back({person, anyChoice()});
        if (chance(25))
            board.notified.push_back({person, anyChoice(), chance(70) ? NotifiedFlaw::None : anyFlaw()});
        if (chance(12))
            board.interests.push_back({.person = person, .agency = {}, .leaves = chance(50)});
    }

    VoteChoice anyChoice() { return static_cast<VoteChoice>(below(3)); }
    NotifiedFlaw anyFlaw() { return static_cast<NotifiedFlaw>(1 + below(7)); }
    std::string anybody(const VoteCase& board)
    {
        return board.people[static_cast<std::size_t>(below(static_cast<int>(board.people.size())))].key;
    }
    std::string anyAgency(const VoteCase& board)
    {
        return board.agencies[static_cast<std::size_t>(below(static_cast<int>(board.agencies.size())))].key;
    }

    std::mt19937 m_random;
};

std::string told(const VoteCase& board)
{
    std::string text = "presiding " + board.presiding.value_or("nobody") + "; present";
    for (const std::string& person : board.present)
        text += ' ' + person;
    for (const VotingPerson& person : board.people) {
        text += "\n" + person.key + (person.boardMember ? " (Board)" : "");
        for (const std::string& agency : person.agencies)
            text += ", " + agency;
    }
    for (const Representing& each : board.represents)
        text += "\n" + each.representative + " for " + each.member;
    for (const Hand& hand : board.hands)
        text += "\nhand " + hand.person + ' ' + std::to_string(int(hand.choice));
    for (const NotifiedBallot& ballot : board.notified)
        text += "\nnotified " + ballot.member + ' ' + std::to_string(int(ballot.choice)) + " flaw "
              + std::to_string(int(ballot.flaw));
    for (const DeclaredInterest& each : board.interests)
        text += "\ninterest " + each.person + each.agency + (each.leaves ? " leaves" : "");
    return text;
}

TEST_CASE("Random boards: the judge agrees with a plain second one that was written apart from it")
{
    RandomBoards boards(1);
    int carried = 0;
    int undecided = 0;
    for (int index = 0; index < boardCount; ++index) {
        const VoteCase board = boards.next();
        const VoteResult result = judge(board);
        const ReferenceResult expected = referenceJudge(board);
        INFO(told(board));
        REQUIRE(result.quorum.count == expected.quorum);
        REQUIRE(countsOf(result) == Counts{expected.votesFor, expected.against, expected.abstain});
        REQUIRE(result.outcome == expected.outcome);
        carried += result.outcome == VoteOutcome::Carried ? 1 : 0;
        undecided += result.outcome == VoteOutcome::NotDecided ? 1 : 0;
    }
    CHECK(carried > boardCount / 20); // the boards are no trivial ones
    CHECK(undecided < boardCount * 4 / 5);
}

TEST_CASE("Random boards: an agency has one vote, and the counts add up to the agencies entitled")
{
    RandomBoards boards(2);
    for (int index = 0; index < boardCount; ++index) {
        VoteCase board = boards.next();
        board.rules.oneMayVoteForTwo = boards.chance(30);
        board.rules.silenceAbstains = boards.chance(30);
        const VoteResult result = judge(board);
        INFO(told(board));
        std::set<std::string> agencies;
        int withVote = 0;
        int entitled = 0;
        for (const AgencyVote& vote : result.agencies) {
            REQUIRE(agencies.insert(vote.agency).second);
            REQUIRE((vote.entitled || !vote.choice));
            withVote += vote.choice ? 1 : 0;
            entitled += vote.entitled ? 1 : 0;
        }
        REQUIRE(result.votesFor + result.against + result.abstain == withVote);
        REQUIRE(result.entitled == entitled);
        REQUIRE(result.notVoting == entitled - withVote);
    }
}

TEST_CASE("Random boards: totals as they were counted by name reconcile, and one more or less does not")
{
    RandomBoards boards(3);
    for (int index = 0; index < boardCount; ++index) {
        VoteCase board = boards.next();
        const VoteResult named = judge(board);
        CountedTotals totals;
        for (const AgencyVote& vote : named.agencies) {
            if (!vote.entitled || vote.way == VoteWay::Notified)
                continue;
            int& count = !vote.choice                        ? totals.notVoting
                       : *vote.choice == VoteChoice::For     ? totals.votesFor
                       : *vote.choice == VoteChoice::Against ? totals.against
                                                             : totals.abstain;
            ++count;
        }
        board.hands.clear();
        board.method = VoteMethod::TotalsOnly;
        board.totals = totals;
        const VoteResult counted = judge(board);
        INFO(told(board));
        REQUIRE(countsOf(counted) == countsOf(named));
        REQUIRE(counted.reason != VoteReason::TotalsDoNotReconcile);
        if (named.reason != VoteReason::AgencyInDispute)
            REQUIRE(counted.outcome == named.outcome);
        ++board.totals->abstain;
        REQUIRE(judge(board).outcome == VoteOutcome::NotDecided);
    }
}

TEST_CASE("Random boards: an abstention more changes no outcome")
{
    RandomBoards boards(4);
    int tried = 0;
    for (int index = 0; index < boardCount; ++index) {
        VoteCase board = boards.next();
        const VoteResult before = judge(board);
        for (const VotingPerson& person : board.people) {
            VoteCase more = board;
            more.hands.push_back({person.key, VoteChoice::Abstain});
            const VoteResult after = judge(more);
            if (after.reason == VoteReason::AgencyInDispute) // against another hand of the agency: no abstention more
                continue;
            INFO(told(more));
            REQUIRE(after.outcome == before.outcome);
            tried += after.abstain > before.abstain ? 1 : 0;
        }
    }
    CHECK(tried > boardCount / 10);
}

TEST_CASE("Random boards: the order of hands makes no difference to anything")
{
    RandomBoards boards(5);
    for (int index = 0; index < boardCount; ++index) {
        VoteCase board = boards.next();
        const VoteResult before = judge(board);
        boards.shuffle(board.hands);
        INFO(told(board));
        REQUIRE(judge(board) == before);
    }
}

TEST_CASE("Random boards: notified votes never change the quorum")
{
    RandomBoards boards(6);
    for (int index = 0; index < boardCount; ++index) {
        VoteCase board = boards.next();
        const QuorumCount before = quorumOf(board);
        board.notified.clear();
        REQUIRE(quorumOf(board) == before);
        for (const VotingPerson& person : board.people)
            board.notified.push_back({person.key, VoteChoice::For});
        REQUIRE(judge(board).quorum == before);
    }
}

TEST_CASE("Random boards: another reading that is told changes something that can be seen")
{
    RandomBoards boards(7);
    std::set<AmbiguityKind> seen;
    for (int index = 0; index < boardCount; ++index) {
        const VoteCase board = boards.next();
        const VoteResult result = judge(board);
        for (const Ambiguity& each : result.ambiguities) {
            seen.insert(each.kind);
            INFO(told(board));
            REQUIRE_FALSE(each.about.empty());
            REQUIRE(each.changesOutcome == (each.outcome != result.outcome));
        }
    }
    CHECK(seen.size() == 12); // every question there is
}

} // namespace
} // namespace cspdesk::tests
