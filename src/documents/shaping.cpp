// SPDX-License-Identifier: MIT
#include "documents/shaping.h"

#include <hb.h>

#include <algorithm>
#include <memory>

namespace cspdesk::documents {
namespace {

struct BufferDeleter
{
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

using Buffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

// Shaping takes time in the square of the marks on one letter; no writing has more (Unicode Standard Annex 15, section
// 13).
constexpr std::size_t mostMarks = 30;

bool isMark(char32_t character)
{
    return hb_unicode_combining_class(hb_unicode_funcs_get_default(), character)
        != HB_UNICODE_COMBINING_CLASS_NOT_REORDERED;
}

/// The script of each character; marks and punctuation take the script of what stands before them.
std::vector<hb_script_t> scriptsOf(std::u32string_view text)
{
    std::vector<hb_script_t> out(text.size(), HB_SCRIPT_COMMON);
    hb_unicode_funcs_t* functions = hb_unicode_funcs_get_default();
    hb_script_t current = HB_SCRIPT_COMMON;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const hb_script_t script = hb_unicode_script(functions, text[i]);
        if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN)
            current = script;
        out[i] = current;
    }
    const auto first = std::find_if(out.begin(), out.end(), [](hb_script_t s) { return s != HB_SCRIPT_COMMON; });
    std::fill(out.begin(), first, first == out.end() ? HB_SCRIPT_LATIN : *first);
    return out;
}

std::vector<ShapedGlyph> glyphsOf(hb_buffer_t* buffer)
{
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> out;
    out.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafeToBreak = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        out.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_advance / shapingUnitsPerEm,
                       positions[i].x_offset / shapingUnitsPerEm, positions[i].y_offset / shapingUnitsPerEm,
                       unsafeToBreak});
    }
    return out;
}

void shape(ShapedItem& item, std::u32string_view text)
{
    const Buffer buffer(hb_buffer_create());
    static_assert(sizeof(char32_t) == sizeof(hb_codepoint_t));
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(text.data()),
                        static_cast<int>(text.size()), static_cast<unsigned>(item.start),
                        static_cast<int>(item.end - item.start));
    hb_buffer_set_direction(buffer.get(), item.level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), static_cast<hb_script_t>(item.script));
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
    hb_buffer_set_flags(buffer.get(), static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES
                                                                     | HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE));
    hb_shape(fontFace(item.face).font, buffer.get(), nullptr, 0);
    item.glyphs = glyphsOf(buffer.get());
    if (item.level % 2 == 1) // HarfBuzz answers from left to right
        std::reverse(item.glyphs.begin(), item.glyphs.end());
}

std::vector<ShapedGlyph>::const_iterator firstGlyphAt(const ShapedItem& item, std::size_t character)
{
    return std::lower_bound(item.glyphs.begin(), item.glyphs.end(), character,
                            [](const ShapedGlyph& glyph, std::size_t at) { return glyph.cluster < at; });
}

bool canCutAt(const ShapedItem& item, std::size_t character)
{
    if (character <= item.start || character >= item.end)
        return true;
    const auto glyph = firstGlyphAt(item, character);
    return glyph != item.glyphs.end() && glyph->cluster == character && !glyph->unsafeToBreak;
}

} // namespace

std::vector<ShapedItem> shapeText(const AttributedText& text, const std::vector<std::int8_t>& levels)
{
    const std::vector<hb_script_t> scripts = scriptsOf(text.text);
    std::vector<ShapedItem> items;
    std::size_t marks = 0;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
        marks = isMark(text.text[i]) && marks < mostMarks ? marks + 1 : 0;
        const bool same = !items.empty() && (marks > 0 || !isMark(text.text[i])) && items.back().face == text.faceOf[i]
                       && items.back().span == text.spanOf[i] && items.back().level == levels[i]
                       && items.back().script == static_cast<std::uint32_t>(scripts[i]);
        if (!same)
            items.push_back({.start = i,
                             .end = i,
                             .face = text.faceOf[i],
                             .span = text.spanOf[i],
                             .level = levels[i],
                             .script = static_cast<std::uint32_t>(scripts[i])});
        items.back().end = i + 1;
    }
    for (ShapedItem& item : items)
        shape(item, text.text);
    return items;
}

ShapedItem partOf(const ShapedItem& item, std::size_t start, std::size_t end, std::u32string_view text)
{
    ShapedItem part{.start = std::max(start, item.start),
                    .end = std::min(end, item.end),
                    .face = item.face,
                    .span = item.span,
                    .level = item.level,
                    .script = item.script};
    if (canCutAt(item, part.start) && canCutAt(item, part.end))
        part.glyphs.assign(firstGlyphAt(item, part.start), firstGlyphAt(item, part.end));
    else
        shape(part, text);
    return part;
}

} // namespace cspdesk::documents
