// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

#include <string>
#include <string_view>

namespace cspdesk::documents::docx {

/// The first line of every part.
inline constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The name spaces of WordprocessingML (ECMA-376, part 1) and of relationships, as attributes of a root element.
inline constexpr std::string_view nameSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A twentieth of a point, Word's unit of length.
[[nodiscard]] int twips(double points);

/// "1F3A5F"
[[nodiscard]] std::string hex(const Colour& colour);

/// `<w:name w:val="value"/>`
[[nodiscard]] std::string setting(std::string_view name, std::string_view value);
[[nodiscard]] std::string setting(std::string_view name, int value);

/// `<w:name>content</w:name>`, or nothing where there is no content.
[[nodiscard]] std::string wrapped(std::string_view name, const std::string& content);

} // namespace cspdesk::documents::docx
