// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_case.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

enum class VoteOutcome { Carried, NotCarried, NotDecided };

/// Why the outcome is not simply the count.
enum class VoteReason {
    None,
    Inquorate,
    AgencyInDispute,
    NobodyPresiding,
    TieUnresolved,
    NoVotesCast,
    TotalsDoNotReconcile,
    MajorityNotReached, ///< more votes for than against, and fewer than the base asks for
    Dissent             ///< general assent, but somebody raised a hand against
};

/// How an agency's vote came, or why there is none.
enum class VoteWay {
    ByHand,
    Notified,
    Ruled, ///< its hands differed; its lead or the presider said which counts
    InDispute,
    NotVoting, ///< present and entitled; no hand
    Silence,   ///< the same, and the terms count that as an abstention
    RuledNotVoting,
    Interest,  ///< by declared interest nobody of it may vote
    OneForTwo, ///< its only representative votes for another agency
    Absent,
    InTotals, ///< present and entitled; counted without names
    Assent    ///< present and entitled; nobody of it dissented from a general assent
};

struct AgencyVote
{
    std::string agency; ///< key
    std::string name;
    std::optional<VoteChoice> choice;
    VoteWay way = VoteWay::Absent;
    bool entitled = false;                 ///< could vote now, by hand or by a notified vote that counts
    std::vector<std::string> by;           ///< names of those whose hand or letter it was
    std::vector<std::string> representing; ///< for each of them the absent member they came for, or empty

    friend bool operator==(const AgencyVote&, const AgencyVote&) = default;
};

/// Why a hand, a notified vote or a casting vote was not counted.
enum class SetAsideReason {
    NotPresent,
    NotBoardMember,
    MemberIsPresent, ///< came as a deputy; the member they deputise for is here
    SeatRepresentedTwice,
    MemberIsNoBoardMember, ///< came for somebody without a Board seat
    NoAgency,
    Interest,
    AgencyInterest,
    SecondHand,      ///< the agency's vote was given by another hand
    VotesForAnother, ///< one person, one vote: their other agency's
    OverruledHand,   ///< the agency's vote was ruled to be another
    AgencyPresent,   ///< notified, and the agency is here
    AgencyRepresented,
    Late,
    Oral,
    Conditional,
    OriginalText,
    Proxy,
    Withdrawn,
    Lapsed,
    NotEntitled,
    Superseded,
    NotProvided,   ///< the terms know no notified votes
    NoTie,         ///< a casting vote without a tie
    NoCastingVote, ///< the person presiding has none
    PresiderHasInterest,
    NoVoteTaken ///< a casting vote where no decision could be taken at all
};

enum class SetAsideKind { Hand, NotifiedVote, CastingVote };

struct SetAside
{
    SetAsideKind kind = SetAsideKind::Hand;
    std::string who;    ///< name
    std::string agency; ///< name, where it matters
    std::optional<VoteChoice> choice;
    SetAsideReason reason = SetAsideReason::NotPresent;

    friend bool operator==(const SetAside&, const SetAside&) = default;
};

/// Where the terms allow another reading, and what that would give.
enum class AmbiguityKind {
    CastingVoteWithoutVotes,  ///< 0 to 0: may the casting vote decide?
    PresiderHasInterest,      ///< the chair should have passed for this item
    LapsedVote,               ///< notified, came, left: does it revive?
    MemberWithoutVotePresent, ///< an agency's ordinary member is here: is the agency "present"?
    InterestStays,            ///< stays in the room: in the quorum or not?
    OneForTwo,                ///< one person could vote for two agencies
    SilenceAbstains,
    ElectedPresiderCasts, ///< the terms speak of the Chair's casting vote
    SeatRepresentedTwice,
    NotifiedByTwo,       ///< two Board members of one agency notified different votes
    IndependentPresider, ///< presides without a seat: in the quorum or not?
    DeputyOfInterested   ///< the member has an interest and stays: may the deputy raise the agency's hand?
};

struct Ambiguity
{
    AmbiguityKind kind = AmbiguityKind::CastingVoteWithoutVotes;
    std::string about; ///< the person or agency, by name
    /// What the other reading gives.
    VoteOutcome outcome = VoteOutcome::NotDecided;
    VoteReason reason = VoteReason::None;
    bool changesOutcome = false;

    friend bool operator==(const Ambiguity&, const Ambiguity&) = default;
};

/// One who is counted in the quorum.
struct Counted
{
    std::string person;       ///< name
    std::string agency;       ///< name
    std::string representing; ///< name of the absent member, or empty

    friend bool operator==(const Counted&, const Counted&) = default;
};

struct QuorumCount
{
    bool reached = false;
    int count = 0;
    int required = 0;
    QuorumBasis basis = QuorumBasis::BoardMembers;
    std::vector<Counted> counted;            ///< in the order of `present`
    std::vector<std::string> classesMissing; ///< names of classes too few of which are here

    friend bool operator==(const QuorumCount&, const QuorumCount&) = default;
};

/// Judged by rule from a VoteCase; nothing in it is typed.
struct VoteResult
{
    QuorumCount quorum;
    int votesFor = 0;
    int against = 0;
    int abstain = 0;
    int notVoting = 0; ///< entitled agencies that gave no vote
    int entitled = 0;  ///< for + against + abstain + notVoting; a general assent has no other count than this
    bool tie = false;
    bool castingVoteUsed = false;
    VoteOutcome outcome = VoteOutcome::NotDecided;
    VoteReason reason = VoteReason::None;
    std::vector<AgencyVote> agencies; ///< in the order of the case
    std::vector<SetAside> setAside;
    std::vector<Ambiguity> ambiguities;

    friend bool operator==(const VoteResult&, const VoteResult&) = default;
};

/// Judges the case by its terms (terms of reference, section 7; docs/domain.md). The order of hands never matters.
VoteResult judge(const VoteCase& situation);

/// Only the quorum: what the lamp shows.
QuorumCount quorumOf(const VoteCase& situation);

} // namespace cspdesk::domain
