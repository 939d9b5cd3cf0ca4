// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pdf_objects.h"

#include <vector>

namespace cspdesk::documents::pdf {

/// "[4 0 R/XYZ null 700 null]": the place an outline entry stands for.
[[nodiscard]] std::string destination(const LaidOutDocument& document, const OutlineEntry& entry,
                                      const std::vector<ObjectNumber>& pages);

/// Writes the bookmarks, nested by level; the answer is their root.
[[nodiscard]] ObjectNumber writeOutline(Objects& objects, const LaidOutDocument& document,
                                        const std::vector<ObjectNumber>& pages);

} // namespace cspdesk::documents::pdf
