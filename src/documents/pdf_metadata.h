// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pdf_objects.h"

namespace cspdesk::documents::pdf {

/// Writes the XMP packet.
[[nodiscard]] ObjectNumber writeXmp(Objects& objects, const LaidOutDocument& document);

/// Writes the older information dictionary, which says the same.
[[nodiscard]] ObjectNumber writeInformation(Objects& objects, const LaidOutDocument& document);

} // namespace cspdesk::documents::pdf
