// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace cspdesk::documents {

/// The style sheet of the HTML version, for screen (light and dark), telephone and paper.
[[nodiscard]] std::string_view htmlStyle();

} // namespace cspdesk::documents
