// SPDX-License-Identifier: MIT
#include "documents/docx_body.h"

#include "documents/docx_paragraph.h"
#include "documents/docx_styles.h"
#include "documents/docx_table.h"
#include "documents/docx_text.h"
#include "documents/docx_xml.h"
#include "documents/headings.h"
#include "documents/page_style.h"
#include "documents/return_marks.h"

#include <algorithm>
#include <utility>

namespace cspdesk::documents::docx {
namespace {

namespace style = page_style;

constexpr double leastWidth = 40;
constexpr double quotationIndent = 12;
constexpr double mostOfSheet = 0.68; // what head, foot and margins leave, with room for a caption

/// Where blocks stand: how far in, how deep in lists, and what plain paragraphs look like there.
struct Place
{
    Measure measure;
    int depth = 0;
    std::string_view plainStyle = {};
    int right = 0;
    std::optional<int> lastGap = std::nullopt; ///< below the last paragraph, where it differs from the style's
};

Place indented(Place place, double indent)
{
    const double step = std::max(std::min(indent, place.measure.width - leastWidth), 0.0);
    place.measure.x += step;
    place.measure.width -= step;
    return place;
}

/// The number or bullet that the next paragraph carries.
struct Label
{
    std::optional<ListPlace> list;
    std::string written; ///< where Word cannot count the number
    int hanging = 0;
    bool asDefined = false; ///< the list's own indents are the right ones
    std::string id;
};

bool isAction(const std::vector<Block>& blocks, std::size_t index)
{
    const auto* paragraph = index < blocks.size() ? std::get_if<Paragraph>(&blocks[index].content) : nullptr;
    return paragraph != nullptr && paragraph->style == ParagraphStyle::Action;
}

bool isPlain(const Block& block)
{
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    return paragraph != nullptr && paragraph->style == ParagraphStyle::Body;
}

/// Writes blocks one after the other, in whatever list or box they stand.
class BodyWriter
{
public:
    BodyWriter(Links& links, Numbering& numbering, Pictures& pictures)
        : m_links(links),
          m_numbering(numbering),
          m_pictures(pictures)
    {}

    std::string write(const Document& document)
    {
        m_mostHeight = mostOfSheet * style::sheetOf(document.orientation).height;
        if (document.masthead)
            write(*document.masthead);
        else
            add({.style = "Title", .spaceAfter = twips(14)}, run(document.title));
        writeAll(document.blocks, {{0, style::contentWidthOf(document.orientation)}});
        if (m_out.ends_with("</w:tbl>"))
            m_out += tableEnd();
        return std::move(m_out);
    }

private:
    void write(const Masthead& masthead)
    {
        add({.style = "MastheadBar"}, {});
        if (!masthead.organisation.empty())
            add({.style = "Organisation"}, run(masthead.organisation));
        add({.style = "Title"}, run(masthead.kind));
        add({.style = "Subtitle"}, masthead.title.empty() ? std::string() : run(masthead.title));
    }

    void writeAll(const std::vector<Block>& blocks, const Place& place)
    {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            m_staysWithNext = isAction(blocks, i + 1);
            Place here = place;
            if (i + 1 < blocks.size())
                here.lastGap.reset();
            if (blocks[i].mark.empty()) {
                std::visit([&](const auto& content) { write(content, here); }, blocks[i].content);
                continue;
            }
            const std::string outer = std::exchange(m_mark, blocks[i].mark);
            std::visit([&](const auto& content) { write(content, here); }, blocks[i].content);
            m_mark = outer;
        }
        m_staysWithNext = false;
    }

    /// Adds a paragraph, on a new page if a break came before it.
    void add(ParagraphLook look, const std::string& content)
    {
        look.startsPage = std::exchange(m_breakDue, false);
        if (m_mark.empty()) {
            m_out += paragraph(look, content);
            return;
        }
        m_out += paragraph(look, m_links.hidden(m_mark, content));
        m_mark = markBehind(m_mark);
    }

    void write(const Heading& heading, const Place& place)
    {
        const std::string styleId = headingStyle(m_nesting.place(heading.level));
        ParagraphLook look{.style = styleId, .rightToLeft = beginsRightToLeft(heading.spans)};
        std::string content = runs(heading.spans, m_links);
        const int column = twips(style::numberColumn);
        const int left = twips(place.measure.x);
        if (!heading.number.empty()) {
            look.list = m_numbering.heading(heading.number);
            if (!look.list)
                content = writtenNumber(headingLabel(heading.number)) + content;
            if (!look.list || left > 0)
                look.indents = Indents{.left = left + column, .hanging = column};
        } else if (left > 0) {
            look.indents = Indents{.left = left};
        }
        add(look, m_links.bookmarked(heading.id, content));
    }

    void write(const Paragraph& paragraph, const Place& place)
    {
        ParagraphLook look{.style =
                               paragraph.style == ParagraphStyle::Body ? place.plainStyle : styleOf(paragraph.style),
                           .keepWithNext = std::exchange(m_staysWithNext, false),
                           .rightToLeft = beginsRightToLeft(paragraph.spans),
                           .spaceAfter = place.lastGap};
        std::string content = runs(paragraph.spans, m_links);
        const int left = twips(place.measure.x);
        if (m_label) {
            look.list = m_label->list;
            if (!m_label->written.empty())
                content = writtenNumber(m_label->written, setting("color", hex(style::number.colour))) + content;
            if (!m_label->asDefined)
                look.indents = Indents{left, m_label->hanging, place.right};
            content = m_links.bookmarked(m_label->id, content);
            m_label.reset();
        } else if (left > 0) {
            look.indents = Indents{.left = left, .right = place.right};
        }
        add(look, content);
    }

    /// What follows a label that its first paragraph carries; anything else stands under a paragraph of its own.
    void writeLabelled(const std::vector<Block>& blocks, const Place& place, Label label)
    {
        m_label = std::move(label);
        if (blocks.empty() || !std::holds_alternative<Paragraph>(blocks.front().content)) {
            m_staysWithNext = !blocks.empty();
            write(Paragraph{}, place);
        }
        writeAll(blocks, place);
    }

    void write(const NumberedParagraph& numbered, const Place& outer)
    {
        if (numbered.number.empty())
            return writeNote(numbered, outer);
        Place place = indented(outer, style::numberColumn);
        place.plainStyle = "NumberedParagraph";
        Label label{.list = m_numbering.paragraph(numbered.number), .id = numbered.id};
        label.hanging = twips(place.measure.x) - twips(outer.measure.x);
        label.asDefined = label.list && outer.measure.x <= 0;
        if (!label.list)
            label.written = numbered.number;
        writeLabelled(numbered.blocks, place, std::move(label));
    }

    void writeNote(const NumberedParagraph& note, const Place& place)
    {
        m_out += m_links.bookmarked(note.id, {});
        writeAll(note.blocks, place);
    }

    void write(const List& list, const Place& outer)
    {
        if (list.items.empty())
            return;
        const int step = listIndent(list.kind);
        Place place = indented(outer, step / 20.0);
        place.plainStyle = "ListParagraph";
        ++place.depth;
        const ListPlace items = m_numbering.items(list.kind, list.start, outer.depth);
        const int left = twips(place.measure.x);
        Label label{.list = items, .hanging = left - twips(outer.measure.x)};
        label.asDefined = left == step * (items.level + 1) && label.hanging == step;
        for (const ListItem& item : list.items) {
            place.lastGap.reset();
            if (&item == &list.items.back())
                place.lastGap = outer.depth == 0 ? twips(style::paragraphGap) : outer.lastGap;
            writeLabelled(item.blocks, place, label);
        }
    }

    void write(const Quotation& quotation, const Place& outer)
    {
        Place place = indented(outer, quotationIndent);
        place.plainStyle = "Quote";
        writeAll(quotation.blocks, place);
    }

    void write(const Callout& callout, const Place& outer)
    {
        if (callout.blocks.empty())
            return;
        if (!std::all_of(callout.blocks.begin(), callout.blocks.end(), isPlain))
            return writeBoxed(callout, outer);
        const Place place = indented(outer, 12);
        const int last = static_cast<int>(callout.blocks.size()) - 1;
        int index = 0;
        for (const Block& block : callout.blocks) {
            const auto& content = std::get<Paragraph>(block.content);
            ParagraphLook look{.style = "Callout",
                               .keepWithNext = index < last,
                               .rightToLeft = beginsRightToLeft(content.spans),
                               .indents = Indents{.left = twips(place.measure.x), .right = 200}};
            if (index == 0)
                look.spaceBefore = twips(18);
            if (index == last)
                look.spaceAfter = twips(style::blockGap + 8);
            add(look, runs(content.spans, m_links));
            ++index;
        }
    }

    /// Lists and tables have indents of their own, at which the borders of paragraphs would part.
    void writeBoxed(const Callout& callout, const Place& outer)
    {
        if (std::exchange(m_breakDue, false))
            m_out += tableEnd(true);
        std::string before = std::exchange(m_out, {});
        writeAll(callout.blocks, {{0, outer.measure.width - 24}, outer.depth});
        m_out = before + boxed(m_out.empty() ? paragraph({}, {}) : m_out, outer.measure);
    }

    void write(const DefinitionList& list, const Place& outer)
    {
        double widest = 0;
        for (const Definition& definition : list.definitions)
            for (const TextLine& line : m_typesetter.lines(definition.label, style::label, outer.measure.width / 3))
                widest = std::max(widest, line.width);
        const Place place = indented(outer, std::max(widest + 18, 70.0));
        const int left = twips(place.measure.x);
        for (const Definition& definition : list.definitions) {
            ParagraphLook look{.style = "Definition",
                               .rightToLeft = beginsRightToLeft(definition.value),
                               .indents = Indents{.left = left, .hanging = left - twips(outer.measure.x)}};
            if (&definition == &list.definitions.back())
                look.spaceAfter = twips(style::blockGap + 4);
            add(look, writtenNumber(joined(definition.label), setting("rStyle", "DefinitionLabel"))
                          + runs(definition.value, m_links));
        }
    }

    void write(const Table& content, const Place& place)
    {
        m_out += table(content, place.measure, std::exchange(m_breakDue, false), m_links);
    }

    void write(const Figure& figure, const Place& place)
    {
        if (figure.drawing && figure.drawing->width > 0 && figure.drawing->height > 0) {
            draw(figure, place);
        } else {
            m_staysWithNext = !figure.caption.empty();
            write(Paragraph{plain(figure.alternative), ParagraphStyle::Note}, place);
        }
        if (!figure.caption.empty())
            write(Paragraph{figure.caption, ParagraphStyle::Small}, place);
    }

    /// In its own size, or smaller where the text is narrower or it would be higher than most of a page.
    void draw(const Figure& figure, const Place& place)
    {
        const statistics::Drawing& drawing = *figure.drawing;
        const double width =
            std::min({place.measure.width, drawing.width, m_mostHeight * drawing.width / drawing.height});
        add({.keepWithNext = !figure.caption.empty(), .indents = Indents{.left = twips(place.measure.x)}},
            m_pictures.run(drawing, figure.alternative, width));
    }

    void write(const PageBreak&, const Place&) { m_breakDue = !m_out.empty(); }

    Links& m_links;
    Numbering& m_numbering;
    Pictures& m_pictures;
    Typesetter m_typesetter;
    HeadingNesting m_nesting;
    std::string m_out;
    std::optional<Label> m_label;
    std::string m_mark;      ///< of the next paragraph
    double m_mostHeight = 0; ///< of a picture
    bool m_breakDue = false;
    bool m_staysWithNext = false;
};

} // namespace

std::string body(const Document& document, Links& links, Numbering& numbering, Pictures& pictures)
{
    return BodyWriter(links, numbering, pictures).write(document);
}

} // namespace cspdesk::documents::docx
