// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

#include <utility>
#include <vector>

namespace cspdesk::statistics {

/// Slanting lines within an outline of rings, of which those inside others are holes; from end to end.
std::vector<std::pair<DrawnPoint, DrawnPoint>> hatching(const std::vector<std::vector<DrawnPoint>>& rings,
                                                        double apart);

} // namespace cspdesk::statistics
