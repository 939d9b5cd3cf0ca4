// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/slab_writer.h"

namespace cspdesk::documents {

/// Widths of columns that together fill `width`: fixed ones first, the rest by their shares.
[[nodiscard]] std::vector<double> columnWidths(const std::vector<Column>& columns, double width);

/// Appends a table; a row taller than `pageRoom` is cut between its lines.
void layOutTable(SlabWriter& writer, const Table& table, const Measure& measure, ElementIndex parent, double pageRoom);

} // namespace cspdesk::documents
