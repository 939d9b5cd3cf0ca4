// SPDX-License-Identifier: MIT
#include "documents/block_layout.h"

#include "documents/drawing_marks.h"
#include "documents/headings.h"
#include "documents/page_style.h"
#include "documents/slab_writer.h"
#include "documents/table_layout.h"

#include <algorithm>
#include <array>

namespace cspdesk::documents {
namespace {

namespace style = page_style;

constexpr double leastWidth = 40;

struct HeadingLook
{
    TextStyle text;
    double before;
    double after;
};

const HeadingLook& lookOf(int level)
{
    static const std::array<HeadingLook, 4> looks{{{{22, 29, style::accent, true}, 0, 14},
                                                   {{15, 21, style::accent, true}, 22, 7},
                                                   {{12, 17, style::accent, true}, 16, 5},
                                                   {{10.5, 15.5, style::ink, true}, 12, 4}}};
    return looks[static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)];
}

const TextStyle& styleOf(ParagraphStyle paragraph)
{
    switch (paragraph) {
    case ParagraphStyle::Body: return style::body;
    case ParagraphStyle::Lead: return style::lead;
    case ParagraphStyle::Small: return style::small;
    case ParagraphStyle::Note: return style::note;
    case ParagraphStyle::Action: return style::action;
    }
    return style::body;
}

/// However deep lists are nested, their text keeps some width and stays on the page.
Measure indented(const Measure& measure, double indent)
{
    const double step = std::max(std::min(indent, measure.width - leastWidth), 0.0);
    return {measure.x + step, measure.width - step};
}

/// Turns blocks into slabs, one after the other, inside whatever list or box they stand in.
class BlockLayout
{
public:
    BlockLayout(Typesetter& typesetter, SlabColumn& column, double contentWidth, double pageRoom)
        : m_writer(typesetter, column),
          m_contentWidth(contentWidth),
          m_pageRoom(pageRoom)
    {
        column.elements.emplace_back();
    }

    void title(const Document& document)
    {
        if (document.masthead)
            layOut(*document.masthead, document.title);
        else
            heading(Heading{1, plain(document.title)}, 1, page());
    }

    void blocks(const std::vector<Block>& blocks)
    {
        layOut(blocks, page(), 0);
        if (m_breakDue) // a break at the end asks for no empty page
            m_breakDue = false;
    }

private:
    [[nodiscard]] Measure page() const { return {style::sideMargin, m_contentWidth}; }

    void layOut(const Masthead& masthead, const std::string& title)
    {
        Slab bar{.height = 5, .spaceAfter = 10, .keepWithNext = true};
        bar.backgrounds.push_back({style::sideMargin, 0, 54, 5, style::accent});
        m_writer.add(std::move(bar));
        if (!masthead.organisation.empty())
            m_writer.paragraph(plain(masthead.organisation), style::organisation, page(),
                               m_writer.element(0, ElementRole::Paragraph), {.spaceAfter = 2, .keepWithNext = true});
        const ElementIndex element = headingElement(title, 1, {});
        const std::size_t first = m_writer.column().slabs.size();
        m_writer.paragraph(plain(masthead.kind + " "), style::kind, page(), element, {.keepWithNext = true});
        if (!masthead.title.empty())
            m_writer.paragraph(plain(masthead.title), style::occasion, page(), element,
                               {.spaceBefore = 2, .keepWithNext = true});
        m_writer.column().slabs[first].outlineEntries.push_back(m_writer.column().outline.size() - 1);
        Slab rule{.height = 2, .spaceBefore = 10, .spaceAfter = 18};
        rule.backgrounds.push_back({style::sideMargin, 0, m_contentWidth, 2, style::accent});
        m_writer.add(std::move(rule));
    }

    ElementIndex headingElement(const std::string& title, int level, const std::string& id)
    {
        const ElementIndex element = m_writer.element(m_parent, ElementRole::Heading);
        m_writer.at(element).level = level;
        m_writer.column().outline.push_back({.title = title, .level = level, .anchor = anchorOf(id)});
        return element;
    }

    void heading(const Heading& heading, int level, const Measure& measure)
    {
        // The space parts number and words for whoever reads or copies them.
        const std::string label = heading.number.empty() ? "" : headingLabel(heading.number) + " ";
        const ElementIndex element = headingElement(label + joined(heading.spans), level, heading.id);
        const std::size_t first = m_writer.column().slabs.size();
        const HeadingLook& look = lookOf(level);
        const double indent = label.empty() ? 0 : numberWidth(label, look.text);
        m_writer.paragraph(heading.spans, look.text, indented(measure, indent), element,
                           {.spaceBefore = look.before, .spaceAfter = look.after, .keepWithNext = true});
        if (!label.empty())
            insertLines(first, m_writer.lines(plain(label), look.text, measure, Alignment::Start, element));
        m_writer.column().slabs[first].outlineEntries.push_back(m_writer.column().outline.size() - 1);
    }

    /// The column that numbers stand in, wider only where a number needs it.
    double numberWidth(const std::string& number, const TextStyle& text)
    {
        double widest = 0;
        for (const TextLine& line : m_writer.typesetter().lines(plain(number), text, m_contentWidth))
            widest = std::max(widest, line.width);
        return std::max(style::numberColumn, widest + style::numberGap);
    }

    /// Puts lines before those a slab has, so that they are read first.
    void insertLines(std::size_t slab, std::vector<SlabLine> lines)
    {
        std::vector<SlabLine>& all = m_writer.column().slabs[slab].lines;
        all.insert(all.begin(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    }

    /// A box of one paragraph above a heading says what begins there.
    static bool isBand(const std::vector<Block>& blocks, std::size_t at)
    {
        const auto* box = std::get_if<Callout>(&blocks[at].content);
        return box != nullptr && box->blocks.size() == 1 && at + 1 < blocks.size()
            && std::holds_alternative<Heading>(blocks[at + 1].content);
    }

    /// Paragraphs with numbers that follow each other are one list, as they are read.
    void layOut(const std::vector<Block>& blocks, const Measure& measure, int depth)
    {
        for (std::size_t i = 0; i < blocks.size();) {
            const std::size_t run = numberedRun(blocks, i);
            const ElementIndex outer = m_parent;
            if (run > 0) {
                m_parent = m_writer.element(outer, ElementRole::List);
                m_writer.at(m_parent).listKind = ListKind::Numbered;
            }
            const std::size_t end = i + std::max<std::size_t>(run, 1);
            for (; i < end; ++i) {
                layOut(blocks[i], measure, depth);
                if (isBand(blocks, i))
                    m_writer.column().slabs.back().keepWithNext = true;
            }
            m_parent = outer;
        }
    }

    void layOut(const Block& block, const Measure& measure, int depth)
    {
        const std::size_t first = m_writer.column().slabs.size();
        std::visit([&](const auto& content) { layOut(content, measure, depth); }, block.content);
        if (m_breakDue && m_writer.column().slabs.size() > first) {
            m_writer.column().slabs[first].startsPage = true;
            m_breakDue = false;
        }
    }

    void layOut(const Heading& content, const Measure& measure, int)
    {
        heading(content, m_nesting.place(content.level), measure);
    }

    void layOut(const Paragraph& paragraph, const Measure& measure, int)
    {
        ParagraphFit fit{.spaceAfter = style::paragraphGap};
        std::vector<Slab>& slabs = m_writer.column().slabs;
        if (paragraph.style == ParagraphStyle::Action) {
            fit.alignment = Alignment::End;
            if (!slabs.empty())
                slabs.back().keepWithNext = true; // it belongs to the paragraph above it
        }
        m_writer.paragraph(paragraph.spans, styleOf(paragraph.style), measure,
                           m_writer.element(m_parent, ElementRole::Paragraph), fit);
    }

    void layOut(const NumberedParagraph& paragraph, const Measure& measure, int depth)
    {
        std::vector<Slab>& slabs = m_writer.column().slabs;
        const std::size_t first = slabs.size();
        if (paragraph.number.empty())
            layOut(paragraph.blocks, measure, depth);
        else
            layOutNumbered(paragraph, measure, depth);
        if (paragraph.id.empty() || slabs.size() == first)
            return;
        m_writer.column().outline.push_back({.anchor = anchorOf(paragraph.id), .isBookmark = false});
        slabs[first].outlineEntries.push_back(m_writer.column().outline.size() - 1);
    }

    void layOutNumbered(const NumberedParagraph& paragraph, const Measure& measure, int depth)
    {
        const ElementIndex outer = m_parent;
        const ElementIndex entry = m_writer.element(outer, ElementRole::ListItem);
        const ElementIndex label = m_writer.element(entry, ElementRole::ListLabel);
        m_parent = m_writer.element(entry, ElementRole::ListBody);
        std::vector<Slab>& slabs = m_writer.column().slabs;
        const std::size_t first = slabs.size();
        layOut(paragraph.blocks, indented(measure, numberWidth(paragraph.number, style::number)), depth);
        if (slabs.size() == first)
            m_writer.add({.height = style::body.lineHeight});
        slabs.back().spaceAfter = std::max(slabs.back().spaceAfter, style::paragraphGap);
        // Beside the first line there is, which a box of its own may stand above.
        const auto holdsText = [](const Slab& slab) { return !slab.lines.empty(); };
        const auto found = std::find_if(slabs.begin() + std::ptrdiff_t(first), slabs.end(), holdsText);
        const std::size_t place = found == slabs.end() ? first : std::size_t(found - slabs.begin());
        const double top = slabs[place].lines.empty() ? 0 : slabs[place].lines.front().top;
        insertLines(place,
                    m_writer.lines(plain(paragraph.number), style::number, measure, Alignment::Start, label, top));
        m_parent = outer;
    }

    void layOut(const Quotation& quotation, const Measure& measure, int depth)
    {
        constexpr double indent = 12;
        std::vector<Slab>& slabs = m_writer.column().slabs;
        const std::size_t first = slabs.size();
        const ElementIndex outer = m_parent;
        m_parent = m_writer.element(outer, ElementRole::Quotation);
        m_writer.column().boxes.push_back({measure.x, measure.width, BoxLook::Bar});
        const std::optional<std::size_t> outerBox = m_writer.standIn(m_writer.column().boxes.size() - 1);
        layOut(quotation.blocks, indented(measure, indent), depth);
        m_writer.standIn(outerBox);
        m_parent = outer;
        if (slabs.size() > first)
            slabs.back().spaceAfter = std::max(slabs.back().spaceAfter, style::paragraphGap);
    }

    void layOut(const List& list, const Measure& measure, int depth)
    {
        const ElementIndex outer = m_parent;
        const ElementIndex element = m_writer.element(outer, ElementRole::List);
        m_writer.at(element).listKind = list.kind;
        const int last = list.start + static_cast<int>(list.items.size());
        const double indent = list.kind == ListKind::Bulleted ? 16 : last > 100 ? 32 : 24;
        int number = list.start;
        for (const ListItem& item : list.items) {
            const std::string label = list.kind == ListKind::Numbered ? std::to_string(number++) + "."
                                    : depth % 2 == 0                  ? "•"
                                                                      : "–";
            const ElementIndex entry = m_writer.element(element, ElementRole::ListItem);
            layOutItem(item, label, indented(measure, indent), entry, depth);
        }
        m_parent = outer;
        if (!m_writer.column().slabs.empty() && depth == 0)
            m_writer.column().slabs.back().spaceAfter = style::paragraphGap;
    }

    void layOutItem(const ListItem& item, const std::string& label, const Measure& measure, ElementIndex entry,
                    int depth)
    {
        const ElementIndex labelElement = m_writer.element(entry, ElementRole::ListLabel);
        m_parent = m_writer.element(entry, ElementRole::ListBody);
        const std::size_t first = m_writer.column().slabs.size();
        layOut(item.blocks, measure, depth + 1);
        std::vector<Slab>& slabs = m_writer.column().slabs;
        if (slabs.size() == first)
            m_writer.add({.height = style::body.lineHeight});
        slabs.back().spaceAfter = style::listItemGap;
        const double top = slabs[first].lines.empty() ? 0 : slabs[first].lines.front().top;
        const Measure labelPlace{measure.x - 60, 60 - 7};
        insertLines(first, m_writer.lines(plain(label), style::body, labelPlace, Alignment::End, labelElement, top));
    }

    void layOut(const DefinitionList& list, const Measure& measure, int)
    {
        double widest = 0;
        for (const Definition& definition : list.definitions)
            for (const TextLine& line : m_writer.typesetter().lines(definition.label, style::label, measure.width / 3))
                widest = std::max(widest, line.width);
        const double valueIndent = std::max(widest + 18, 70.0);
        const ElementIndex element = m_writer.element(m_parent, ElementRole::List);
        for (const Definition& definition : list.definitions)
            layOut(definition, measure, valueIndent, element);
        if (!list.definitions.empty())
            m_writer.column().slabs.back().spaceAfter = style::blockGap + 4;
    }

    void layOut(const Definition& definition, const Measure& measure, double valueIndent, ElementIndex list)
    {
        const ElementIndex entry = m_writer.element(list, ElementRole::ListItem);
        const ElementIndex label = m_writer.element(entry, ElementRole::ListLabel);
        const ElementIndex value = m_writer.element(entry, ElementRole::ListBody);
        const std::size_t first = m_writer.column().slabs.size();
        m_writer.paragraph(definition.value, style::body, {measure.x + valueIndent, measure.width - valueIndent}, value,
                           {.spaceAfter = 3});
        std::vector<SlabLine> labels =
            m_writer.lines(definition.label, style::label, {measure.x, valueIndent - 12}, Alignment::Start, label);
        std::vector<Slab>& slabs = m_writer.column().slabs;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (first + i >= slabs.size()) {
                slabs.back().keepWithNext = true;
                m_writer.add({.height = style::body.lineHeight, .spaceAfter = 3});
            }
            labels[i].top = 0;
            slabs[first + i].lines.insert(slabs[first + i].lines.begin(), std::move(labels[i]));
        }
    }

    void layOut(const Table& table, const Measure& measure, int)
    {
        layOutTable(m_writer, table, measure, m_parent, m_pageRoom);
    }

    /// A box that takes less than a third of a page is not parted.
    void keepWhole(std::size_t first)
    {
        std::vector<Slab>& slabs = m_writer.column().slabs;
        double height = 0;
        for (std::size_t index = first; index < slabs.size(); ++index)
            height += slabs[index].spaceBefore + slabs[index].height + slabs[index].spaceAfter;
        if (height * 3 < m_pageRoom)
            for (std::size_t index = first; index < slabs.size(); ++index)
                slabs[index].keepWithNext = true;
    }

    void layOut(const Callout& callout, const Measure& measure, int depth)
    {
        constexpr double padding = 9;
        constexpr double bar = 3;
        std::vector<Slab>& slabs = m_writer.column().slabs;
        const ElementIndex outer = m_parent;
        m_parent = m_writer.element(outer, ElementRole::Note);
        m_writer.column().boxes.push_back({measure.x, measure.width});
        const std::optional<std::size_t> outerBox = m_writer.standIn(m_writer.column().boxes.size() - 1);
        const std::size_t first = slabs.size();
        m_writer.add({.height = padding, .spaceBefore = 10, .keepWithNext = true});
        layOut(callout.blocks, {measure.x + bar + padding + 3, measure.width - bar - 2 * padding - 6}, depth + 1);
        slabs.back().spaceAfter = 0;
        slabs.back().keepWithNext = true;
        keepWhole(first);
        m_writer.add({.height = padding, .spaceAfter = style::blockGap});
        m_writer.standIn(outerBox);
        m_parent = outer;
    }

    void layOut(const Figure& figure, const Measure& measure, int)
    {
        const ElementIndex element = m_writer.element(m_parent, ElementRole::Figure);
        m_writer.at(element).alternative = figure.alternative;
        if (figure.drawing)
            draw(*figure.drawing, element, measure, !figure.caption.empty());
        else
            m_writer.paragraph(plain(figure.alternative), style::note, measure, element,
                               {.spaceBefore = 4, .spaceAfter = 4, .keepWithNext = !figure.caption.empty()});
        if (!figure.caption.empty())
            m_writer.paragraph(figure.caption, style::small, measure,
                               m_writer.element(m_parent, ElementRole::Paragraph), {.spaceAfter = style::blockGap});
    }

    /// In its own size, or smaller where the text is narrower or it would be higher than most of a page.
    void draw(const statistics::Drawing& drawing, ElementIndex element, const Measure& measure, bool hasCaption)
    {
        constexpr double mostOfPage = 0.88; // leaves room for a caption
        if (drawing.width <= 0 || drawing.height <= 0)
            return;
        const double scale = std::min({measure.width / drawing.width, mostOfPage * m_pageRoom / drawing.height, 1.0});
        const double height = drawing.height * scale;
        Slab slab{.height = height, .spaceBefore = 6, .spaceAfter = style::blockGap, .keepWithNext = hasCaption};
        slab.drawing = SlabDrawing{element,
                                   {measure.x, 0, drawing.width * scale, height},
                                   marksOf(drawing, {measure.x, 0, scale}, paperPalette(), m_writer.typesetter())};
        if (hasCaption)
            slab.spaceAfter = 4;
        m_writer.add(std::move(slab));
    }

    void layOut(const PageBreak&, const Measure&, int) { m_breakDue = true; }

    SlabWriter m_writer;
    HeadingNesting m_nesting;
    ElementIndex m_parent = 0;
    double m_contentWidth;
    double m_pageRoom;
    bool m_breakDue = false;
};

} // namespace

SlabColumn layOutBlocks(const Document& document, Typesetter& typesetter, double pageRoom)
{
    SlabColumn column;
    BlockLayout layout(typesetter, column, style::contentWidthOf(document.orientation), pageRoom);
    layout.title(document);
    layout.blocks(document.blocks);
    return column;
}

} // namespace cspdesk::documents
