// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <span>

namespace cspdesk::wording {

/// Windows hold one another: who reoffended within six months did within twelve. What is shown of a longer or a shorter
/// window bounds what is hidden in another, and its total may then tell hidden counts more closely than "1 up to below
/// the threshold": such totals are hidden, with what is worked out of them. `tables` are a `soFarTable` and a
/// `cohortWindowTable` for each window, the shortest first, all protected.
void guardWindows(std::span<statistics::ResultTable> tables, int threshold);

} // namespace cspdesk::wording
