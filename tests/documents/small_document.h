// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

namespace cspdesk::tests {

/// One of everything, with characters that writers must escape.
documents::Document smallDocument();

/// A document of one block.
documents::Document documentOf(documents::Block block);

} // namespace cspdesk::tests
