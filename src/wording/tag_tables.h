// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/tag_study.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// Rows with a keyword of each list, in all, by month and by category; and what a review by hand says of them. As they
/// are shown: counts below the threshold are hidden, unless there is none.
std::vector<statistics::ResultTable> tagTables(const analysis::TagAnswer& answer, const analysis::TagQuestion& question,
                                               const std::optional<analysis::DipReview>& review,
                                               std::optional<int> threshold, const TableFrame& frame);

std::vector<statistics::TableChart> tagCharts(const std::vector<statistics::ResultTable>& tables);

/// The rows to be looked at as a CSV file, with an empty column for what is found.
std::string dipCsv(const std::vector<analysis::DippedRow>& rows);

QStringList uncountedText(const analysis::TagAnswer& answer);

} // namespace cspdesk::wording
