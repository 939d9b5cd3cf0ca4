// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/period_change.h"
#include "statistics/result_table.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

// What tables of two periods have in common: counts, their change, and what can be made of it.

/// Ids of the columns.
namespace change_ids {
inline constexpr const char* earlier = "earlier_count";
inline constexpr const char* later = "later_count";
inline constexpr const char* change = "change";
inline constexpr const char* percent = "change_pct";
inline constexpr const char* ratio = "rate_ratio";
inline constexpr const char* low = "rate_ratio_low";
inline constexpr const char* high = "rate_ratio_high";
inline constexpr const char* reading = "reading";
} // namespace change_ids

/// The two counts, the change and its per cent, the ratio with its interval, and in words what can be made of it; the
/// first of them will be the column with that number. Where periods are compared by day, their daily rates come too.
std::vector<statistics::TableColumn> changeColumns(const statistics::ComparedPeriods& periods, std::size_t first,
                                                   statistics::RowSum sum);
/// The cells of a row; with a reason why the periods are not to be compared, nothing is worked out.
std::vector<statistics::TableCell> changeCells(const statistics::PeriodCounts& counts,
                                               const statistics::ComparedPeriods& periods,
                                               const std::optional<std::string>& notComparable = {});
/// Fills in what can be made of each row, out of the table as it is shown and of nothing else: that chance alone may
/// have made the difference, or why there is no calculation. `reasons` are by the first cell.
void readChanges(statistics::ResultTable& shown, const std::vector<std::pair<std::string, std::string>>& reasons = {});

/// What the columns say, for the notes of a table.
std::vector<std::string> changeNotes(const statistics::ComparedPeriods& periods);

/// The changes of a table as bars, in its order: of many rows those that changed by most, since more do not fit a page.
statistics::Chart changesChart(const statistics::ResultTable& shown);

/// The place of a column; the table has one of that id.
std::size_t columnPlace(const statistics::ResultTable& table, const std::string& id);

} // namespace cspdesk::wording
