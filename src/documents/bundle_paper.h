// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/document.h"

#include <string>

namespace cspdesk::documents {

/// The tables of a result bundle with the charts that can be drawn of them, as a paper; else what is wrong with the
/// file, as a sentence.
[[nodiscard]] BasicResult<Document, std::string> bundleDocument(const std::string& bytes);

} // namespace cspdesk::documents
