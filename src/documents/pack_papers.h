// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_pdf.h"
#include "documents/pack.h"

#include <optional>
#include <vector>

namespace cspdesk::documents {

/// What became of the attached paper of a part: its pages, or why it is sent round separately. Neither for own
/// documents.
struct PackPaper
{
    std::optional<AttachedPdf> pdf = std::nullopt;
    std::optional<WhySeparate> separate = std::nullopt;
    bool wasConverted = false; ///< it came as a picture or a Word document
};

/// One for each part of the pack.
using PackPapers = std::vector<PackPaper>;

/// Reads the papers of a pack and makes PDFs of those that are none. Whatever is wrong with one of them stops no other.
/// Nothing where `goesOn` gave up. It may run on a thread of its own.
[[nodiscard]] std::optional<PackPapers> readPapers(const Pack& pack, const PackProgress& goesOn = {});

} // namespace cspdesk::documents
