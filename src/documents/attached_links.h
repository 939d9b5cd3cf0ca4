// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_structure.h"
#include "documents/laid_out_document.h"

#include <string>
#include <vector>

namespace cspdesk::documents::pdf {

/// What the links of a paper say besides the text they stand on.
struct LinkWords
{
    std::vector<std::string> addresses;
    std::vector<std::string> descriptions;
};

/// Puts the links of a page onto its sheet, at their places in the frame: those to web and mail addresses and those
/// into the paper itself. Links to other files, scripts and programs are left out.
LinkWords importLinks(QPDF& file, const LaidOutDocument& document, AttachedSource& source, std::size_t page,
                      ImportedPages& pages);

} // namespace cspdesk::documents::pdf
