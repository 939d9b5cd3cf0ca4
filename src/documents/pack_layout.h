// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pack.h"

#include <optional>

namespace cspdesk::documents {

/// Puts a pack on pages: cover and contents, then each part on a page of its own under its own masthead and running
/// header, with one page numbering, the parts as bookmarks and as parts of one structure. Nothing for a pack without
/// parts, which nobody should send.
[[nodiscard]] std::optional<LaidOutDocument> layOutPack(const Pack& pack);

} // namespace cspdesk::documents
