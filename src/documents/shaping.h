// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attributed_text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// One glyph as the font wants it; lengths are fractions of the type size.
struct ShapedGlyph
{
    std::uint32_t id = 0;
    std::size_t cluster = 0;
    double advance = 0;
    double dx = 0;
    double dy = 0;
    bool unsafeToBreak = false;
};

/// A stretch of text of one face, span, direction and script, with its glyphs in reading order.
struct ShapedItem
{
    std::size_t start = 0;
    std::size_t end = 0;
    Face face = Face::Regular;
    std::uint32_t span = 0;
    int level = 0;
    std::uint32_t script = 0;
    std::vector<ShapedGlyph> glyphs = {};
};

/// Cuts the text into items and shapes each.
[[nodiscard]] std::vector<ShapedItem> shapeText(const AttributedText& text, const std::vector<std::int8_t>& levels);

/// The part of an item between two characters, shaped anew where the font joins across the cut.
[[nodiscard]] ShapedItem partOf(const ShapedItem& item, std::size_t start, std::size_t end, std::u32string_view text);

} // namespace cspdesk::documents
