// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/chart_of_table.h"
#include "statistics/result_table.h"

#include <QString>

#include <optional>
#include <vector>

namespace cspdesk::wording {

/// The chart with what is said of it to whoever does not see it: a text alternative and a description, made of what it
/// shows and of nothing else.
statistics::Chart described(statistics::Chart chart);

/// A chart of one column of a table with all its words: the figures as the table has them, what they count and where
/// they come from; in a ring of counts also how many there are in all.
statistics::Chart columnChart(const statistics::ResultTable& table, statistics::ChartKind kind,
                              const statistics::ChartColumns& columns, statistics::CategoryOrder order);

/// How unequally the offences are spread over the suspects, who stand from the fewest to the most; with the Gini
/// coefficient where it is known. Each step of a whole curve is a count of people: a curve that is published must have
/// been thinned by the caller.
statistics::Chart lorenzChart(const statistics::ResultTable& table, std::vector<statistics::CurvePoint> curve,
                              std::optional<double> gini);

/// How a share grows with the months, a line for each group; `share` says of what. The lines must have been thinned by
/// the caller where small numbers are hidden.
statistics::Chart growthChart(const statistics::ResultTable& table, std::vector<statistics::ChartLine> lines,
                              const QString& share, const QString& since);

} // namespace cspdesk::wording
