// SPDX-License-Identifier: MIT
#pragma once

#include "documents/docx_links.h"
#include "documents/slab_writer.h"

#include <string>

namespace cspdesk::documents::docx {

/// A table with its caption above and its notes below. Its heading is repeated on every page, and no row is cut.
[[nodiscard]] std::string table(const Table& table, const Measure& measure, bool startsPage, Links& links);

/// A box of one cell around paragraphs, for content that borders of paragraphs cannot surround.
[[nodiscard]] std::string boxed(const std::string& content, const Measure& measure);

/// The paragraph that must stand between a table and what follows it.
[[nodiscard]] std::string tableEnd(bool startsPage = false);

} // namespace cspdesk::documents::docx
