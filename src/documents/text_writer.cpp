// SPDX-License-Identifier: MIT
#include "documents/text_writer.h"

#include "documents/headings.h"
#include "documents/text_table.h"
#include "documents/text_width.h"
#include "documents/text_wrap.h"
#include "documents/unicode.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

constexpr std::size_t pageWidth = 80;
constexpr std::size_t denseWidth = 120; ///< of a table of many figures, whose names would be cut to pieces in less
constexpr std::size_t leastWidth = 20;
constexpr std::size_t figureIndent = 2;

using Lines = std::vector<std::u32string>;

/// Writes blocks as lines, each block parted from the last by an empty line.
class TextBlocks
{
public:
    void write(const std::vector<Block>& blocks, std::size_t width)
    {
        for (const Block& block : blocks)
            std::visit([this, width](const auto& content) { write(content, width); }, block.content);
    }

    void underlined(const Lines& lines, char32_t rule)
    {
        std::size_t widest = 0;
        for (const std::u32string& line : lines)
            widest = std::max(widest, displayWidth(line));
        part();
        append(lines);
        m_lines.emplace_back(widest, rule);
    }

    void paragraph(const Lines& lines)
    {
        part();
        append(lines);
    }

    Lines lines() { return std::move(m_lines); }

private:
    void part()
    {
        if (!m_lines.empty() && !m_lines.back().empty())
            m_lines.emplace_back();
    }

    void appendTrimmed(std::u32string line)
    {
        line.erase(line.find_last_not_of(U' ') + 1);
        m_lines.push_back(std::move(line));
    }

    void append(const Lines& lines) { m_lines.insert(m_lines.end(), lines.begin(), lines.end()); }

    void write(const Heading& heading, std::size_t width)
    {
        const int level = m_nesting.place(heading.level);
        const std::u32string label = decodeUtf8(headingLabel(heading.number));
        const Lines lines = wrapText((label.empty() ? label : label + U" ") + textOf(heading.spans), width);
        if (level == 2 && !m_lines.empty())
            m_lines.emplace_back();
        if (level <= 3)
            underlined(lines, level == 2 ? U'=' : U'-');
        else
            paragraph(lines);
    }

    void write(const Paragraph& text, std::size_t width)
    {
        Lines lines = wrapText(textOf(text.spans), width);
        if (text.style == ParagraphStyle::Action)
            for (std::u32string& line : lines)
                line = padded(line, width, Alignment::End);
        paragraph(lines);
    }

    void write(const NumberedParagraph& numbered, std::size_t width)
    {
        if (numbered.number.empty())
            return write(numbered.blocks, width);
        const std::u32string number = decodeUtf8(numbered.number);
        const std::size_t indent = std::max<std::size_t>(displayWidth(number) + 1, 6);
        TextBlocks inner;
        inner.write(numbered.blocks, std::max(leastWidth, width - std::min(width, indent)));
        Lines lines = inner.lines();
        if (lines.empty())
            lines.emplace_back();
        part();
        for (std::size_t i = 0; i < lines.size(); ++i)
            appendTrimmed(padded(i == 0 ? number : U"", indent, Alignment::Start) + lines[i]);
    }

    void write(const Quotation& quotation, std::size_t width)
    {
        TextBlocks inner;
        inner.write(quotation.blocks, std::max(leastWidth, width - std::min<std::size_t>(width, 2)));
        part();
        for (const std::u32string& line : inner.lines())
            appendTrimmed(U"> " + line);
    }

    void write(const List& list, std::size_t width)
    {
        const int last = list.start + static_cast<int>(list.items.size()) - 1;
        const std::size_t labelWidth = list.kind == ListKind::Bulleted ? 1 : std::to_string(last).size() + 1;
        int number = list.start;
        part();
        for (const ListItem& item : list.items) {
            const std::string label = list.kind == ListKind::Bulleted ? "-" : std::to_string(number++) + ".";
            write(item, decodeUtf8(label), labelWidth, width);
        }
    }

    void write(const ListItem& item, const std::u32string& label, std::size_t labelWidth, std::size_t width)
    {
        TextBlocks inner;
        const std::size_t indent = labelWidth + 1;
        inner.write(item.blocks, std::max(leastWidth, width - std::min(width, indent)));
        bool first = true;
        for (const std::u32string& line : inner.lines()) {
            const std::u32string start = first ? padded(label, labelWidth, Alignment::End) + U" "
                                               : std::u32string(line.empty() ? 0 : indent, U' ');
            m_lines.push_back(start + line);
            first = false;
        }
    }

    void write(const DefinitionList& list, std::size_t width)
    {
        std::size_t labelWidth = 0;
        for (const Definition& definition : list.definitions)
            labelWidth = std::max(labelWidth, displayWidth(textOf(definition.label)) + 1);
        labelWidth = std::min(labelWidth, width / 3);
        part();
        for (const Definition& definition : list.definitions)
            write(definition, labelWidth, width - labelWidth - 1);
    }

    void write(const Definition& definition, std::size_t labelWidth, std::size_t valueWidth)
    {
        const Lines labels = wrapText(textOf(definition.label) + U":", labelWidth);
        const Lines values = wrapText(textOf(definition.value), valueWidth);
        for (std::size_t i = 0; i < std::max(labels.size(), values.size()); ++i) {
            std::u32string line = padded(i < labels.size() ? labels[i] : U"", labelWidth, Alignment::Start) + U" "
                                + (i < values.size() ? values[i] : U"");
            appendTrimmed(std::move(line));
        }
    }

    void write(const Callout& callout, std::size_t width)
    {
        TextBlocks inner;
        inner.write(callout.blocks, std::max(leastWidth, width - std::min<std::size_t>(width, 2)));
        part();
        for (const std::u32string& line : inner.lines())
            m_lines.push_back(line.empty() ? U"|" : U"| " + line);
    }

    void write(const Figure& figure, std::size_t width)
    {
        paragraph(wrapText(U"[Figure: " + decodeUtf8(figure.alternative) + U"]", width));
        if (!figure.caption.empty())
            append(wrapText(textOf(figure.caption), width));
        if (!figure.drawing || figure.drawing->description.empty())
            return;
        part();
        for (const std::u32string& line : wrapText(decodeUtf8(figure.drawing->description), width - figureIndent))
            m_lines.push_back(std::u32string(line.empty() ? 0 : figureIndent, U' ') + line);
    }

    void write(const PageBreak&, std::size_t) { part(); }

    void write(const Table& table, std::size_t width)
    {
        if (!table.caption.empty())
            paragraph(wrapText(textOf(table.caption), width));
        part();
        append(tableLines(table, table.isDense ? std::max(width, denseWidth) : width));
        for (const Spans& note : table.notes)
            paragraph(wrapText(textOf(note), width));
    }

    Lines m_lines;
    HeadingNesting m_nesting;
};

void writeTitle(TextBlocks& out, const Document& document)
{
    const auto lines = [](const std::string& text) { return wrapText(textOf(plain(text)), pageWidth); };
    if (!document.marking.empty())
        out.paragraph(lines(document.marking));
    if (!document.masthead) {
        out.underlined(lines(document.title), U'=');
        return;
    }
    const Masthead& masthead = *document.masthead;
    if (!masthead.organisation.empty())
        out.paragraph(lines(masthead.organisation));
    Lines title = lines(masthead.kind);
    if (!masthead.title.empty()) {
        const Lines occasion = lines(masthead.title);
        title.insert(title.end(), occasion.begin(), occasion.end());
    }
    out.underlined(title, U'=');
}

} // namespace

std::string writeText(const Document& document)
{
    TextBlocks out;
    writeTitle(out, document);
    out.write(document.blocks, pageWidth);
    if (!document.footer.empty())
        out.paragraph(wrapText(textOf(plain(document.footer)), pageWidth));
    std::string text;
    for (const std::u32string& line : out.lines())
        text += encodeUtf8(line) + "\n";
    return text;
}

} // namespace cspdesk::documents
