// SPDX-License-Identifier: MIT
#include "documents/attributed_text.h"

#include "documents/unicode.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <optional>

namespace cspdesk::documents {
namespace {

constexpr std::array fallbacks{Face::Regular, Face::Arabic, Face::Hebrew, Face::Symbols, Face::Symbols2, Face::Math};

Face styledFace(bool bold, bool italic)
{
    if (bold)
        return italic ? Face::BoldItalic : Face::Bold;
    return italic ? Face::Italic : Face::Regular;
}

/// Breaks and blanks that are no line feed are drawn as a space.
char32_t drawn(char32_t c)
{
    const bool blank = c == U'\t' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    return blank ? U' ' : c;
}

bool isCombining(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
        || category == QChar::Mark_Enclosing;
}

std::optional<Face> faceFor(char32_t c, Face wanted, Face previous)
{
    if (isInvisible(c))
        return previous;
    if ((isSpace(c) || isCombining(c)) && hasGlyph(previous, c))
        return previous;
    if (hasGlyph(wanted, c))
        return wanted;
    const auto* found = std::find_if(fallbacks.begin(), fallbacks.end(), [c](Face face) { return hasGlyph(face, c); });
    return found == fallbacks.end() ? std::nullopt : std::optional(*found);
}

/// Collects lines of characters with their attributes.
class Attributor
{
public:
    explicit Attributor(MissingCounts& missing) : m_missing(missing) {}

    void beginSpan(std::uint32_t span, Face face)
    {
        m_span = span;
        m_wanted = face;
        m_previous = face;
    }

    void add(char32_t character)
    {
        if (character == U'\n') {
            endLine();
            return;
        }
        const char32_t c = drawn(character);
        if (const auto face = faceFor(c, m_wanted, m_previous))
            append(c, *face);
        else
            spell(c);
    }

    std::vector<AttributedText> lines() { return std::move(m_lines); }

private:
    /// The break is kept as a space, so that copied text does not run two words together.
    void endLine()
    {
        append(U' ', m_wanted);
        m_lines.emplace_back();
    }

    void append(char32_t c, Face face)
    {
        m_lines.back().text += c;
        m_lines.back().spanOf.push_back(m_span);
        m_lines.back().faceOf.push_back(face);
        m_previous = face;
    }

    void spell(char32_t c)
    {
        ++m_missing[c];
        for (const char digit : codeOf(c))
            append(static_cast<char32_t>(digit), m_wanted);
    }

    MissingCounts& m_missing;
    std::vector<AttributedText> m_lines = std::vector<AttributedText>(1);
    std::uint32_t m_span = 0;
    Face m_wanted = Face::Regular;
    Face m_previous = Face::Regular;
};

} // namespace

bool isInvisible(char32_t c)
{
    return c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x180B && c <= 0x180E) || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isSpace(char32_t c)
{
    return c == U' ' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F || c == 0x3000;
}

std::vector<AttributedText> attribute(const Spans& spans, bool bold, bool italic, MissingCounts& missing)
{
    Attributor attributor(missing);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        attributor.beginSpan(static_cast<std::uint32_t>(i), styledFace(bold || span.bold, italic || span.italic));
        for (const char32_t c : decodeUtf8(span.text))
            attributor.add(c);
    }
    return attributor.lines();
}

} // namespace cspdesk::documents
