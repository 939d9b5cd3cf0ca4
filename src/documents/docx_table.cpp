// SPDX-License-Identifier: MIT
#include "documents/docx_table.h"

#include "documents/docx_paragraph.h"
#include "documents/docx_text.h"
#include "documents/docx_xml.h"
#include "documents/page_style.h"
#include "documents/table_layout.h"
#include "documents/unicode.h"

#include <cmath>
#include <numeric>

namespace cspdesk::documents::docx {
namespace {

namespace style = page_style;

std::string border(std::string_view side, double points, const Colour& colour)
{
    return "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"" + std::to_string(std::lround(points * 8))
         + "\" w:space=\"0\" w:color=\"" + hex(colour) + "\"/>";
}

std::string shading(const Colour& colour)
{
    return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex(colour) + "\"/>";
}

std::string width(std::string_view name, int value)
{
    return "<w:" + std::string(name) + " w:w=\"" + std::to_string(value) + "\" w:type=\"dxa\"/>";
}

std::string margins(double upright, double sideways)
{
    return wrapped("tblCellMar", width("top", twips(upright)) + width("left", twips(sideways))
                                     + width("bottom", twips(upright)) + width("right", twips(sideways)));
}

std::string grid(const std::vector<int>& widths)
{
    std::string out;
    for (const int each : widths)
        out += "<w:gridCol w:w=\"" + std::to_string(each) + "\"/>";
    return "<w:tblGrid>" + out + "</w:tblGrid>";
}

std::string_view denseStyleOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Ordinary: return "DenseTableText";
    case RowKind::Group: return "DenseTableGroup";
    case RowKind::Break: return "DenseTableBreak";
    case RowKind::Total: return "DenseTableTotal";
    }
    return "DenseTableText";
}

std::string_view styleOf(RowKind kind, bool isRowHeading, bool isDense)
{
    if (isDense)
        return denseStyleOf(kind);
    switch (kind) {
    case RowKind::Ordinary: return isRowHeading ? "TableRowHeading" : "TableText";
    case RowKind::Group: return "TableGroup";
    case RowKind::Break: return "TableBreak";
    case RowKind::Total: return "TableTotal";
    }
    return "TableText";
}

/// Writes the rows of one table.
class TableWriter
{
public:
    TableWriter(const Table& table, const Measure& measure, Links& links) : m_table(table), m_links(links)
    {
        for (const double each : columnWidths(table.columns, measure.width))
            m_widths.push_back(twips(each));
        m_left = twips(measure.x);
    }

    std::string write()
    {
        std::string out = "<w:tbl>" + properties() + grid(m_widths) + head();
        for (std::size_t i = 0; i < m_table.rows.size(); ++i)
            out += row(i);
        return out + "</w:tbl>";
    }

private:
    [[nodiscard]] int wholeWidth() const { return std::accumulate(m_widths.begin(), m_widths.end(), 0); }

    [[nodiscard]] std::string properties() const
    {
        const bool rowHeadings = m_table.columns.front().role == ColumnRole::RowHeader;
        std::string title;
        for (const Span& span : m_table.caption)
            title += span.text;
        const std::string rules =
            border("bottom", style::thinRule, style::rule) + border("insideH", style::thinRule, style::rule);
        return wrapped("tblPr", setting("tblStyle", "TableNormal") + width("tblW", wholeWidth())
                                    + width("tblInd", m_left) + wrapped("tblBorders", rules)
                                    + "<w:tblLayout w:type=\"fixed\"/>"
                                    + margins(m_table.isDense ? style::densePadding : style::cellPadding,
                                              m_table.isDense ? style::denseGutter : style::cellGutter)
                                    + "<w:tblLook w:val=\"" + (rowHeadings ? "06A0" : "0620")
                                    + "\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"" + (rowHeadings ? "1" : "0")
                                    + "\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
                                    + (title.empty() ? std::string() : setting("tblCaption", title)));
    }

    std::string head()
    {
        std::string out = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Column& column = m_table.columns[i];
            const std::string look = wrapped("tcBorders", border("bottom", style::strongRule, style::accent))
                                   + shading(style::tint) + setting("vAlign", "bottom");
            out += cell(width("tcW", m_widths[i]) + look,
                        {.style = m_table.isDense ? "DenseTableHeading" : "TableHeading",
                         .keepWithNext = true,
                         .alignment = column.alignment},
                        plain(column.heading));
        }
        return out + "</w:tr>";
    }

    std::string row(std::size_t index)
    {
        const Row& row = m_table.rows[index];
        const bool hasNext = index + 1 < m_table.rows.size();
        const bool staysWithNext = hasNext && (m_table.staysWhole || m_table.rows[index + 1].kind == RowKind::Total);
        std::string out = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        if (row.kind == RowKind::Group) {
            const Spans spans = row.cells.empty() ? Spans{} : row.cells.front().spans;
            out += cell(width("tcW", wholeWidth()) + setting("gridSpan", int(m_widths.size())) + shadingOf(row.kind),
                        {.style = styleOf(row.kind, true, m_table.isDense), .keepWithNext = true}, spans);
        } else {
            for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
                const Column& column = m_table.columns[i];
                out += cell(width("tcW", m_widths[i]) + shadingOf(row.kind),
                            {.style = styleOf(row.kind, column.role == ColumnRole::RowHeader, m_table.isDense),
                             .keepWithNext = staysWithNext,
                             .alignment = column.alignment},
                            i < row.cells.size() ? row.cells[i].spans : Spans{});
            }
        }
        return out + "</w:tr>";
    }

    static std::string shadingOf(RowKind kind)
    {
        switch (kind) {
        case RowKind::Ordinary: return {};
        case RowKind::Group: return shading(style::groupTint);
        case RowKind::Break: return shading(style::breakTint);
        case RowKind::Total: return wrapped("tcBorders", border("top", style::strongRule, style::accent));
        }
        return {};
    }

    std::string cell(const std::string& cellProperties, ParagraphLook look, const Spans& spans)
    {
        look.rightToLeft = beginsRightToLeft(spans);
        return "<w:tc>" + wrapped("tcPr", cellProperties) + paragraph(look, runs(spans, m_links)) + "</w:tc>";
    }

    const Table& m_table;
    Links& m_links;
    std::vector<int> m_widths;
    int m_left = 0;
};

} // namespace

std::string table(const Table& table, const Measure& measure, bool startsPage, Links& links)
{
    if (table.columns.empty())
        return {};
    const std::optional<Indents> indents =
        measure.x > 0 ? std::optional(Indents{.left = twips(measure.x)}) : std::nullopt;
    std::string out;
    if (!table.caption.empty())
        out +=
            paragraph({.style = "Caption", .startsPage = startsPage, .indents = indents}, runs(table.caption, links));
    else if (startsPage)
        out += tableEnd(true);
    out += TableWriter(table, measure, links).write();
    for (const Spans& note : table.notes)
        out += paragraph({.style = "TableNote", .indents = indents}, runs(note, links));
    return out + tableEnd();
}

std::string boxed(const std::string& content, const Measure& measure)
{
    const int wide = twips(measure.width);
    const std::string sides = border("top", style::thinRule, style::rule) + border("left", 3, style::accent)
                            + border("bottom", style::thinRule, style::rule)
                            + border("right", style::thinRule, style::rule);
    return "<w:tbl>"
         + wrapped("tblPr", width("tblW", wide) + width("tblInd", twips(measure.x)) + wrapped("tblBorders", sides)
                                + "<w:tblLayout w:type=\"fixed\"/>" + margins(8, 12))
         + grid({wide}) + "<w:tr><w:tc>" + wrapped("tcPr", width("tcW", wide) + shading(style::tint)) + content
         + "</w:tc></w:tr></w:tbl>" + tableEnd();
}

std::string tableEnd(bool startsPage) { return paragraph({.style = "TableEnd", .startsPage = startsPage}, {}); }

} // namespace cspdesk::documents::docx
