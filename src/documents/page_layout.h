// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/laid_out_document.h"

namespace cspdesk::documents {

/// Puts a document on A4 pages: rows whole, headings with their text, table headings repeated, "Page x of y" below.
[[nodiscard]] LaidOutDocument layOut(const Document& document);

} // namespace cspdesk::documents
