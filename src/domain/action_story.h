// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"

#include <optional>
#include <vector>

namespace cspdesk::domain {

/// What became of an action from the meeting that first raised it, also where it went on under a new reference.
struct ActionStory
{
    /// The references it had before, earliest first: "02/02".
    std::vector<std::string> formerReferences;
    Date since = cspdesk::date(2000, 1, 1); ///< when it was first raised
    /// How often a meeting let it go on: carried over, or raised again under a new reference.
    int carriedOver = 0;
    std::vector<DatedReview> history; ///< of all its references, earliest first
};

/// The story of an action up to and with the meeting of that day; `lines` are all actions of the body.
ActionStory actionStory(const ActionLine& line, const std::vector<ActionLine>& lines, Date upTo);

/// What the meeting was told of the action, if anything.
const DatedReview* reviewAt(const ActionLine& line, Id<Meeting> meeting);

} // namespace cspdesk::domain
