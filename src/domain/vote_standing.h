// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_result.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// What somebody who came to the meeting is in a vote.
struct Standing
{
    const VotingPerson* person = nullptr;
    std::vector<const VotingPerson*> represents; ///< the absent members whose seats they hold
    std::vector<std::string> agencies;           ///< keys of those their hand is for: one, unless the terms allow two
    std::vector<std::string> givenUp; ///< keys of those they could vote for, were it not for "one person, one vote"
    std::optional<SetAsideReason> withoutVote; ///< why their hand is for no agency
    bool holdsBoardSeat = false;               ///< their own, or that of an absent Board member
    bool hasInterest = false;                  ///< declared for themselves
    bool sharesInterest = false;               ///< declared by an agency they vote for
    bool left = false;                         ///< the room, because of either

    [[nodiscard]] bool votesFor(const std::string& agency) const;
    /// A hand of theirs for this agency counts: they are in the room and have no interest of their own.
    [[nodiscard]] bool mayVoteFor(const std::string& agency) const { return votesFor(agency) && !hasInterest && !left; }
    /// The absent member of that agency they came for, or nobody.
    [[nodiscard]] const VotingPerson* cameFor(const std::string& agency) const;
};

/// Of everybody in `present`, in its order, each once; who is not in `people` is left out.
std::vector<Standing> standingsIn(const VoteCase& situation);

const VotingPerson* personIn(const VoteCase& situation, const std::string& key);
/// The agency's name; its key where the case does not name it.
std::string agencyName(const VoteCase& situation, const std::string& key);
bool isPresent(const VoteCase& situation, const std::string& person);
/// Holds a seat that raises a hand by the terms.
bool hasVotingSeat(const VoteCase& situation, const VotingPerson& person);
bool personHasInterest(const VoteCase& situation, const std::string& person);
bool agencyHasInterest(const VoteCase& situation, const std::string& agency);

} // namespace cspdesk::domain
