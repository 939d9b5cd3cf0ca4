// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

namespace cspdesk::tests {

/// Minutes of two items: numbered paragraphs with a list, a quotation and an action point, and a note without a number.
documents::Document smallMinutes();

} // namespace cspdesk::tests
