// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pdf_objects.h"

#include <array>
#include <map>
#include <optional>
#include <string>

namespace cspdesk::documents::pdf {

/// The name a content stream calls a face by, such as "/F0".
[[nodiscard]] std::string fontName(Face face);

/// The width of a glyph in thousandths of the type size, rounded as the file says it.
[[nodiscard]] double glyphWidth(Face face, std::uint32_t glyph);

/// What the glyphs of a run read as: characters without those that are never drawn.
[[nodiscard]] std::u32string readableText(const GlyphRun& run, const RunGlyph& glyph);

/// The faces a file embeds, each cut down to the glyphs it uses, with the characters they stand for.
class Fonts
{
public:
    void use(const GlyphRun& run);

    /// Whether each glyph of the run stands for its own characters, so that copied text comes out right.
    [[nodiscard]] bool expresses(const GlyphRun& run) const;

    /// Writes the font objects; the answer is the content of a page's font dictionary.
    [[nodiscard]] std::string write(Objects& objects) const;

private:
    using Glyphs = std::map<std::uint32_t, std::u32string>;

    static ObjectNumber writeFont(Objects& objects, Face face, const Glyphs& glyphs);

    std::array<Glyphs, faceCount> m_used;
};

} // namespace cspdesk::documents::pdf
