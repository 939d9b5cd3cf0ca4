// SPDX-License-Identifier: MIT
#include "statistics/similar_areas.h"

namespace cspdesk::statistics {

std::optional<SimilarPlace> placeAmong(std::span<const std::optional<double>> rates, std::size_t self)
{
    if (self >= rates.size() || !rates[self])
        return std::nullopt;
    SimilarPlace out{.average = 0, .rank = 1, .reporting = 0};
    double sum = 0;
    for (const std::optional<double>& rate : rates) {
        if (!rate)
            continue;
        sum += *rate;
        ++out.reporting;
        out.rank += *rate < *rates[self] ? std::size_t{1} : 0;
    }
    out.average = sum / static_cast<double>(out.reporting);
    return out;
}

} // namespace cspdesk::statistics
