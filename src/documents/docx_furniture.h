// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>

namespace cspdesk::documents::docx {

/// header1.xml and footer1.xml: the running texts, who may see this copy, and "Page 1 of 2".
[[nodiscard]] std::string headerPart(const Document& document);
[[nodiscard]] std::string footerPart(const Document& document);

/// The page and its margins, with the header and the footer of these relationships.
[[nodiscard]] std::string section(const Document& document, const std::string& header, const std::string& footer);

} // namespace cspdesk::documents::docx
