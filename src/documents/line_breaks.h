// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// For each character, whether a line may begin with it (Unicode Standard Annex 14).
[[nodiscard]] std::vector<bool> lineBreakOpportunities(std::u32string_view text);

} // namespace cspdesk::documents
