// SPDX-License-Identifier: MIT
#include "documents/pdf_content.h"

#include "documents/unicode.h"

#include <cmath>
#include <optional>

namespace cspdesk::documents::pdf {
namespace {

std::string_view beginning(Artifact artifact)
{
    switch (artifact) {
    case Artifact::Layout: return "/Artifact <</Type/Layout>> BDC\n";
    case Artifact::Header: return "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC\n";
    case Artifact::Footer: return "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC\n";
    case Artifact::RepeatedHeading: return "/Artifact <</Type/Pagination>> BDC\n";
    }
    return "/Artifact BMC\n";
}

std::string hexGlyph(std::uint32_t glyph) { return hexUtf16(std::u32string(1, static_cast<char32_t>(glyph))); }

/// Writes the operators of one page.
class ContentWriter
{
public:
    ContentWriter(const LaidOutDocument& document, const Page& page, const Fonts& fonts)
        : m_document(document),
          m_page(page),
          m_pageHeight(sizeOf(document, page).height),
          m_fonts(fonts)
    {}

    PageContent write()
    {
        for (const MarkedContent& content : m_page.contents) {
            const std::size_t first = m_out.owners.size();
            if (const auto* artifact = std::get_if<Artifact>(&content.owner))
                writeArtifact(*artifact, content.marks);
            else
                writeElement(std::get<ElementIndex>(content.owner), content.marks);
            m_out.ranges.push_back({first, m_out.owners.size()});
        }
        return std::move(m_out);
    }

private:
    void writeArtifact(Artifact artifact, const std::vector<Mark>& marks)
    {
        m_out.stream += beginning(artifact);
        for (const Mark& mark : marks)
            write(mark);
        m_out.stream += "EMC\n";
    }

    /// Runs whose glyphs do not tell their text become sequences of their own, which say it.
    void writeElement(ElementIndex element, const std::vector<Mark>& marks)
    {
        bool open = false;
        for (const Mark& mark : marks) {
            const auto* run = std::get_if<GlyphRun>(&mark);
            const bool spelled = run != nullptr && !run->glyphs.empty() && !m_fonts.expresses(*run);
            if (open && spelled)
                m_out.stream += "EMC\n";
            if (!open || spelled)
                begin(element, spelled ? run : nullptr);
            write(mark);
            if (spelled)
                m_out.stream += "EMC\n";
            open = !spelled;
        }
        if (open)
            m_out.stream += "EMC\n";
    }

    void begin(ElementIndex element, const GlyphRun* spelled)
    {
        const std::string number = std::to_string(m_out.owners.size());
        m_out.owners.push_back(element);
        m_out.stream += "/" + (spelled != nullptr ? "Span" : structureType(m_document.elements[element]));
        m_out.stream += " <</MCID " + number;
        if (spelled != nullptr)
            m_out.stream += "/ActualText" + text(spelled->text);
        m_out.stream += ">> BDC\n";
    }

    void write(const Mark& mark)
    {
        if (const auto* run = std::get_if<GlyphRun>(&mark))
            write(*run);
        else if (const auto* path = std::get_if<PathMark>(&mark))
            write(*path);
        else
            write(std::get<Rectangle>(mark));
    }

    void write(const PathMark& path)
    {
        const bool isLine = path.thickness > 0;
        if (isLine)
            beginLine(path);
        else
            colour(path.colour);
        for (const statistics::OutlineStep& step : path.outline)
            write(step);
        m_out.stream += isLine ? "S Q\n" : "f\n";
    }

    /// The state of a line is its own: nothing drawn later sees its colour, thickness or dashes.
    void beginLine(const PathMark& path)
    {
        m_out.stream += "q " + components(path.colour) + " RG " + number(path.thickness) + " w 1 j";
        if (path.isDashed)
            m_out.stream +=
                " [" + number(dashLength * path.thickness) + " " + number(dashGap * path.thickness) + "] 0 d";
        m_out.stream += "\n";
    }

    void write(const statistics::OutlineStep& step)
    {
        using Kind = statistics::OutlineStep::Kind;
        const std::size_t points = step.kind == Kind::Close ? 0 : step.kind == Kind::Curve ? 3 : 1;
        for (std::size_t i = 0; i < points; ++i)
            m_out.stream += number(step.points[i].x) + " " + number(m_pageHeight - step.points[i].y) + " ";
        switch (step.kind) {
        case Kind::Move: m_out.stream += "m\n"; break;
        case Kind::Line: m_out.stream += "l\n"; break;
        case Kind::Curve: m_out.stream += "c\n"; break;
        case Kind::Close: m_out.stream += "h\n"; break;
        }
    }

    void write(const Rectangle& rectangle)
    {
        colour(rectangle.colour);
        m_out.stream += number(rectangle.x) + " " + number(m_pageHeight - rectangle.y - rectangle.height) + " "
                      + number(rectangle.width) + " " + number(rectangle.height) + " re f\n";
    }

    void write(const GlyphRun& run)
    {
        if (run.glyphs.empty())
            return;
        colour(run.colour);
        m_out.stream += "BT " + fontName(run.face) + " " + number(run.size) + " Tf 1 0 0 1 " + number(run.x) + " "
                      + number(m_pageHeight - run.baseline) + " Tm [";
        writeGlyphs(run);
        m_out.stream += "] TJ" + std::string(m_rise == 0 ? "" : " 0 Ts") + " ET\n";
        m_rise = 0;
    }

    /// Glyphs follow each other in reading order; each is moved from where the last one left the pen.
    void writeGlyphs(const GlyphRun& run)
    {
        double pen = 0; // in thousandths of the size
        bool open = false;
        for (const RunGlyph& glyph : run.glyphs) {
            if (glyph.y != m_rise) {
                m_out.stream += std::string(open ? ">" : "") + "] TJ " + number(-glyph.y) + " Ts [";
                m_rise = glyph.y;
                open = false;
            }
            const double move = std::round((pen - glyph.x * 1000 / run.size) * 10) / 10;
            if (std::abs(move) >= 0.1) {
                m_out.stream += (open ? ">" : "") + number(move, 1);
                open = false;
            }
            m_out.stream += (open ? "" : "<") + hexGlyph(glyph.id);
            open = true;
            pen += glyphWidth(run.face, glyph.id) - move;
        }
        m_out.stream += open ? ">" : "";
    }

    void colour(const Colour& colour)
    {
        if (m_colour == colour)
            return;
        m_colour = colour;
        m_out.stream += components(colour) + " rg\n";
    }

    static std::string components(const Colour& colour)
    {
        return number(colour.red, 3) + " " + number(colour.green, 3) + " " + number(colour.blue, 3);
    }

    const LaidOutDocument& m_document;
    const Page& m_page;
    double m_pageHeight;
    const Fonts& m_fonts;
    PageContent m_out;
    std::optional<Colour> m_colour;
    double m_rise = 0;
};

} // namespace

std::string structureType(const StructureElement& element)
{
    switch (element.role) {
    case ElementRole::Document: return "Document";
    case ElementRole::Part: return "Part";
    case ElementRole::Contents: return "TOC";
    case ElementRole::ContentsEntry: return "TOCI";
    case ElementRole::Reference: return "Reference";
    case ElementRole::Heading: return "H" + std::to_string(element.level);
    case ElementRole::Paragraph: return "P";
    case ElementRole::List: return "L";
    case ElementRole::ListItem: return "LI";
    case ElementRole::ListLabel: return "Lbl";
    case ElementRole::ListBody: return "LBody";
    case ElementRole::Table: return "Table";
    case ElementRole::Caption: return "Caption";
    case ElementRole::TableHead: return "THead";
    case ElementRole::TableBody: return "TBody";
    case ElementRole::TableRow: return "TR";
    case ElementRole::HeaderCell: return "TH";
    case ElementRole::DataCell: return "TD";
    case ElementRole::Link: return "Link";
    case ElementRole::Figure: return "Figure";
    case ElementRole::Quotation: return "BlockQuote";
    case ElementRole::Note: return "Div";
    }
    return "Span";
}

PageContent writeContent(const LaidOutDocument& document, const Page& page, const Fonts& fonts)
{
    return ContentWriter(document, page, fonts).write();
}

} // namespace cspdesk::documents::pdf
