// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// How the texts of one kind look in a chart.
struct ChartType
{
    double size = 9;
    double lineHeight = 12;
    bool isBold = false;
    ColourRole colour = ColourRole::Ink;
};

/// A text as at most so many lines no wider than `width`: wrapped at spaces, inside a word that is wider than a line,
/// and ending in an ellipsis where it does not fit. An empty text has no lines.
[[nodiscard]] std::vector<std::string> fittedLines(const std::string& text, const ChartType& type, double width,
                                                   std::size_t mostLines, const TextMeasure& measure);

} // namespace cspdesk::statistics
