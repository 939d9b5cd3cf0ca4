// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/docx_links.h"

#include <string>
#include <string_view>

namespace cspdesk::documents::docx {

/// Spans as runs and hyperlinks. A line feed is a line break, and a character that XML cannot hold is U+FFFD.
[[nodiscard]] std::string runs(const Spans& spans, Links& links);

/// One run; `properties` are the content of its rPr in the order of the schema.
[[nodiscard]] std::string run(std::string_view text, const std::string& properties = {});

/// Whether the first letter of the text is one that is read from right to left.
[[nodiscard]] bool beginsRightToLeft(const Spans& spans);

/// A number that Word does not count itself, and the tab that leads to the words.
[[nodiscard]] std::string writtenNumber(std::string_view number, const std::string& properties = {});

} // namespace cspdesk::documents::docx
