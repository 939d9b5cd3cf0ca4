// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_source.h"
#include "documents/pdf_parent_tree.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cspdesk::documents::pdf {

/// What of an attached PDF already stands in the joined file.
struct ImportedPages
{
    std::vector<std::size_t> sheets;              ///< the sheet of each page
    std::vector<QPDFObjectHandle> sheetObjects;   ///< likewise
    std::map<QPDFObjGen, QPDFObjectHandle> links; ///< by the annotation they were
};

/// Hangs the structure of a tagged PDF below the element of its part: its headings one level lower, its own names for
/// elements replaced by the standard ones they stand for. The answer is the text alternatives it brings with it.
std::vector<std::string> importStructure(QPDF& file, AttachedSource& source, const ImportedPages& pages,
                                         ParentTree& parents, QPDFObjectHandle part);

} // namespace cspdesk::documents::pdf
