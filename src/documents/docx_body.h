// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/docx_links.h"
#include "documents/docx_numbering.h"
#include "documents/docx_pictures.h"

#include <string>

namespace cspdesk::documents::docx {

/// The masthead and the blocks of a document as paragraphs and tables.
[[nodiscard]] std::string body(const Document& document, Links& links, Numbering& numbering, Pictures& pictures);

} // namespace cspdesk::documents::docx
