// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_case.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// One agency's choice among candidates; nothing is an abstention.
struct CandidateHand
{
    std::string agency;           ///< name
    std::optional<int> candidate; ///< index

    friend bool operator==(const CandidateHand&, const CandidateHand&) = default;
};

enum class RoundEnd {
    Elected,      ///< more than half of the votes cast
    DropLowest,   ///< `candidate` has the fewest votes and stands no more
    TieForLowest, ///< a lot decides who stands no more, or the round is taken again
    TieOfTwo,     ///< two left and equal: casting vote, lot or another round
    NoVotes
};

/// One round of a choice between candidates.
struct ChoiceRound
{
    std::vector<CandidateHand> hands;
    std::vector<int> standing; ///< indices of candidates in this round
    std::vector<int> votes;    ///< of each standing candidate
    RoundEnd end = RoundEnd::NoVotes;
    std::optional<int> candidate; ///< elected, or dropped
    bool byLot = false;
    bool byCastingVote = false;

    friend bool operator==(const ChoiceRound&, const ChoiceRound&) = default;
};

/// The rounds of a choice, in their order.
struct ChoiceRecord
{
    std::vector<std::string> candidates;
    std::vector<ChoiceRound> rounds;
    std::optional<int> elected;

    friend bool operator==(const ChoiceRecord&, const ChoiceRecord&) = default;
};

/// Counts a round. A tie is left open: `settle` says how it was decided.
ChoiceRound countRound(const std::vector<int>& standing, std::vector<CandidateHand> hands);

/// How a tie was settled: by lot, or by the casting vote where two are left. `candidate` is the one who is elected, or
/// who stands no more.
ChoiceRound settled(ChoiceRound round, int candidate, bool byCastingVote);

/// The record with another round counted; those still standing go on to the next.
ChoiceRecord withRound(ChoiceRecord record, ChoiceRound round);

/// Who stands in the next round.
std::vector<int> stillStanding(const ChoiceRecord& record);

} // namespace cspdesk::domain
