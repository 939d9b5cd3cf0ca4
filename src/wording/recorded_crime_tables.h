// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recorded_crime_study.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the table of recorded crime says of where it comes from.
struct RecordedCrimeFrame
{
    TableFrame crimes;
    std::string tree; ///< the file of the tree; empty where there is none
};

/// Recorded crime of two periods by category, as it is shown: counts below the threshold are hidden, unless there is
/// none, and with them whatever along the tree they could be worked out of.
std::vector<statistics::ResultTable> recordedCrimeTables(const analysis::RecordedCrimeAnswer& answer,
                                                         const analysis::RecordedCrimeQuestion& question,
                                                         std::optional<int> threshold, const RecordedCrimeFrame& frame);

/// What the tree that comes with the program is called.
QString shippedTreeText();

/// The changes as bars, of the table as it is shown.
std::vector<statistics::TableChart> recordedCrimeCharts(const std::vector<statistics::ResultTable>& tables);

/// What the file and its columns say of where a table of recorded crimes comes from.
void frameCrimes(statistics::ResultTable& table, const analysis::ExtractReport& report, const analysis::FileForm& form,
                 bool isOfCounts, const TableFrame& frame);
/// "Abbey; Romsey", or that all areas count.
QString areasText(const std::vector<std::string>& areas);

/// What of a file of recorded crimes is in no figure, a sentence each.
QStringList uncountedText(const analysis::RecordedCrimeAnswer& answer, const analysis::RecordedCrimeQuestion& question);

} // namespace cspdesk::wording
