// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

#include <string>

namespace cspdesk::documents {

/// A drawing as an SVG file of its own: nothing is fetched, text stays text, and a reader of screens hears its title
/// and what it shows. It is made for paper and light pages.
[[nodiscard]] std::string writeSvg(const statistics::Drawing& drawing);

/// The same as an element inside an HTML page; `id` begins the ids in it, so that those of two drawings differ.
[[nodiscard]] std::string svgElement(const statistics::Drawing& drawing, const std::string& id);

} // namespace cspdesk::documents
