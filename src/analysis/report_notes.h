// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// The paragraphs of a text: lines that follow each other are one, a blank line parts them.
std::vector<std::string> paragraphsOf(std::string_view text);

} // namespace cspdesk::analysis
