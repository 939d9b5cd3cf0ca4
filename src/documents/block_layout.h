// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/slab.h"

namespace cspdesk::documents {

/// Lays the masthead and the blocks of a document out as slabs; no row may be taller than `pageRoom`.
[[nodiscard]] SlabColumn layOutBlocks(const Document& document, Typesetter& typesetter, double pageRoom);

} // namespace cspdesk::documents
