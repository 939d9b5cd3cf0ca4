// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstddef>
#include <vector>

namespace cspdesk::statistics {

/// Columns of counts that make another: those of each cohort, and of all. The ordinary rows of each make its total.
struct SummedColumns
{
    std::vector<std::size_t> parts; ///< may be none
    std::size_t sum = 0;
};

/// A table with totals both ways, protected: by `protectedTable`, and then with further cells hidden until a reader
/// who sees all totals can tell no hidden count more closely than "1 up to below the threshold".
/// The totals of columns are taken to be known, since such tables stand beside others that tell them.
///
/// `wholes`, where there is one, is a table as it is shown with the same names of rows and ids of columns, of whose
/// groups the counts are a part: a count that leaves 1 up to below the threshold of its group is hidden, and one whose
/// group is.
///
/// What a reader can tell of a cell follows from flows in the graph of rows and columns (Gusfield, SIAM Journal on
/// Computing 17(3), 1988), exactly and without trying all tables.
ResultTable protectedBothWays(ResultTable table, const SummedColumns& counts, int threshold,
                              const ResultTable* wholes = nullptr);

} // namespace cspdesk::statistics
