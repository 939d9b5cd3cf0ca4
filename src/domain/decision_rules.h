// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.h"

#include <string>
#include <vector>

namespace cspdesk::domain {

struct Agency;

/// What a quorum is counted in.
enum class QuorumBasis {
    BoardMembers, ///< Board members present, representatives included
    Agencies,     ///< agencies with a Board member present
    Fraction      ///< a fraction of the filled Board seats, rounded up
};

/// Some of these agencies must be there as well: "one of the two councils".
struct QuorumClass
{
    std::string name;
    std::vector<Id<Agency>> agencies;
    int least = 1;

    friend bool operator==(const QuorumClass&, const QuorumClass&) = default;
};

/// What the votes for must be more than half of, or reach the fraction of.
enum class MajorityBase {
    VotesCast, ///< for and against; abstentions count in neither
    Present,   ///< the agencies that could vote now, notified votes included
    Membership ///< all agencies with a filled Board seat
};

/// Who raises a hand.
enum class Electorate { BoardMembers, BoardAndMembers };

/// What becomes of a notified vote when its agency came and left again before the show of hands.
enum class LapsedVote {
    AskPresider, ///< it stays lapsed unless the person presiding rules otherwise
    StaysLapsed,
    Revives
};

/// How a body decides: part of a version of its terms of reference. The defaults are the Cambridge terms of 2025,
/// section 7, and where those are silent the readings in docs/domain.md.
struct DecisionRules
{
    QuorumBasis quorumBasis = QuorumBasis::BoardMembers;
    int quorumNumerator = 1; ///< of the fraction, where that is the basis
    int quorumDenominator = 3;
    std::vector<QuorumClass> quorumClasses;
    bool interestStaysInQuorum = true; ///< somebody with an interest who stays in the room counts in the quorum

    Electorate electorate = Electorate::BoardMembers;
    MajorityBase majorityBase = MajorityBase::VotesCast;
    /// Carried when the votes for are *more than* this fraction of the base; with `majorityReached` also when equal.
    int majorityNumerator = 1;
    int majorityDenominator = 2;
    bool majorityReached = false; ///< "two thirds" is reached, "half" is exceeded

    bool electedPresiderCasts = true;     ///< an elected presider has the casting vote too
    bool castingVoteWithoutVotes = false; ///< the casting vote may decide when nobody voted for or against
    bool silenceAbstains = false;         ///< present and entitled without raising a hand counts as an abstention
    bool oneMayVoteForTwo = false;        ///< one person may cast the votes of two agencies

    bool notifiedVotes = true; ///< votes notified beforehand count
    bool presenceOfAnyoneLapses =
        false; ///< anybody of the agency in the room makes its notified vote lapse, not only who may vote for it
    LapsedVote lapsedVote = LapsedVote::AskPresider;

    bool representativesNamedBefore = false; ///< a representative must be named before the meeting; otherwise a ruling
    int graceMinutes = 0;                    ///< a lost connection counts as presence this long

    friend bool operator==(const DecisionRules&, const DecisionRules&) = default;
};

} // namespace cspdesk::domain
