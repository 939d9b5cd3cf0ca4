// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QString>

#include <cstddef>
#include <span>

namespace cspdesk::wording {

/// Where a table of everything so far has its people, and those of them with the event.
struct SoFarPlaces
{
    std::size_t people = 0;
    std::size_t events = 0;
};

/// Hides what the tables tell together: `tables` are one of everything so far and one for each window, the shortest
/// first, all protected, as `followUpTables` and `cohortWindowTable` make them.
///
/// Of one window, where everybody could be followed, those with the event by then are those with the event, and at risk
/// are the others but for the few who left: so no two of them are shown that differ by 1 up to below the threshold.
/// Windows hold one another: who reoffended within six months did within twelve. What is shown of one bounds what is
/// hidden in another, and totals tell the rest. All of this is one set of facts, which is audited; as long as a small
/// number can be told more closely than its mark says, a further figure by which it can is hidden.
void guardWindows(std::span<statistics::ResultTable> tables, const SoFarPlaces& soFar, int threshold);

/// Where people who reoffended in the time between two windows, or since the last, are few in some cohort, says so
/// below the table of everything so far: no window can be told without the other then. `people` is what is counted.
void addStepNote(statistics::ResultTable& soFar, std::span<const statistics::ResultTable> windows, int threshold,
                 const QString& people);

} // namespace cspdesk::wording
