// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// The table with counts of 1 up to below the threshold hidden, and with everything they could be worked out of:
///
/// - a count below the threshold becomes `Small`, its percentage a `BelowShare` that is true whatever the count is;
/// - a count that leaves 1 up to below the threshold of its group is hidden too, because the others are a small group;
/// - a row whose group is below twice the threshold is hidden whole, but for its name;
/// - a count that bounds a hidden one too closely (`atLeastSumOf`) is hidden;
/// - where the rows make a total, further cells are hidden, the smallest first, until no hidden count can be told more
///   closely than "1 up to below the threshold" and no cell exactly;
/// - where each row holds another, no two that are shown differ by 1 up to below the threshold;
/// - whatever is derived from a hidden figure is hidden; ranks are counted anew among the figures that are shown, since
/// a
///   gap in them would tell between which two a hidden one stands.
///
/// - a total below the threshold that several hidden counts make has the mark that says nothing, since "<5" of a total
///   would say that they are next to none;
/// - the numbers of rows it comes from are rounded.
///
/// What is hidden is no longer in the value. Rows and columns are protected, not the differences to another table.
ResultTable protectedTable(ResultTable table, int threshold);

/// All of them so, or left as they are where there is no threshold.
std::vector<ResultTable> protectedTables(std::vector<ResultTable> tables, std::optional<int> threshold);

/// A number of rows of an extract, which is one of people's records, to the nearest multiple of twice the threshold;
/// nought for one below the threshold.
std::uint64_t roundedRows(std::uint64_t rows, int threshold);

/// The per cent below which every count under the threshold is of `whole` (which is positive): the threshold's own
/// share rounded as the partnership's papers do where that is true, else rounded up.
std::int64_t belowPercent(std::int64_t whole, int threshold);

} // namespace cspdesk::statistics
