// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

namespace cspdesk::desktop {

/// Whether a public copy has to wait because closed matter is locked, and so cannot be compared with it.
bool needsUnlocking(const presentation::Workspace& workspace, documents::Audience audience);

/// Whether a copy may be written or printed. A public copy is compared with the closed matter of the file first; where
/// that stands in it, or is locked, the message bar says so, with the places and their words. `fileNames` is what the
/// copy will be called; empty when it is printed.
bool mayLeave(const documents::Document& document, documents::Audience audience, const QString& fileNames,
              PageContext& context);

} // namespace cspdesk::desktop
