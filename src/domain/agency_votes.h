// SPDX-License-Identifier: MIT
#pragma once

#include "domain/notified_ballots.h"

namespace cspdesk::domain {

/// Each agency's one vote, in the order of the case (terms of reference, 7b).
std::vector<AgencyVote> agencyVotes(const VoteCase& situation, const std::vector<Standing>& standings,
                                    const std::vector<JudgedBallot>& ballots);

/// The hands and notified votes that were not counted, with the reason: hands in the order of `people`, so that the
/// order they went up in makes no difference.
std::vector<SetAside> votesSetAside(const VoteCase& situation, const std::vector<Standing>& standings,
                                    const std::vector<JudgedBallot>& ballots, const std::vector<AgencyVote>& votes);

} // namespace cspdesk::domain
