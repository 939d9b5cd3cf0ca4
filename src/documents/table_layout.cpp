// SPDX-License-Identifier: MIT
#include "documents/table_layout.h"

#include "documents/page_style.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

namespace style = page_style;

/// The type and the room of the cells of one table.
struct TableLook
{
    TextStyle heading;
    TextStyle cell;
    TextStyle groupCell;
    TextStyle breakCell;
    TextStyle totalCell;
    double padding = 0;
    double gutter = 0;

    [[nodiscard]] const TextStyle& of(RowKind kind) const
    {
        switch (kind) {
        case RowKind::Ordinary: return cell;
        case RowKind::Group: return groupCell;
        case RowKind::Break: return breakCell;
        case RowKind::Total: return totalCell;
        }
        return cell;
    }
};

const TableLook& lookOf(const Table& table)
{
    static const TableLook roomy{style::columnHeading, style::cell,        style::groupCell, style::breakCell,
                                 style::totalCell,     style::cellPadding, style::cellGutter};
    static const TableLook dense{style::denseHeading,   style::denseCell,      style::denseGroupCell,
                                 style::denseBreakCell, style::denseTotalCell, style::densePadding,
                                 style::denseGutter};
    return table.isDense ? dense : roomy;
}

/// Lays out the rows of one table.
class TableLayout
{
public:
    TableLayout(SlabWriter& writer, const Table& table, const Measure& measure, double pageRoom)
        : m_writer(writer),
          m_table(table),
          m_look(lookOf(table)),
          m_measure(measure),
          m_pageRoom(pageRoom)
    {
        double x = measure.x;
        for (const double width : columnWidths(table.columns, measure.width)) {
            m_cells.push_back({x + m_look.gutter, std::max(width - 2 * m_look.gutter, 1.0)});
            x += width;
        }
    }

    void layOut(ElementIndex parent)
    {
        m_element = m_writer.element(parent, ElementRole::Table);
        if (!m_table.caption.empty())
            m_writer.paragraph(m_table.caption, style::caption, m_measure,
                               m_writer.element(m_element, ElementRole::Caption),
                               {.spaceBefore = style::blockGap, .spaceAfter = 4, .keepWithNext = true});
        layOutHead();
        for (std::size_t i = 0; i < m_table.rows.size(); ++i)
            layOutRow(i);
        m_writer.column().slabs.back().spaceAfter = style::blockGap;
        for (const Spans& note : m_table.notes)
            m_writer.paragraph(note, style::small, m_measure, m_writer.element(parent, ElementRole::Paragraph),
                               {.spaceBefore = 4, .spaceAfter = 4});
    }

private:
    void layOutHead()
    {
        const ElementIndex row =
            m_writer.element(m_writer.element(m_element, ElementRole::TableHead), ElementRole::TableRow);
        std::vector<std::vector<SlabLine>> cells;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Column& column = m_table.columns[i];
            const ElementIndex cell = m_writer.element(row, ElementRole::HeaderCell);
            m_writer.at(cell).scope = HeaderScope::Column;
            cells.push_back(m_writer.lines(plain(column.heading), m_look.heading, m_cells[i], column.alignment, cell,
                                           m_look.padding));
        }
        Slab head = rowSlab(std::move(cells), m_look.heading);
        addRule(head, style::strongRule, style::accent);
        head.keepWithNext = true;
        head.spaceBefore = m_table.caption.empty() ? style::blockGap : 0;
        m_writer.column().tableHeadings.push_back(asArtifact(head));
        m_heading = m_writer.column().tableHeadings.size() - 1;
        m_headHeight = head.height;
        head.table.reset(); // its own heading is not repeated above it
        m_writer.add(std::move(head));
    }

    static Slab asArtifact(Slab slab)
    {
        slab.spaceBefore = 0;
        for (SlabLine& line : slab.lines) {
            line.owner = Artifact::RepeatedHeading;
            line.spans = nullptr;
        }
        return slab;
    }

    void layOutRow(std::size_t index)
    {
        const Row& row = m_table.rows[index];
        const bool opens = row.kind == RowKind::Group || row.kind == RowKind::Total;
        if (!m_body || opens)
            m_body = m_writer.element(m_element, ElementRole::TableBody);
        Slab slab = rowSlab(row.kind == RowKind::Group ? groupCells(row) : rowCells(row), m_look.of(row.kind));
        const bool beforeTotal = index + 1 < m_table.rows.size() && m_table.rows[index + 1].kind == RowKind::Total;
        slab.keepWithNext =
            row.kind == RowKind::Group || beforeTotal || (m_table.staysWhole && index + 1 < m_table.rows.size());
        if (m_headHeight + slab.height > m_pageRoom)
            addInPieces(std::move(slab), row.kind);
        else
            addWhole(std::move(slab), row.kind);
    }

    std::vector<std::vector<SlabLine>> rowCells(const Row& row)
    {
        const ElementIndex element = m_writer.element(*m_body, ElementRole::TableRow);
        std::vector<std::vector<SlabLine>> cells;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Column& column = m_table.columns[i];
            const Spans spans = i < row.cells.size() ? row.cells[i].spans : Spans{};
            const bool header = column.role == ColumnRole::RowHeader && !spans.empty();
            const ElementIndex cell =
                m_writer.element(element, header ? ElementRole::HeaderCell : ElementRole::DataCell);
            m_writer.at(cell).scope = header ? HeaderScope::Row : HeaderScope::None;
            cells.push_back(
                m_writer.lines(spans, m_look.of(row.kind), m_cells[i], column.alignment, cell, m_look.padding));
        }
        return cells;
    }

    std::vector<std::vector<SlabLine>> groupCells(const Row& row)
    {
        const ElementIndex element = m_writer.element(*m_body, ElementRole::TableRow);
        const ElementIndex cell = m_writer.element(element, ElementRole::HeaderCell);
        m_writer.at(cell).scope = HeaderScope::Row;
        m_writer.at(cell).columnSpan = m_table.columns.size();
        const Measure whole{m_measure.x + m_look.gutter, m_measure.width - 2 * m_look.gutter};
        const Spans spans = row.cells.empty() ? Spans{} : row.cells.front().spans;
        return {m_writer.lines(spans, m_look.groupCell, whole, Alignment::Start, cell, m_look.padding)};
    }

    Slab rowSlab(std::vector<std::vector<SlabLine>> cells, const TextStyle& text) const
    {
        std::size_t count = 1;
        Slab slab;
        for (std::vector<SlabLine>& cell : cells) {
            count = std::max(count, cell.size());
            std::move(cell.begin(), cell.end(), std::back_inserter(slab.lines));
        }
        slab.height = static_cast<double>(count) * text.lineHeight + 2 * m_look.padding;
        return slab;
    }

    void addRule(Slab& slab, double thickness, const Colour& colour) const
    {
        slab.backgrounds.push_back({m_measure.x, slab.height - thickness, m_measure.width, thickness, colour});
    }

    void paint(Slab& slab, RowKind kind, bool isFirst, bool isLast) const
    {
        if (kind == RowKind::Group || kind == RowKind::Break)
            slab.backgrounds.push_back({m_measure.x, 0, m_measure.width, slab.height,
                                        kind == RowKind::Group ? style::groupTint : style::breakTint});
        if (kind == RowKind::Total && isFirst)
            slab.backgrounds.push_back({m_measure.x, 0, m_measure.width, style::strongRule, style::accent});
        if (isLast && kind != RowKind::Total)
            addRule(slab, style::thinRule, style::rule);
    }

    void addWhole(Slab slab, RowKind kind)
    {
        paint(slab, kind, true, true);
        slab.table = m_heading;
        m_writer.add(std::move(slab));
    }

    /// A row that no page can hold becomes one slab for each line of its cells.
    void addInPieces(Slab slab, RowKind kind)
    {
        const double lineHeight = m_look.of(kind).lineHeight;
        const auto count = static_cast<std::size_t>((slab.height - 2 * m_look.padding) / lineHeight + 0.5);
        std::vector<Slab> pieces(count);
        for (SlabLine& line : slab.lines) {
            const auto piece = static_cast<std::size_t>((line.top - m_look.padding) / lineHeight + 0.5);
            line.top = piece == 0 ? m_look.padding : 0;
            pieces[piece].lines.push_back(std::move(line));
        }
        for (std::size_t i = 0; i < count; ++i) {
            const bool isFirst = i == 0;
            const bool isLast = i + 1 == count;
            pieces[i].height = lineHeight + (isFirst ? m_look.padding : 0) + (isLast ? m_look.padding : 0);
            paint(pieces[i], kind, isFirst, isLast);
            pieces[i].table = m_heading;
            pieces[i].keepWithNext = isLast && slab.keepWithNext;
            m_writer.add(std::move(pieces[i]));
        }
    }

    SlabWriter& m_writer;
    const Table& m_table;
    const TableLook& m_look;
    Measure m_measure;
    double m_pageRoom;
    std::vector<Measure> m_cells;
    ElementIndex m_element = 0;
    std::optional<ElementIndex> m_body;
    std::size_t m_heading = 0;
    double m_headHeight = 0;
};

} // namespace

std::vector<double> columnWidths(const std::vector<Column>& columns, double width)
{
    double fixed = 0;
    double shares = 0;
    for (const Column& column : columns) {
        if (column.millimetres)
            fixed += *column.millimetres * style::pointsPerMillimetre;
        else
            shares += std::max(column.share, 0.01);
    }
    // Columns fixed wider than the page shrink together; shared ones always keep a fifth of it.
    const double roomForFixed = shares > 0 ? width * 0.8 : width;
    const double scale = fixed > roomForFixed || shares <= 0 ? roomForFixed / std::max(fixed, 1.0) : 1;
    const double rest = width - fixed * scale;
    std::vector<double> out;
    for (const Column& column : columns)
        out.push_back(column.millimetres ? *column.millimetres * style::pointsPerMillimetre * scale
                                         : rest * std::max(column.share, 0.01) / shares);
    return out;
}

void layOutTable(SlabWriter& writer, const Table& table, const Measure& measure, ElementIndex parent, double pageRoom)
{
    if (!table.columns.empty())
        TableLayout(writer, table, measure, pageRoom).layOut(parent);
}

} // namespace cspdesk::documents
