// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/page_pictures.h"

class QPainter;

namespace cspdesk::documents {

/// What stands in the frame of an attached page: its picture, nothing yet, or the notice that it is in the PDF.
struct AttachedLook
{
    std::optional<PagePicture> picture = std::nullopt;
    bool isOnItsWay = false;
};

/// Paints one page for preview or printer, every glyph where the PDF has it. The painter's unit must be the point, the
/// top left corner of the page its origin; a QGuiApplication must exist.
void paintPage(QPainter& painter, const LaidOutDocument& document, std::size_t page, const AttachedLook& look = {});

} // namespace cspdesk::documents
