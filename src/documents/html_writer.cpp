// SPDX-License-Identifier: MIT
#include "documents/html_writer.h"

#include "documents/headings.h"
#include "documents/html_style.h"
#include "documents/svg_writer.h"
#include "documents/unicode.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace cspdesk::documents {
namespace {

/// Escaped text in which a line feed is a line break.
std::string flowed(std::string_view text)
{
    std::string out;
    for (const char c : escapeMarkup(text)) {
        if (c == '\n')
            out += "<br>";
        else
            out += c;
    }
    return out;
}

std::string html(const Span& span)
{
    std::string out = flowed(span.text);
    if (span.quiet)
        out = "<span class=\"quiet\">" + out + "</span>";
    if (span.italic)
        out = "<em>" + out + "</em>";
    if (span.bold)
        out = "<strong>" + out + "</strong>";
    if (const std::string address = safeLink(span.link); !address.empty())
        out = "<a href=\"" + escapeMarkup(address) + "\">" + out + "</a>";
    return out;
}

std::string html(const Spans& spans)
{
    std::string out;
    for (const Span& span : spans)
        out += html(span);
    return out;
}

/// Lets the first letter decide the direction of a text that holds any from right to left, as on paper.
std::string_view direction(const Spans& spans)
{
    const bool mixed = std::any_of(spans.begin(), spans.end(), [](const Span& span) {
        const std::u32string text = decodeUtf8(span.text);
        return std::any_of(text.begin(), text.end(), isRightToLeft);
    });
    return mixed ? " dir=\"auto\"" : "";
}

std::string_view classOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Body: return "";
    case ParagraphStyle::Lead: return " class=\"lead\"";
    case ParagraphStyle::Small: return " class=\"small\"";
    case ParagraphStyle::Note: return " class=\"note\"";
    case ParagraphStyle::Action: return " class=\"action\"";
    }
    return "";
}

std::string_view classOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Ordinary: return "";
    case RowKind::Group: return " class=\"group\"";
    case RowKind::Break: return " class=\"break\"";
    case RowKind::Total: return " class=\"total\"";
    }
    return "";
}

std::string_view classOf(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Start: return "";
    case Alignment::Centre: return " class=\"centre\"";
    case Alignment::End: return " class=\"end\"";
    }
    return "";
}

/// Writes the blocks of one document in order and keeps what must be known across them.
class HtmlBlocks
{
public:
    std::string write(const std::vector<Block>& blocks)
    {
        writeAll(blocks);
        return std::move(m_out);
    }

private:
    /// Paragraphs with numbers that follow each other are one list, as they are read.
    void writeAll(const std::vector<Block>& blocks)
    {
        for (std::size_t i = 0; i < blocks.size();) {
            const std::size_t run = numberedRun(blocks, i);
            if (run > 0)
                m_out += "<ol class=\"paragraphs\" role=\"list\">\n"; // a list without markers is none to some browsers
            const std::size_t end = i + std::max<std::size_t>(run, 1);
            for (; i < end; ++i)
                std::visit([this](const auto& content) { write(content); }, blocks[i].content);
            if (run > 0)
                m_out += "</ol>\n";
        }
    }

    /// An id is used once, however often it is given.
    std::string idOf(const std::string& id)
    {
        const std::string anchor = anchorOf(id);
        const bool isNew = !anchor.empty() && m_anchors.insert(anchor).second;
        return isNew ? " id=\"" + escapeMarkup(anchor) + "\"" : "";
    }

    static std::string numberSpan(const std::string& number)
    {
        return "<span class=\"number\">" + escapeMarkup(number) + "</span> ";
    }

    void write(const Heading& heading)
    {
        const std::string tag = "h" + std::to_string(m_nesting.place(heading.level));
        m_out += "<" + tag + idOf(heading.id);
        m_out += heading.number.empty() ? "" : " class=\"numbered\"";
        m_out += std::string(direction(heading.spans)) + ">";
        m_out += heading.number.empty() ? "" : numberSpan(headingLabel(heading.number));
        m_out += html(heading.spans) + "</" + tag + ">\n";
    }

    void write(const Paragraph& paragraph, const std::string& number = {})
    {
        m_out += "<p" + std::string(classOf(paragraph.style)) + std::string(direction(paragraph.spans)) + ">";
        m_out += number + html(paragraph.spans) + "</p>\n";
    }

    void write(const NumberedParagraph& paragraph)
    {
        if (paragraph.number.empty())
            return writeNote(paragraph);
        m_out += "<li" + idOf(paragraph.id) + ">\n";
        const std::vector<Block>& blocks = paragraph.blocks;
        // In the line of its words where there is one, so that both are copied and read together.
        const auto* first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().content);
        if (first != nullptr) {
            write(*first, numberSpan(paragraph.number));
            writeAll(std::vector<Block>(blocks.begin() + 1, blocks.end()));
        } else {
            write(Paragraph{}, numberSpan(paragraph.number));
            writeAll(blocks);
        }
        m_out += "</li>\n";
    }

    void writeNote(const NumberedParagraph& note)
    {
        const std::string id = idOf(note.id);
        m_out += id.empty() ? "" : "<div" + id + ">\n";
        writeAll(note.blocks);
        m_out += id.empty() ? "" : "</div>\n";
    }

    void write(const Quotation& quotation)
    {
        m_out += "<blockquote>\n";
        writeAll(quotation.blocks);
        m_out += "</blockquote>\n";
    }

    void write(const List& list)
    {
        const bool numbered = list.kind == ListKind::Numbered;
        m_out += numbered ? "<ol" : "<ul";
        if (numbered && list.start != 1)
            m_out += " start=\"" + std::to_string(list.start) + "\"";
        m_out += ">\n";
        for (const ListItem& item : list.items)
            write(item);
        m_out += numbered ? "</ol>\n" : "</ul>\n";
    }

    void write(const ListItem& item)
    {
        const auto* only = item.blocks.size() == 1 ? std::get_if<Paragraph>(&item.blocks.front().content) : nullptr;
        if (only != nullptr) {
            m_out += "<li" + std::string(direction(only->spans)) + ">" + html(only->spans);
        } else {
            m_out += "<li>\n";
            writeAll(item.blocks);
        }
        m_out += "</li>\n";
    }

    void write(const DefinitionList& list)
    {
        m_out += "<dl class=\"pairs\">\n";
        for (const Definition& definition : list.definitions) {
            m_out += "<dt>" + html(definition.label) + "</dt><dd" + std::string(direction(definition.value)) + ">";
            m_out += html(definition.value) + "</dd>\n";
        }
        m_out += "</dl>\n";
    }

    void write(const Callout& callout)
    {
        m_out += "<div class=\"callout\">\n";
        writeAll(callout.blocks);
        m_out += "</div>\n";
    }

    void write(const Figure& figure)
    {
        m_out += "<figure>\n";
        if (figure.drawing)
            write(*figure.drawing);
        else
            m_out += "<p>" + flowed(figure.alternative) + "</p>\n";
        if (!figure.caption.empty())
            m_out += "<figcaption>" + html(figure.caption) + "</figcaption>\n";
        m_out += "</figure>\n";
    }

    /// Where the page is narrow the drawing keeps a size that can be read, and its region scrolls.
    void write(const statistics::Drawing& drawing)
    {
        const std::string id = "figure-" + std::to_string(++m_figures);
        m_out += "<div class=\"drawing\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "-title\">\n";
        m_out += svgElement(drawing, id) + "</div>\n";
    }

    void write(const PageBreak&) { m_out += "<hr class=\"page\">\n"; }

    void write(const Table& table)
    {
        const std::string name = "table-" + std::to_string(++m_tables);
        // A region that scrolls must be reachable by keyboard and have a name (WCAG 2.1.1, 4.1.2).
        m_out += "<div class=\"table\" role=\"region\" tabindex=\"0\" ";
        m_out += table.caption.empty() ? "aria-label=\"Table " + std::to_string(m_tables) + "\">\n"
                                       : "aria-labelledby=\"" + name + "\">\n";
        m_out += table.isDense ? "<table class=\"dense\">\n" : "<table>\n";
        if (!table.caption.empty())
            m_out += "<caption id=\"" + name + "\">" + html(table.caption) + "</caption>\n";
        writeHead(table);
        writeBodies(table);
        m_out += "</table>\n";
        writeNotes(table);
        m_out += "</div>\n";
    }

    void writeHead(const Table& table)
    {
        m_out += "<thead>\n<tr>";
        for (const Column& column : table.columns) {
            m_out += "<th scope=\"col\"" + std::string(classOf(column.alignment)) + ">";
            m_out += flowed(column.heading) + "</th>";
        }
        m_out += "</tr>\n</thead>\n";
    }

    /// A group row heads the body it opens; a total stands in a body of its own, since no group heads it.
    void writeBodies(const Table& table)
    {
        bool open = false;
        for (const Row& row : table.rows) {
            const bool opens = row.kind == RowKind::Group || row.kind == RowKind::Total;
            if (open && opens)
                m_out += "</tbody>\n";
            if (!open || opens)
                m_out += "<tbody>\n";
            open = true;
            write(row, table.columns);
        }
        if (open)
            m_out += "</tbody>\n";
    }

    void write(const Row& row, const std::vector<Column>& columns)
    {
        m_out += "<tr" + std::string(classOf(row.kind)) + ">";
        if (row.kind == RowKind::Group) {
            m_out += "<th scope=\"rowgroup\" colspan=\"" + std::to_string(columns.size()) + "\">";
            m_out += row.cells.empty() ? "" : html(row.cells.front().spans);
            m_out += "</th>";
        } else {
            for (std::size_t i = 0; i < columns.size(); ++i)
                writeCell(i < row.cells.size() ? row.cells[i] : Cell{}, columns[i]);
        }
        m_out += "</tr>\n";
    }

    void writeCell(const Cell& cell, const Column& column)
    {
        const bool header = column.role == ColumnRole::RowHeader && !cell.spans.empty();
        m_out += header ? "<th scope=\"row\"" : "<td";
        m_out += std::string(classOf(column.alignment)) + std::string(direction(cell.spans)) + ">" + html(cell.spans);
        m_out += header ? "</th>" : "</td>";
    }

    void writeNotes(const Table& table)
    {
        for (const Spans& note : table.notes)
            m_out += "<p class=\"table-notes\">" + html(note) + "</p>\n";
    }

    std::string m_out;
    HeadingNesting m_nesting;
    std::set<std::string> m_anchors{"main"};
    int m_tables = 0;
    int m_figures = 0;
};

std::string meta(std::string_view name, std::string_view content)
{
    if (content.empty())
        return {};
    return "<meta name=\"" + std::string(name) + "\" content=\"" + escapeMarkup(content) + "\">\n";
}

std::string head(const Document& document)
{
    std::string out = "<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<title>" + escapeMarkup(document.title) + "</title>\n";
    out += meta("author", document.metadata.author);
    out += meta("description", document.metadata.subject);
    out += meta("keywords", document.metadata.keywords);
    out += meta("dcterms.created", document.metadata.created);
    out += meta("generator", "CSP Desk");
    out += "<style>" + std::string(htmlStyle());
    if (document.orientation == PageOrientation::Landscape)
        out += "@media print { @page { size: A4 landscape; } }\n";
    return out + "</style>\n</head>\n";
}

std::string pageTop(const Document& document)
{
    const bool named = document.masthead && !document.masthead->organisation.empty();
    if (document.marking.empty() && !named)
        return {};
    std::string out = "<header>\n";
    if (!document.marking.empty())
        out += "<p class=\"marking\">" + escapeMarkup(document.marking) + "</p>\n";
    if (named)
        out += "<p class=\"organisation\">" + escapeMarkup(document.masthead->organisation) + "</p>\n";
    return out + "</header>\n";
}

std::string titleHeading(const Document& document)
{
    if (!document.masthead)
        return "<h1>" + flowed(document.title) + "</h1>\n";
    std::string out = "<h1>" + flowed(document.masthead->kind);
    if (!document.masthead->title.empty())
        out += " <span class=\"occasion\">" + flowed(document.masthead->title) + "</span>";
    return out + "</h1>\n";
}

std::string pageBottom(const Document& document)
{
    if (document.footer.empty() && document.marking.empty())
        return {};
    std::string out = "<footer>\n";
    for (const std::string& line : {document.footer, document.marking})
        out += line.empty() ? "" : "<p>" + flowed(line) + "</p>\n";
    return out + "</footer>\n";
}

} // namespace

std::string writeHtml(const Document& document)
{
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escapeMarkup(document.language) + "\">\n";
    out += head(document) + "<body>\n<a class=\"skip\" href=\"#main\">Skip to main content</a>\n";
    out += pageTop(document) + "<main id=\"main\">\n" + titleHeading(document);
    out += HtmlBlocks().write(document.blocks);
    out += "</main>\n" + pageBottom(document) + "</body>\n</html>\n";
    return out;
}

} // namespace cspdesk::documents
