// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/area_rates_study.h"
#include "analysis/area_shapes.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// A rate as somebody printed it: 95 to one decimal is 9.5.
struct PrintedRate
{
    std::int64_t units = 0;
    int decimals = 0;
};

/// What the tables of rates say besides their figures.
struct AreaRatesFrame
{
    TableFrame crimes;
    std::string populations;            ///< the name of the file
    bool isOfHouseholds = false;        ///< it holds households and not people
    std::optional<PrintedRate> printed; ///< held against every category of the file
};

/// Counts of two periods by area, rates per 1,000 of the later one, the funnel, and where a printed rate is asked about
/// which category gives it. As they are shown: counts below the threshold are hidden, unless there is none.
std::vector<statistics::ResultTable> areaRatesTables(const analysis::AreaRatesAnswer& answer,
                                                     const analysis::AreaRatesQuestion& question,
                                                     std::optional<int> threshold, const AreaRatesFrame& frame);

/// The rates as bars and on a map, and the changes, of the tables as they are shown. The map is of tiles where no
/// outline is known.
std::vector<statistics::TableChart> areaRatesCharts(const std::vector<statistics::ResultTable>& tables,
                                                    const analysis::NamedShapes& shapes = {});

/// Areas that the file of boundaries does not have, a sentence each.
QStringList withoutShapeText(const std::vector<std::string>& areas);

/// What of the file is in no figure, a sentence each.
QStringList uncountedText(const analysis::AreaRatesAnswer& answer, const analysis::AreaRatesQuestion& question);

} // namespace cspdesk::wording
