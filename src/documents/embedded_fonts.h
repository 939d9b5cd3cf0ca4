// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

struct hb_face_t;
struct hb_font_t;

namespace cspdesk::documents {

/// The typefaces inside the program: the four of running text, then those that fill its gaps.
enum class Face { Regular, Bold, Italic, BoldItalic, Arabic, Hebrew, Symbols, Symbols2, Math };

inline constexpr std::size_t faceCount = 9;

/// HarfBuzz measures in 64ths of a thousandth of the type size, so that rounding never shows.
inline constexpr double shapingUnitsPerEm = 64000;

/// One embedded face, ready for shaping; lengths are fractions of the type size.
struct FontFace
{
    std::string name;
    std::string_view bytes;
    hb_face_t* face = nullptr;
    hb_font_t* font = nullptr;
    double ascent = 0;
    double descent = 0;
};

/// Loads the face at its first use; it stays for the life of the program.
[[nodiscard]] const FontFace& fontFace(Face face);

[[nodiscard]] bool hasGlyph(Face face, char32_t character);

} // namespace cspdesk::documents
