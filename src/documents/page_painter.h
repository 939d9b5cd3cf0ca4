// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

class QPainter;

namespace cspdesk::documents {

/// Paints one page for preview or printer, every glyph where the PDF has it. The painter's unit must be the point, the
/// top left corner of the page its origin; a QGuiApplication must exist.
void paintPage(QPainter& painter, const LaidOutDocument& document, std::size_t page);

} // namespace cspdesk::documents
