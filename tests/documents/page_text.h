// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// The text of a page's elements (not of its furniture) in reading order.
std::string textOnPage(const documents::LaidOutDocument& document, std::size_t page);

/// The text of a page's artifacts of one kind.
std::string artifactsOnPage(const documents::LaidOutDocument& document, std::size_t page, documents::Artifact kind);

/// The pages on which marks of elements of one role stand.
std::vector<std::size_t> pagesOf(const documents::LaidOutDocument& document, documents::ElementRole role);

} // namespace cspdesk::tests
