// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace cspdesk::statistics {

/// A share of people in hundredths of a per cent: 850 is 8.5%.
using BasisPoints = std::int64_t;

/// How many of a population a share is, rounded half away from zero in integers: 8.5% of 53,306 is 4,531 (Strategic
/// Assessment 2015/16, domestic abuse).
std::int64_t expectedPeople(std::int64_t population, BasisPoints share);

} // namespace cspdesk::statistics
