// SPDX-License-Identifier: MIT
#include "statistics/row_sum.h"

#include <algorithm>

namespace cspdesk::statistics {

bool isSafe(const std::vector<SummedCell>& cells, RowSum sum, std::int64_t total)
{
    std::int64_t rest = total; // what the hidden cells make together, or at least make
    Range together;
    for (const SummedCell& cell : cells) {
        rest -= cell.isHidden ? 0 : cell.value;
        together.low += cell.isHidden ? cell.told.low : 0;
        together.high += cell.isHidden ? cell.told.high : 0;
    }
    return std::all_of(cells.begin(), cells.end(), [&](const SummedCell& cell) {
        if (!cell.isHidden)
            return true;
        const std::int64_t othersLow = together.low - cell.told.low;
        const std::int64_t othersHigh = together.high - cell.told.high;
        const std::int64_t low = std::max(cell.told.low, rest - othersHigh);
        const std::int64_t high = sum == RowSum::Exact ? std::min(cell.told.high, rest - othersLow) : cell.told.high;
        return cell.secret ? low <= cell.secret->low && high >= cell.secret->high : low < high;
    });
}

std::optional<std::size_t> nextToHide(const std::vector<SummedCell>& cells)
{
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].isHidden && cells[i].value > 0 && (!next || cells[i].value < cells[*next].value))
            next = i;
    return next;
}

} // namespace cspdesk::statistics
