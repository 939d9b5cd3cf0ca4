// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cspdesk::documents::docx {

/// One file of a package.
struct Part
{
    std::string name;
    std::string content;
};

/// The parts as one zip file, in this order and without any time, so that the same parts give the same bytes.
[[nodiscard]] std::string packed(const std::vector<Part>& parts);

} // namespace cspdesk::documents::docx
