// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/fact_set.h"
#include "statistics/published_table.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// Which figure: its table, row and column by their places. Of an earlier release the table is counted behind the
/// others.
struct FigurePlace
{
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t column = 0;

    friend bool operator==(const FigurePlace&, const FigurePlace&) = default;
};

/// Where a fact stands in a publication.
struct FactSource
{
    enum class Kind {
        RowSum,    ///< a row adds up to its total
        ColumnSum, ///< a column adds up to its total
        Percent,   ///< a percentage of the number at `whole`
        Rule,      ///< a figure that is worked out of others: `rule`
        Rank,      ///< the place is before that of `whole`, or the same
        Earlier    ///< how it lies to the earlier table
    };

    Kind kind = Kind::RowSum;
    FigurePlace place;
    std::optional<FigurePlace> whole;
    std::size_t rule = 0;

    friend bool operator==(const FactSource&, const FactSource&) = default;
};

/// What all figures of a publication tell together.
struct PublishedFacts
{
    struct Hidden
    {
        enum class Kind {
            Small,      ///< has to stay anything from 1 up to below the threshold
            Protecting, ///< has to stay more than one number
            Shown,      ///< a percentage that is shown: must not be one of a small count
            Difference, ///< to the earlier table, of a part: must not be small either
            Remainder   ///< of the earlier table, of which this is a part: neither
        };
        Kind kind = Kind::Small;
        FigurePlace place;
        std::size_t unknown = 0;
    };

    FactSet set;
    std::vector<FactSource> sources; ///< of each fact
    std::vector<Hidden> hidden;
    /// Figures that say different things of one number.
    std::vector<std::pair<FigurePlace, FigurePlace>> conflicts;
    /// Columns whose figures tell nothing here, since what they are worked out of is not said.
    std::vector<FigurePlace> unusedColumns;
};

struct Publication
{
    std::vector<PublishedTable> tables;
    std::vector<PublishedRule> rules;
    /// Released before, and each of them a part of what is counted now, the same, or a whole of which this is a part.
    std::vector<PublishedTable> earlier;
    int threshold = 5;
    /// A cell is the same count in every table that has its row and its column; else tables have nothing in common.
    bool sharesNames = true;
    /// Percentages are of the total of their row, not of their column.
    bool isPercentOfRow = false;
    /// Percentages tell nothing unless a rule says what they are of.
    bool hasRuledPercentOnly = false;
};

/// Facts of the whole publication at once: a number that two tables show under the same names is one number.
/// A percentage behind a column of counts is of those ("Suspects", "%"); one of a column of its own tells a count that
/// is not printed, of the total below it.
PublishedFacts factsOf(const Publication& publication);

} // namespace cspdesk::statistics
