// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/text_tokens.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is wrong with a cell of a table as it is printed.
struct TableFinding
{
    enum class Kind {
        ColumnSum, ///< the rows above do not make the total
        RowSum,    ///< the cells of the row do not make its total
        Share,     ///< the percentage is not that of the count beside it
        Possible,  ///< no count of what its heading says it is of has the percentage
        Hundred,   ///< percentages that should make 100 do not
        Change,    ///< the difference or per cent between two columns
        Rank,      ///< not the rank of the column beside it
        Discloses  ///< a hidden count follows from what is shown
    };
    enum class Confidence { Sure, Likely };

    Kind kind = Kind::ColumnSum;
    Confidence confidence = Confidence::Sure;
    std::size_t row = 0; ///< of the table, from 0
    std::size_t column = 0;
    WrittenNumber printed; ///< of a hidden count, nought
    std::optional<WrittenNumber> recomputed;
    std::optional<std::int64_t> part; ///< what a share is of, or was worked out of
    std::optional<std::int64_t> whole;
};

/// A table as it is printed: headings in the first row that has no figures, names in the first column.
using PrintedTable = std::vector<std::vector<std::string>>;

/// Works out again what follows from other cells. Nothing is said of what is right, nor where the table does not show
/// what a figure is of.
std::vector<TableFinding> tableFindings(const PrintedTable& table);

} // namespace cspdesk::analysis
