// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/margin_protection.h"

#include <cstddef>
#include <vector>

namespace cspdesk::statistics {

/// Another way to publish a table whose small counts cannot be hidden as it is.
struct ProtectionAlternative
{
    enum class Kind {
        MergeRows,        ///< `one` and `other` as one row
        MergeColumns,     ///< `one` and `other` as one column
        LeaveTotalRow,    ///< without the totals of columns
        LeaveTotalColumn, ///< without the totals of rows
        LeaveTotals,      ///< without any
        Round             ///< every count to a multiple of 5, each for itself: they need not add up
    };

    Kind kind = Kind::Round;
    std::size_t one = 0;
    std::size_t other = 0;
    MarginTable table; ///< as it would be published, with its counts
    MarginProtection protection;
};

/// The ways that are safe, those that hide least first, and rounding last. Of rows and columns to merge the best of
/// each.
std::vector<ProtectionAlternative> alternativesFor(const MarginTable& table, int threshold);

} // namespace cspdesk::statistics
