// SPDX-License-Identifier: MIT
#include "statistics/referral_counts.h"

#include "statistics/arithmetic.h"

namespace cspdesk::statistics {

bool isPossiblePercent(std::int64_t percent, std::int64_t of)
{
    if (of <= 0 || percent < 0 || percent > 100)
        return false;
    const std::int64_t near = percent * of / 100;
    for (std::int64_t part = near > 0 ? near - 1 : 0; part <= near + 1 && part <= of; ++part)
        if (percentOf({part, of}) == percent)
            return true;
    return false;
}

} // namespace cspdesk::statistics
