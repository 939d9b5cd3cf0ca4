// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cspdesk::statistics {

/// 1, 2 or 5 times a power of ten, so that a few of them make the whole.
double scaleStep(double whole);

/// A place of a scale with such steps, with as many decimals as it needs.
std::string scaleText(double value, double step);

} // namespace cspdesk::statistics
