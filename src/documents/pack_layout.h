// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pack.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace cspdesk::documents {

/// Told after each part how many of how many are laid out; false gives up.
using PackProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// Puts a pack on pages: cover and contents, then each part on a page of its own under its own masthead and running
/// header, with one page numbering, the parts as bookmarks and as parts of one structure. Nothing for a pack without
/// parts, which nobody should send, and where `goesOn` gave up. It may run on a thread of its own.
[[nodiscard]] std::optional<LaidOutDocument> layOutPack(const Pack& pack, const PackProgress& goesOn = {});

} // namespace cspdesk::documents
