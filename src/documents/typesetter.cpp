// SPDX-License-Identifier: MIT
#include "documents/typesetter.h"

#include "documents/bidirectional.h"
#include "documents/line_breaks.h"
#include "documents/page_style.h"
#include "documents/shaping.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

constexpr double tolerance = 0.001;
constexpr char32_t softHyphen = 0xAD;

/// Width of the cluster that begins at each character, and which characters begin one.
struct Clusters
{
    std::vector<double> widths;
    std::vector<bool> starts;
};

Clusters clustersOf(const std::vector<ShapedItem>& items, std::size_t length)
{
    Clusters out{std::vector<double>(length, 0), std::vector<bool>(length, false)};
    for (const ShapedItem& item : items) {
        for (const ShapedGlyph& glyph : item.glyphs) {
            out.widths[glyph.cluster] += glyph.advance;
            out.starts[glyph.cluster] = true;
        }
    }
    return out;
}

/// Where each line ends: at the last opportunity that fits, or inside a word that is wider than the line.
std::vector<std::size_t> lineEnds(const AttributedText& text, const Clusters& clusters, double widthInEms)
{
    const std::vector<bool> opportunity = lineBreakOpportunities(text.text);
    std::vector<std::size_t> ends;
    std::size_t start = 0;
    std::size_t lastBreak = 0;
    double used = 0;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
        if (opportunity[i])
            lastBreak = i;
        const bool overflows = clusters.starts[i] && !isSpace(text.text[i]) && i > start
                            && used + clusters.widths[i] > widthInEms + tolerance;
        if (overflows) {
            start = lastBreak > start ? lastBreak : i;
            ends.push_back(start);
            used = 0;
            i = start;
        }
        used += clusters.widths[i];
    }
    ends.push_back(text.text.size());
    return ends;
}

/// Turns one stretch of a shaped text into a placed line.
class LineMaker
{
public:
    LineMaker(const AttributedText& text, const std::vector<ShapedItem>& items, int base, const TextStyle& style)
        : m_text(text),
          m_items(items),
          m_base(base),
          m_style(style)
    {}

    TextLine make(std::size_t start, std::size_t end)
    {
        std::size_t inked = end;
        while (inked > start && isSpace(m_text.text[inked - 1]))
            --inked;
        std::vector<ShapedItem> parts = partsBetween(start, inked);
        const std::size_t withoutSpaces = parts.size();
        for (ShapedItem& space : partsBetween(inked, end)) {
            space.level = m_base; // rule L1: spaces at the end of a line follow the paragraph
            parts.push_back(std::move(space));
        }
        const bool hyphenated = inked > start && m_text.text[inked - 1] == softHyphen && end < m_text.text.size();
        if (hyphenated && hasGlyph(parts[withoutSpaces - 1].face, U'-'))
            hyphenate(parts[withoutSpaces - 1]);
        return placed(parts, withoutSpaces);
    }

private:
    std::vector<ShapedItem> partsBetween(std::size_t start, std::size_t end)
    {
        std::vector<ShapedItem> parts;
        while (m_next < m_items.size() && m_items[m_next].end <= start)
            ++m_next;
        for (std::size_t i = m_next; i < m_items.size() && m_items[i].start < end; ++i)
            parts.push_back(partOf(m_items[i], start, end, m_text.text));
        return parts;
    }

    /// A soft hyphen shows only where a line breaks at it.
    static void hyphenate(ShapedItem& part)
    {
        ShapedGlyph glyph = shapeText({U"-", {part.span}, {part.face}}, {std::int8_t{0}}).front().glyphs.front();
        glyph.cluster = part.end - 1;
        part.glyphs.push_back(glyph);
    }

    TextLine placed(const std::vector<ShapedItem>& parts, std::size_t withoutSpaces) const
    {
        TextLine line;
        line.rightToLeft = m_base % 2 == 1;
        std::vector<int> levels;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            line.runs.push_back({runOf(parts[i]), parts[i].span});
            levels.push_back(parts[i].level);
            line.width += i < withoutSpaces ? line.runs.back().run.width : 0;
        }
        double x = 0;
        for (const std::size_t i : visualOrder(levels)) {
            line.runs[i].run.x = x;
            x += line.runs[i].run.width;
        }
        if (line.rightToLeft) // the spaces at the end hang out at the left
            for (LineRun& run : line.runs)
                run.run.x -= x - line.width;
        return line;
    }

    GlyphRun runOf(const ShapedItem& part) const
    {
        GlyphRun run{.face = part.face, .size = m_style.size, .colour = m_style.colour};
        run.rightToLeft = part.level % 2 == 1;
        run.text = m_text.text.substr(part.start, part.end - part.start);
        for (const ShapedGlyph& glyph : part.glyphs)
            run.width += glyph.advance * m_style.size;
        double pen = run.rightToLeft ? run.width : 0;
        run.glyphs.reserve(part.glyphs.size());
        for (const ShapedGlyph& glyph : part.glyphs) {
            const double advance = glyph.advance * m_style.size;
            pen -= run.rightToLeft ? advance : 0;
            run.glyphs.push_back({glyph.id, pen + glyph.dx * m_style.size, -glyph.dy * m_style.size,
                                  static_cast<std::uint32_t>(glyph.cluster - part.start), 0});
            pen += run.rightToLeft ? 0 : advance;
        }
        shareText(run);
        return run;
    }

    /// The first glyph of a cluster takes all its characters.
    static void shareText(GlyphRun& run)
    {
        auto end = static_cast<std::uint32_t>(run.text.size());
        for (std::size_t i = run.glyphs.size(); i-- > 0;) {
            RunGlyph& glyph = run.glyphs[i];
            if (i > 0 && run.glyphs[i - 1].textStart == glyph.textStart)
                continue;
            glyph.textLength = end - glyph.textStart;
            end = glyph.textStart;
        }
    }

    const AttributedText& m_text;
    const std::vector<ShapedItem>& m_items;
    int m_base;
    TextStyle m_style;
    std::size_t m_next = 0;
};

} // namespace

std::vector<TextLine> Typesetter::lines(const Spans& spans, const TextStyle& given, double width)
{
    TextStyle style = given;
    if (!spans.empty() && std::all_of(spans.begin(), spans.end(), [](const Span& span) { return span.quiet; }))
        style.colour = page_style::quiet;
    std::vector<TextLine> out;
    for (const AttributedText& text : attribute(spans, style.bold, style.italic, m_missing)) {
        const Directions directions = directionsOf(text.text);
        const std::vector<ShapedItem> items = shapeText(text, directions.levels);
        const Clusters clusters = clustersOf(items, text.text.size());
        LineMaker maker(text, items, directions.base, style);
        std::size_t start = 0;
        for (const std::size_t end : lineEnds(text, clusters, width / style.size)) {
            out.push_back(maker.make(start, end));
            start = end;
        }
    }
    return out;
}

std::vector<MissingCharacter> Typesetter::missing() const
{
    std::vector<MissingCharacter> out;
    for (const auto& [character, times] : m_missing)
        out.push_back({character, times});
    return out;
}

} // namespace cspdesk::documents
