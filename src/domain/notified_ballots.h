// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_standing.h"

namespace cspdesk::domain {

/// A notified vote, for the agencies it counts for or with the reason it counts for none.
struct JudgedBallot
{
    const NotifiedBallot* ballot = nullptr;
    const VotingPerson* member = nullptr;
    std::vector<std::string> eligible; ///< keys of the agencies it is valid for
    std::vector<std::string> agencies; ///< of these, those it counts for: the latest does
    std::vector<std::string> givenUp;  ///< further agencies of the member
    std::optional<SetAsideReason> reason;
};

/// In the order they were received (terms of reference, 7a: "any votes notified to the Support Officer from those Board
/// members not present and not represented").
std::vector<JudgedBallot> judgeBallots(const VoteCase& situation, const std::vector<Standing>& standings);

} // namespace cspdesk::domain
