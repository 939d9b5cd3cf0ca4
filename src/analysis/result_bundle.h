// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "sources/import_problem.h"
#include "statistics/chart.h"
#include "statistics/result_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// What the analyst hands to the office: tables with their charts and how to make them again, but no row about anybody.
struct ResultBundle
{
    std::vector<statistics::ResultTable> tables;
    std::vector<std::string> charts;           ///< as SVG
    std::vector<statistics::TableChart> drawn; ///< the same as values; none in bundles of earlier versions
    std::string recipe;                        ///< as JSON; empty where there is none
    std::string unprotectedReason;             ///< why a table in which nothing is hidden is handed over all the same

    [[nodiscard]] bool isProtected() const;
};

/// A file in a bundle.
struct BundlePart
{
    std::string name;
    std::string content;
};

/// Of "result.json", which holds the tables and, of every other part, its size and SHA-256.
inline constexpr std::string_view bundleHead = "result.json";

std::string bundleHeadText(const ResultBundle& bundle, const std::vector<BundlePart>& others);

/// A bundle as it lies in memory. Every part is checked against the list in its head, every value against its kind, and
/// charts for anything that is not a drawing.
BasicResult<ResultBundle, sources::ImportProblem> readResultBundle(std::string_view bytes);

} // namespace cspdesk::analysis
