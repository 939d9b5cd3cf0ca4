// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/embedded_fonts.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// The characters of one line as the author broke it, each with the span it comes from and the face that draws it.
struct AttributedText
{
    std::u32string text;
    std::vector<std::uint32_t> spanOf;
    std::vector<Face> faceOf;
};

using MissingCounts = std::map<char32_t, std::size_t>;

/// True for characters that shape or order others but are never drawn.
[[nodiscard]] bool isInvisible(char32_t character);

[[nodiscard]] bool isSpace(char32_t character);

/// Splits spans at line feeds and finds a face for every character; one that no face has is spelled as its code.
[[nodiscard]] std::vector<AttributedText> attribute(const Spans& spans, bool bold, bool italic, MissingCounts& missing);

} // namespace cspdesk::documents
