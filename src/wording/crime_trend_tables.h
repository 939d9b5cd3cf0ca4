// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/trend_study.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace cspdesk::wording {

/// Crimes by month with their moving yearly average and what stands out, the limits of what is usual, what the year may
/// come to, and the months of the year. As they are shown: where a month has a small count, it is hidden, and with it
/// every average and limit, since one is worked out of all months and the next differs from it by two of them.
std::vector<statistics::ResultTable> crimeTrendTables(const analysis::TrendAnswer& answer,
                                                      const analysis::TrendQuestion& question,
                                                      std::optional<int> threshold, const TableFrame& frame);

/// The series with its average and limits, and the months of the year, of the tables as they are shown.
std::vector<statistics::TableChart> crimeTrendCharts(const std::vector<statistics::ResultTable>& tables);

/// What of the file is in no figure, a sentence each.
QStringList uncountedText(const analysis::TrendAnswer& answer);

} // namespace cspdesk::wording
