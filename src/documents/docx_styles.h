// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>
#include <string_view>

namespace cspdesk::documents::docx {

/// styles.xml: the look of the PDF as styles that can be changed in Word.
[[nodiscard]] std::string stylesPart(const std::string& language, PageOrientation orientation);

/// fontTable.xml: what may stand in where the typeface is not installed.
[[nodiscard]] std::string fontsPart();

/// The ids of styles.
[[nodiscard]] std::string_view styleOf(ParagraphStyle style);
[[nodiscard]] std::string headingStyle(int level);

} // namespace cspdesk::documents::docx
