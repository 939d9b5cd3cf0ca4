// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pack.h"
#include "documents/pack_papers.h"

#include <cstddef>
#include <optional>
#include <string>

namespace cspdesk::documents {

/// The anchor of the first page of a part.
[[nodiscard]] std::string partAnchor(std::size_t part);

/// Puts a pack on pages: cover and contents, then each part on a page of its own under its own masthead and running
/// header, with one page numbering, the parts as bookmarks and as parts of one structure. Nothing for a pack without
/// parts, which nobody should send, and where `goesOn` gave up. It may run on a thread of its own.
///
/// A paper of somebody else gets a sheet for each of its pages, with the item it belongs to at the head, which of the
/// item's papers it is at the foot, and a frame between them; its bookmarks stand below its item. One that has no pages
/// here stands in the contents as circulated separately, with the reason.
[[nodiscard]] std::optional<LaidOutDocument> layOutPack(const Pack& pack, const PackPapers& papers,
                                                        const PackProgress& goesOn = {});

/// The same for a pack of own documents alone.
[[nodiscard]] std::optional<LaidOutDocument> layOutPack(const Pack& pack, const PackProgress& goesOn = {});

} // namespace cspdesk::documents
