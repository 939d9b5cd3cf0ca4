// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_source.h"
#include "documents/laid_out_document.h"

#include <string>

namespace cspdesk::documents::pdf {

/// Takes an object out of an attached PDF with all it needs, except other pages.
[[nodiscard]] QPDFObjectHandle taken(QPDF& file, AttachedSource& source, QPDFObjectHandle object);

/// Puts a page into the frame of a sheet. What was on the sheet (its head and foot) stays, as a drawing of its own, so
/// that the numbers of marks and the names of fonts on the page keep their meaning.
void importPage(QPDF& file, QPDFObjectHandle sheet, double sheetHeight, AttachedSource& source, std::size_t page,
                const Rectangle& frame);

} // namespace cspdesk::documents::pdf
