// SPDX-License-Identifier: MIT
#include "domain/vote_readings.h"

#include "domain/notified_ballots.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

bool votesDiffer(const VoteResult& one, const VoteResult& other)
{
    return !std::equal(one.agencies.begin(), one.agencies.end(), other.agencies.begin(), other.agencies.end(),
                       [](const AgencyVote& left, const AgencyVote& right) {
                           return left.choice == right.choice && left.way == right.way;
                       });
}

bool raisedHand(const VoteCase& situation, const std::string& person)
{
    return std::any_of(situation.hands.begin(), situation.hands.end(),
                       [&](const Hand& hand) { return hand.person == person; });
}

/// Collects the other readings of one case. Each question is one member function.
class Readings
{
public:
    Readings(const VoteCase& situation, const VoteResult& result)
        : m_case(situation),
          m_result(result),
          m_standings(standingsIn(situation)),
          m_ballots(judgeBallots(situation, m_standings))
    {}

    std::vector<Ambiguity> all()
    {
        presiderInterest();
        interestInQuorum();
        independentPresider();
        electedPresider();
        castingVoteWithoutVotes();
        oneForTwo();
        seatRepresentedTwice();
        deputiesOfInterested();
        lapsedVotes();
        membersWithoutVote();
        notifiedByTwo();
        silence();
        return std::move(m_found);
    }

private:
    void add(AmbiguityKind kind, const std::string& about, const VoteResult& other)
    {
        m_found.push_back({.kind = kind,
                           .about = about,
                           .outcome = other.outcome,
                           .reason = other.reason,
                           .changesOutcome = other.outcome != m_result.outcome});
    }

    [[nodiscard]] const VotingPerson* presider() const
    {
        return m_case.presiding && isPresent(m_case, *m_case.presiding) ? personIn(m_case, *m_case.presiding) : nullptr;
    }

    /// The chair passed to somebody whom the case does not name. Or did nobody take it?
    void presiderInterest()
    {
        if (!presiderHasInterest(m_case, m_standings))
            return;
        VoteCase other = m_case;
        other.presiding.reset();
        add(AmbiguityKind::PresiderHasInterest, presider()->name, judgedByRule(other));
    }

    void interestInQuorum()
    {
        if (!m_case.rules.interestStaysInQuorum)
            return;
        VoteCase other = m_case;
        other.rules.interestStaysInQuorum = false;
        if (quorumOf(other).reached == m_result.quorum.reached)
            return;
        const VoteResult result = judgedByRule(other);
        for (const Standing& standing : m_standings)
            if (standing.holdsBoardSeat && !standing.left && (standing.hasInterest || standing.sharesInterest))
                add(AmbiguityKind::InterestStays, standing.person->name, result);
    }

    void independentPresider()
    {
        const VotingPerson* person = presider();
        const auto standing = std::find_if(m_standings.begin(), m_standings.end(),
                                           [&](const Standing& each) { return each.person == person; });
        if (person == nullptr || standing->holdsBoardSeat || !person->agencies.empty())
            return;
        VoteCase other = m_case;
        for (VotingPerson& each : other.people)
            each.boardMember = each.boardMember || each.key == person->key;
        if (quorumOf(other).reached != m_result.quorum.reached)
            add(AmbiguityKind::IndependentPresider, person->name, judgedByRule(other));
    }

    void electedPresider()
    {
        const bool isElected = m_case.basis == PresidingBasis::Elected || m_case.basis == PresidingBasis::SteppedIn;
        if (!isElected || !m_result.castingVoteUsed)
            return;
        VoteCase other = m_case;
        other.rules.electedPresiderCasts = false;
        add(AmbiguityKind::ElectedPresiderCasts, presider()->name, judgedByRule(other));
    }

    void castingVoteWithoutVotes()
    {
        if (m_result.reason != VoteReason::NoVotesCast || m_case.rules.castingVoteWithoutVotes || !m_case.presiderCasts)
            return;
        VoteCase other = m_case;
        other.rules.castingVoteWithoutVotes = true;
        add(AmbiguityKind::CastingVoteWithoutVotes, presider()->name, judgedByRule(other));
    }

    void oneForTwo()
    {
        if (m_case.rules.oneMayVoteForTwo)
            return;
        VoteCase other = m_case;
        other.rules.oneMayVoteForTwo = true;
        const VoteResult result = judgedByRule(other);
        if (!votesDiffer(m_result, result))
            return;
        for (const Standing& standing : m_standings)
            if (!standing.givenUp.empty() && raisedHand(m_case, standing.person->key))
                add(AmbiguityKind::OneForTwo, standing.person->name, result);
        for (const JudgedBallot& judged : m_ballots)
            if (!judged.agencies.empty() && !judged.givenUp.empty())
                add(AmbiguityKind::OneForTwo, judged.member->name, result);
    }

    /// The other of two who came for the same member holds the seat.
    void seatRepresentedTwice()
    {
        for (const Standing& standing : m_standings) {
            if (standing.withoutVote != SetAsideReason::SeatRepresentedTwice)
                continue;
            VoteCase other = m_case;
            std::stable_partition(other.represents.begin(), other.represents.end(), [&](const Representing& each) {
                return each.representative == standing.person->key;
            });
            const VoteResult result = judgedByRule(other);
            if (votesDiffer(m_result, result))
                add(AmbiguityKind::SeatRepresentedTwice, standing.person->name, result);
        }
    }

    /// The deputy of a member who stays with an interest votes, as if the member had left for it.
    void deputiesOfInterested()
    {
        for (const Standing& standing : m_standings) {
            if (standing.withoutVote != SetAsideReason::MemberIsPresent)
                continue;
            VoteCase other = m_case;
            for (const Representing& each : m_case.represents)
                if (each.representative == standing.person->key && personHasInterest(m_case, each.member))
                    other.interests.push_back({.person = each.member, .agency = {}, .leaves = true});
            const VoteResult result = judgedByRule(other);
            if (votesDiffer(m_result, result))
                add(AmbiguityKind::DeputyOfInterested, standing.person->name, result);
        }
    }

    void lapsedVotes()
    {
        if (m_case.rules.lapsedVote != LapsedVote::AskPresider)
            return;
        VoteCase other = m_case;
        other.rules.lapsedVote = LapsedVote::Revives;
        const VoteResult result = judgedByRule(other);
        if (!votesDiffer(m_result, result))
            return;
        for (const JudgedBallot& judged : judgeBallots(other, standingsIn(other)))
            if (!judged.agencies.empty() && judged.ballot->flaw == NotifiedFlaw::Lapsed && !judged.ballot->ruledToCount)
                add(AmbiguityKind::LapsedVote, judged.member->name, result);
    }

    void membersWithoutVote()
    {
        if (m_case.rules.presenceOfAnyoneLapses)
            return;
        VoteCase other = m_case;
        other.rules.presenceOfAnyoneLapses = true;
        const VoteResult result = judgedByRule(other);
        for (std::size_t index = 0; index < m_result.agencies.size(); ++index)
            if (m_result.agencies[index].way == VoteWay::Notified && result.agencies[index].way != VoteWay::Notified)
                add(AmbiguityKind::MemberWithoutVotePresent, m_result.agencies[index].name, result);
    }

    /// Another member of the agency had notified something else, earlier: that one counts.
    void notifiedByTwo()
    {
        for (const JudgedBallot& counted : m_ballots) {
            if (counted.agencies.empty())
                continue;
            VoteCase other = m_case;
            std::erase_if(other.notified,
                          [&](const NotifiedBallot& each) { return each.member == counted.member->key; });
            const std::vector<JudgedBallot> others = judgeBallots(other, standingsIn(other));
            const bool isContradicted = std::any_of(others.begin(), others.end(), [&](const JudgedBallot& each) {
                return std::find(each.agencies.begin(), each.agencies.end(), counted.agencies.front())
                        != each.agencies.end()
                    && each.ballot->choice != counted.ballot->choice;
            });
            if (isContradicted)
                add(AmbiguityKind::NotifiedByTwo, agencyName(m_case, counted.agencies.front()), judgedByRule(other));
        }
    }

    void silence()
    {
        if (m_case.rules.silenceAbstains || m_result.outcome == VoteOutcome::NotDecided)
            return;
        VoteCase other = m_case;
        other.rules.silenceAbstains = true;
        const VoteResult result = judgedByRule(other);
        for (const AgencyVote& vote : m_result.agencies)
            if (vote.way == VoteWay::NotVoting)
                add(AmbiguityKind::SilenceAbstains, vote.name, result);
    }

    const VoteCase& m_case;
    const VoteResult& m_result;
    std::vector<Standing> m_standings;
    std::vector<JudgedBallot> m_ballots;
    std::vector<Ambiguity> m_found;
};

} // namespace

std::vector<Ambiguity> otherReadings(const VoteCase& situation, const VoteResult& result)
{
    return Readings(situation, result).all();
}

} // namespace cspdesk::domain
