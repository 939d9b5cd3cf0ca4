// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/attached_text.h"
#include "documents/laid_out_document.h"
#include "documents/pack.h"
#include "documents/pack_papers.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// What one part of a pack came to.
struct PackedPart
{
    std::string title;
    std::size_t firstPage = 0; ///< of the pack, from 0
    std::size_t pages = 0;     ///< none for what is sent round separately
    std::size_t bytes = 0;     ///< of the paper as it came or was converted; 0 for own documents
    std::size_t weight = 0;    ///< of the paper in the pack; 0 for own documents, which share theirs
    std::optional<WhySeparate> separate = std::nullopt;
    bool wasRepaired = false; ///< its PDF was damaged, and somebody should look at its pages
    bool wasConverted = false;
};

/// A pack as it goes out, with what is to be said of it.
struct BuiltPack
{
    LaidOutDocument pages; ///< frames stand where the pages of attached papers are
    std::string pdf;
    bool isTagged = true;
    std::vector<PackedPart> parts;         ///< in the order of the pack
    std::vector<domain::PlacedText> texts; ///< every word of it, for the leak check
    std::vector<UncheckedPage> unchecked;  ///< pages whose words could not be read; empty where that was not asked for
    bool wereTextsRead = true;             ///< false where no words could be read out of attached papers
};

enum class PackTexts { Read, LeaveOut };

struct PackFailure
{
    bool wasGivenUp = false;
    std::string detail = {};
};

/// Reads, lays out, joins and, for a copy that is to be compared with closed matter, reads the words back out of the
/// file. A paper that cannot be joined is circulated separately, whenever that turns out. `fileName` is the name the
/// file will have. It may run on a thread of its own.
[[nodiscard]] BasicResult<BuiltPack, PackFailure> buildPack(const Pack& pack, const std::string& fileName,
                                                            PackTexts texts, const PackProgress& goesOn = {});

/// A line of the size report; own documents are one line together.
struct PackSizeLine
{
    std::string title;
    std::size_t pages = 0;
    std::size_t bytes = 0; ///< in the pack; of what is sent round separately as it came
    bool isInPack = true;

    bool operator==(const PackSizeLine&) const = default;
};

/// What makes a pack as large as it is, the largest first: the lines in the pack add up to its file. Behind them
/// stands what is sent round separately.
[[nodiscard]] std::vector<PackSizeLine> packSizes(const BuiltPack& pack);

} // namespace cspdesk::documents
