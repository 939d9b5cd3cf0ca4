// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pack_papers.h"
#include "documents/pdf_join.h"
#include "domain/leak_check.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// A page of a pack whose words nobody could compare with anything.
struct UncheckedPage
{
    std::size_t page = 0; ///< of the pack, from 0
    std::size_t part = 0;

    bool operator==(const UncheckedPage&) const = default;
};

/// Whether a page shows more than its words say, so that somebody has to read it: a picture of text.
[[nodiscard]] bool isPictureOfText(const PageMatter& matter, const std::string& words);

/// What attached papers brought into a pack, for the leak check.
struct AttachedTexts
{
    std::vector<domain::PlacedText> texts;
    /// Pages that show something and hold hardly a word: pictures of text. All pages, where no text could be read at
    /// all.
    std::vector<UncheckedPage> unchecked;
    bool wasRead = true; ///< false where pdftotext is missing or failed
};

/// Reads the words of the attached pages out of the finished file, so that it is the result that is checked, with
/// bookmarks, link addresses and text alternatives. The words are read by poppler's pdftotext. Nothing where `goesOn`
/// gave up.
[[nodiscard]] std::optional<AttachedTexts> readAttachedTexts(const JoinedPdf& joined, const LaidOutDocument& pages,
                                                             const Pack& pack, const PackPapers& papers,
                                                             const std::function<bool()>& goesOn = {});

} // namespace cspdesk::documents
