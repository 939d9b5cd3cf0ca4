// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

#include <QPainterPath>

namespace cspdesk::documents {

/// The glyphs of a run as outlines where the run has them. Unlike Qt's fonts they need no QGuiApplication and are the
/// same on every machine.
[[nodiscard]] QPainterPath outlinesOf(const GlyphRun& run);

} // namespace cspdesk::documents
