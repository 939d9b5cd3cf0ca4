// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attributed_text.h"
#include "documents/laid_out_document.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

struct TextStyle
{
    double size = 10.5;
    double lineHeight = 15.5;
    Colour colour = {};
    bool bold = false;
    bool italic = false;
};

/// A run of one line; `span` counts the spans the text was made of.
struct LineRun
{
    GlyphRun run;
    std::uint32_t span = 0;
};

/// One line, its runs in reading order and placed from its left edge.
struct TextLine
{
    std::vector<LineRun> runs;
    double width = 0; ///< without the spaces at its end
    bool rightToLeft = false;
};

/// Breaks text into lines of glyphs and remembers the characters that no face has.
class Typesetter
{
public:
    [[nodiscard]] std::vector<TextLine> lines(const Spans& spans, const TextStyle& style, double width);

    [[nodiscard]] std::vector<MissingCharacter> missing() const;

private:
    MissingCounts m_missing;
};

} // namespace cspdesk::documents
