// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_case.h"
#include "domain/vote_result.h"

namespace cspdesk::tests {

struct ReferenceResult
{
    int quorum = 0;
    int votesFor = 0;
    int against = 0;
    int abstain = 0;
    domain::VoteOutcome outcome = domain::VoteOutcome::NotDecided;
};

/// Judges a show of hands by the default terms, written down plainly from the rules as docs/domain.md tells them and
/// sharing nothing with the real judge. It knows no settings and gives no reasons.
ReferenceResult referenceJudge(const domain::VoteCase& board);

} // namespace cspdesk::tests
