// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstddef>
#include <vector>

namespace cspdesk::presentation {

/// The counts of a table that the table of an earlier run has too.
std::vector<std::size_t> comparableColumns(const statistics::ResultTable& now, const statistics::ResultTable& before);

/// One count before and now, its change and that in per cent, row by row by their names. Where either figure is hidden
/// the change is too. It needs no protection of its own: whoever has both tables can work out what is shown.
statistics::ResultTable changesOf(const statistics::ResultTable& now, const statistics::ResultTable& before,
                                  std::size_t column);

} // namespace cspdesk::presentation
