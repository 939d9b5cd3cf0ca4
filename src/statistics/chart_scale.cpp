// SPDX-License-Identifier: MIT
#include "statistics/chart_scale.h"

#include <cmath>

namespace cspdesk::statistics {

double scaleStep(double whole)
{
    constexpr int mostSteps = 6;
    if (whole <= 0)
        return 1;
    const double rough = whole / mostSteps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

std::string scaleText(double value, double step)
{
    const int decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    std::string out = std::to_string(std::llround(std::abs(value) * std::pow(10.0, decimals)));
    const bool isNegative = value < 0 && out != "0";
    const auto places = static_cast<std::size_t>(decimals);
    if (decimals > 0) {
        out.insert(0, out.size() <= places ? places + 1 - out.size() : 0, '0');
        out.insert(out.size() - places, 1, '.');
    }
    constexpr std::size_t thousands = 3;
    for (std::size_t end = out.size() - (decimals > 0 ? places + 1 : 0); end > thousands; end -= thousands)
        out.insert(end - thousands, 1, ',');
    return (isNegative ? "-" : "") + out;
}

} // namespace cspdesk::statistics
