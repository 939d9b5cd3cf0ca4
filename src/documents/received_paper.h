// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::documents {

/// What a file is, by its first bytes and where those say nothing by its name: "application/pdf".
[[nodiscard]] std::string mediaTypeOf(const std::string& fileName, std::string_view firstBytes);

/// How many pages a PDF has; nothing for any other file, and for one that cannot be read.
[[nodiscard]] std::optional<int> pageCount(std::string bytes);

/// The title a paper gets from the name of its file: "Reoffending deep dive v05.pdf" → "Reoffending deep dive v05".
[[nodiscard]] std::string titleFromFileName(const std::string& fileName);

} // namespace cspdesk::documents
