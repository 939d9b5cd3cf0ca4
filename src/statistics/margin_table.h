// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// How a count of a published table is told.
enum class CellMark {
    Shown,
    Small,     ///< "<5": 1 up to below the threshold
    Protecting ///< "[c]": hidden so that a small one cannot be worked out
};

/// What a reader of a table can tell of one of its counts: the least and the most it can be.
struct CellRange
{
    static constexpr std::int64_t noLimit = std::numeric_limits<std::int32_t>::max();

    std::int64_t low = 0;
    std::int64_t high = noLimit;

    friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// Counts in rows and columns, perhaps with the total of each row behind it, and of each column below it.
struct MarginTable
{
    std::vector<std::string> rows; ///< names, the total with them
    std::vector<std::string> columns;
    bool hasTotalRow = false;
    bool hasTotalColumn = false;
    std::vector<std::vector<std::int64_t>> counts; ///< by row and column; of a published one what is shown

    [[nodiscard]] std::size_t innerRows() const { return rows.size() - (hasTotalRow ? 1 : 0); }
    [[nodiscard]] std::size_t innerColumns() const { return columns.size() - (hasTotalColumn ? 1 : 0); }
    [[nodiscard]] bool isMargin(std::size_t row, std::size_t column) const
    {
        return row >= innerRows() || column >= innerColumns();
    }
};

/// How each count of a table is told, by row and column.
using TableMask = std::vector<std::vector<CellMark>>;

/// A total that is not the sum of its counts.
struct WrongTotal
{
    std::size_t row = 0;
    std::size_t column = 0;
    std::int64_t printed = 0;
    std::int64_t sum = 0;
};
/// All totals that are wrong, where each count is known.
std::vector<WrongTotal> wrongTotals(const MarginTable& table);

/// What a reader can tell of each hidden count, exactly: of the others it takes what is shown, that totals are sums,
/// that a small one is 1 up to below the threshold, and that any other hidden one is the threshold or more, since it
/// would have the mark of the small ones. `counts` of hidden cells are not looked at. Nothing where no counts fit the
/// table at all.
///
/// A table with totals is a circulation, so that the least and most are found by flows (Gusfield, SIAM Journal on
/// Computing 17(3), 1988).
std::optional<std::vector<std::vector<CellRange>>> rangesOf(const MarginTable& table, const TableMask& mask,
                                                            int threshold);

/// Whether the range is no narrower than what the mark says: of a small one 1 up to below the threshold, of any other
/// hidden one more than one number.
bool isSafe(CellMark mark, const CellRange& range, int threshold);

} // namespace cspdesk::statistics
