// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_paper.h"

#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::documents {

/// What a file is, by its first bytes and where those say nothing by its name: "application/pdf". A file that is not
/// what its name says is what its bytes say.
[[nodiscard]] std::string mediaTypeOf(const std::string& fileName, std::string_view firstBytes);

/// How many pages a PDF has; nothing for any other file, and for one that cannot be read.
[[nodiscard]] std::optional<int> pageCount(std::string bytes);

/// What a pack will do with a file that came, told when it is received: nothing where its pages will stand in the pack,
/// else why it will be circulated separately. Nothing is converted for that.
[[nodiscard]] std::optional<WhySeparate> troubleWith(const std::string& fileName, std::string bytes);

/// "The file needs a password: the pack will list it as circulated separately. Ask its author for a copy without a
/// password."
[[nodiscard]] QString troubleText(const WhySeparate& trouble);

/// The title a paper gets from the name of its file: "Reoffending deep dive v05.pdf" → "Reoffending deep dive v05".
[[nodiscard]] std::string titleFromFileName(const std::string& fileName);

} // namespace cspdesk::documents
