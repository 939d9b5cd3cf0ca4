// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

#include <string>

namespace cspdesk::documents {

/// A tagged PDF 1.7 with outline, links, metadata and embedded subset fonts; the same bytes for the same document.
[[nodiscard]] std::string writePdf(const LaidOutDocument& document);

} // namespace cspdesk::documents
