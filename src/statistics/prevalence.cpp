// SPDX-License-Identifier: MIT
#include "statistics/prevalence.h"

namespace cspdesk::statistics {

std::int64_t expectedPeople(std::int64_t population, BasisPoints share)
{
    constexpr std::int64_t whole = 10'000;
    return (2 * population * share + whole) / (2 * whole);
}

} // namespace cspdesk::statistics
