// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_standing.h"

namespace cspdesk::domain {

/// The result by one reading of the terms, without its ambiguities.
VoteResult judgedByRule(const VoteCase& situation);

/// Whether the person presiding has an interest, their own or of an agency they vote for.
bool presiderHasInterest(const VoteCase& situation, const std::vector<Standing>& standings);

/// The other readings that the case is open to, each with what it gives. Where the terms settle a question by a setting
/// that is not the default, it is settled and nothing is told.
std::vector<Ambiguity> otherReadings(const VoteCase& situation, const VoteResult& result);

} // namespace cspdesk::domain
