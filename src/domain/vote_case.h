// SPDX-License-Identifier: MIT
#pragma once

#include "domain/decision_rules.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

enum class VoteChoice { For, Against, Abstain };

enum class VoteMethod {
    ShowOfHands,  ///< each agency's vote is known
    TotalsOnly,   ///< counted without names
    GeneralAssent ///< agreed without a vote, nobody dissenting
};

/// An agency in a case. Keys tell the things of one case apart; names are what people read. The key of an agency is its
/// number in the file as text, which is how a `QuorumClass` finds it.
struct VotingAgency
{
    std::string key;
    std::string name;
    bool filled = true; ///< it has a Board member on the day: one of the membership

    friend bool operator==(const VotingAgency&, const VotingAgency&) = default;
};

/// Somebody who is named in a case, present or not.
struct VotingPerson
{
    std::string key;
    std::string name;
    std::vector<std::string> agencies; ///< keys, the one they chiefly sit for first; empty for an independent chair
    bool boardMember = false;          ///< has a Board seat of their own
    bool member = false;               ///< has a seat as a member: counts where the electorate includes members

    friend bool operator==(const VotingPerson&, const VotingPerson&) = default;
};

/// `representative` came for `member`, who is absent.
struct Representing
{
    std::string representative;
    std::string member;

    friend bool operator==(const Representing&, const Representing&) = default;
};

struct Hand
{
    std::string person;
    VoteChoice choice = VoteChoice::For;

    friend bool operator==(const Hand&, const Hand&) = default;
};

/// Why a notified vote is void before anybody looks at who is there.
enum class NotifiedFlaw {
    None,
    Late,         ///< after the show of hands, or after the time the terms give
    Oral,         ///< not in writing
    Conditional,  ///< "yes if": kept as a comment
    OriginalText, ///< the motion was amended since
    Proxy,        ///< given to another member to cast
    Withdrawn,
    Lapsed ///< its agency came, and left again
};

/// A vote notified beforehand, in the order in which they were received.
struct NotifiedBallot
{
    std::string member;
    VoteChoice choice = VoteChoice::For;
    NotifiedFlaw flaw = NotifiedFlaw::None;
    bool ruledToCount = false; ///< the person presiding ruled that a lapsed vote counts

    friend bool operator==(const NotifiedBallot&, const NotifiedBallot&) = default;
};

/// An interest of a person or of an agency in what is voted on.
struct DeclaredInterest
{
    std::string person; ///< empty where an agency declared it
    std::string agency;
    bool leaves = false;
    bool mayVote = false; ///< by dispensation: told, and without effect on the vote

    friend bool operator==(const DeclaredInterest&, const DeclaredInterest&) = default;
};

/// Which hand is the agency's when two differ, as its lead representative or the person presiding said.
struct AgencyRuling
{
    std::string agency;
    std::optional<VoteChoice> choice; ///< nothing: it did not vote

    friend bool operator==(const AgencyRuling&, const AgencyRuling&) = default;
};

enum class PresidingBasis { Chair, ViceChair, Elected, SteppedIn };

enum class CastingVote {
    NotAsked, ///< or there was no tie
    For,
    Against,
    Declined
};

/// Totals as they were counted, without names.
struct CountedTotals
{
    int votesFor = 0;
    int against = 0;
    int abstain = 0;
    int notVoting = 0;

    friend bool operator==(const CountedTotals&, const CountedTotals&) = default;
};

/// Everything a vote is computed from. It is frozen with the result.
struct VoteCase
{
    std::vector<VotingAgency> agencies;
    std::vector<VotingPerson> people;
    std::optional<std::string> presiding;
    PresidingBasis basis = PresidingBasis::Chair;
    std::vector<std::string>
        present; ///< people in the room or online now; an interest that leaves is told in `interests`
    std::vector<Representing> represents;
    VoteMethod method = VoteMethod::ShowOfHands;
    std::vector<Hand> hands; ///< with totals only: the few that are recorded by name; with general assent: dissent
    std::optional<CountedTotals> totals; ///< for TotalsOnly: of the show of hands, without notified votes
    std::vector<NotifiedBallot> notified;
    std::vector<DeclaredInterest> interests;
    std::vector<AgencyRuling> rulings;
    CastingVote castingVote = CastingVote::NotAsked;
    /// The terms in force.
    int quorum = 5;
    bool presiderCasts = true;
    DecisionRules rules;

    friend bool operator==(const VoteCase&, const VoteCase&) = default;
};

} // namespace cspdesk::domain
