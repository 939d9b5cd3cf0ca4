// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/attached_paper.h"

#include <string>
#include <string_view>

namespace cspdesk::documents {

/// Whether the bytes begin as a PNG or JPEG picture does.
[[nodiscard]] bool looksLikeImage(std::string_view bytes);

/// A PDF of one page that the picture fills, upright as its camera held it. A JPEG goes in as it is.
[[nodiscard]] BasicResult<std::string, WhySeparate> pdfOfImage(const std::string& bytes);

} // namespace cspdesk::documents
