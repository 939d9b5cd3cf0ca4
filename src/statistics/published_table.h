// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// A figure of a published table as its reader sees it.
struct PublishedFigure
{
    enum class Kind {
        Untold,       ///< nothing, [z], [x], N/A
        Count,        ///< `value`; a stated range up to `high`
        Small,        ///< "<5": 1 up to below the threshold
        Protecting,   ///< [c]: hidden so that another cannot be worked out; `value` or more
        Percent,      ///< as printed
        BelowPercent, ///< "<7%": a small count, hidden as its percentage
        Decimal       ///< an average or a rate, as printed
    };

    Kind kind = Kind::Untold;
    std::int64_t value = 0; ///< of what is printed with decimals, its digits: 312 of "31.2%"
    std::int64_t high = 0;  ///< of a count
    int decimals = 0;
};

/// How what a table counted that was released before hangs together with what is counted now.
enum class EarlierIs {
    Part, ///< a shorter time, or fewer places: it is no more
    Same, ///< the same, of the same file
    Whole ///< a longer time, or more places: it is no less
};

/// A table as it was published, with names in front of its rows and above its columns.
struct PublishedTable
{
    std::string name;
    std::string id = {}; ///< of a result: what kind of table it is, which an earlier one is known by
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    bool hasTotalRow = false;                          ///< the last row
    std::vector<std::size_t> notSummed;                ///< columns whose rows do not add up to it
    bool hasTotalColumn = false;                       ///< the last of its columns of counts
    std::vector<std::vector<PublishedFigure>> figures; ///< by row and column
    EarlierIs earlierIs = EarlierIs::Part;             ///< of one that was released before
};

/// How figures of a column are worked out of others of their row, or a row is made of others: what the heading of a
/// table says in words. "rate = 1000 x crimes / people", "change = (now - before) / before", "rank = rank crimes",
/// "Violence = With injury + Without injury".
struct PublishedRule
{
    enum class Kind {
        Ratio,   ///< a column: `scale` times the sum of `parts` by that of `whole`; without a whole the sum itself
        OfTotal, ///< a column: percentages of the total of the one of `parts`
        Rank,    ///< a column: the place of each row by the one of `parts`, the most first
        AtLeast, ///< a column: no less than the sum of `parts`
        Sum      ///< a row: the sum of the rows of `parts`
    };
    struct Part
    {
        std::int64_t factor = 1; ///< 1 or -1
        std::string name;
    };

    Kind kind = Kind::Ratio;
    std::string result;
    std::vector<Part> parts;
    std::vector<Part> whole;
    std::int64_t scale = 1;
    std::optional<std::size_t> table = {}; ///< the only one it is of; else of all that have its names
};

} // namespace cspdesk::statistics
