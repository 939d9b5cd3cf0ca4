// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QString>

#include <span>

namespace cspdesk::wording {

/// What the figures of one window tell of each other: where everybody could be followed, those with the event by then
/// are those with the event, and at risk are the others but for the few who left. So no two of them are shown that
/// differ by 1 up to below the threshold, and no total of a column with a hidden figure among those that have no sum.
/// `table` is one of `followUpTables` after the first, or a `cohortWindowTable`, protected.
void guardWindow(statistics::ResultTable& table, int threshold);

/// Windows hold one another: who reoffended within six months did within twelve. What is shown of a longer or a shorter
/// window bounds what is hidden in another, and its total may then tell hidden counts more closely than "1 up to below
/// the threshold": such totals are hidden, with what is worked out of them. `tables` are a `soFarTable` and a
/// `cohortWindowTable` for each window, the shortest first, all protected.
void guardWindows(std::span<statistics::ResultTable> tables, int threshold);

/// Where people who reoffended in the time between two windows, or since the last, are few in some cohort, says so
/// below the table of everything so far: no window can be told without the other then. `people` is what is counted.
void addStepNote(statistics::ResultTable& soFar, std::span<const statistics::ResultTable> windows, int threshold,
                 const QString& people);

} // namespace cspdesk::wording
