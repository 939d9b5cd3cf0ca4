// SPDX-License-Identifier: MIT
#include "documents/page_furniture.h"

#include "documents/page_style.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

namespace style = page_style;

constexpr std::size_t mostLines = 3; ///< a running header repeats itself, so a very long one may be cut

void append(std::vector<SlabLine>& to, std::vector<SlabLine> lines)
{
    if (lines.size() > mostLines)
        lines.resize(mostLines);
    std::move(lines.begin(), lines.end(), std::back_inserter(to));
}

double heightOf(const std::vector<SlabLine>& lines)
{
    double height = style::furniture.lineHeight;
    for (const SlabLine& line : lines)
        height = std::max(height, line.top + line.lineHeight);
    return height;
}

} // namespace

std::string pageNumber(PageNumbering numbering, std::size_t page, std::size_t pageCount)
{
    return std::string(numbering == PageNumbering::Pack ? "Pack page " : "Page ") + std::to_string(page + 1) + " of "
         + std::to_string(pageCount);
}

PageFurniture::PageFurniture(const Document& document, SlabWriter& writer)
    : m_writer(writer),
      m_sheet(style::sheetOf(document.orientation)),
      m_width(style::contentWidthOf(document.orientation))
{
    layOutHeader(document);
    if (!document.footer.empty())
        append(m_footer, m_writer.lines(plain(document.footer), style::furniture, {style::sideMargin, m_width - 90},
                                        Alignment::Start, Artifact::Footer));
    m_footerHeight = heightOf(m_footer);
}

/// The marking has a line of its own, so that nothing can push it out.
void PageFurniture::layOutHeader(const Document& document)
{
    double top = 0;
    if (!document.marking.empty()) {
        append(m_header, m_writer.lines(plain(document.marking), style::marking, {style::sideMargin, m_width},
                                        Alignment::Start, Artifact::Header));
        top = heightOf(m_header);
    }
    const double half = m_width / 2 - 8;
    if (!document.headerLeft.empty())
        append(m_header, m_writer.lines(plain(document.headerLeft), style::furniture, {style::sideMargin, half},
                                        Alignment::Start, Artifact::Header, top));
    if (!document.headerRight.empty())
        append(m_header,
               m_writer.lines(plain(document.headerRight), style::furniture,
                              {m_sheet.width - style::sideMargin - half, half}, Alignment::End, Artifact::Header, top));
    m_headerHeight = heightOf(m_header);
}

PageRoom PageFurniture::room() const
{
    return {style::headerTop + m_headerHeight + style::headerGap,
            m_sheet.height - style::footerBottom - m_footerHeight - style::footerGap};
}

void PageFurniture::draw(PageCanvas& canvas, std::size_t page, std::size_t pageCount, PageNumbering numbering)
{
    canvas.turnTo(page);
    for (const SlabLine& line : m_header)
        canvas.line(line, style::headerTop);
    const double ruleTop = style::headerTop + m_headerHeight + 4;
    if (!m_header.empty())
        canvas.mark(Artifact::Header, Rectangle{style::sideMargin, ruleTop, m_width, style::thinRule, style::rule});
    const double top = m_sheet.height - style::footerBottom - m_footerHeight;
    canvas.mark(Artifact::Footer, Rectangle{style::sideMargin, top - 5, m_width, style::thinRule, style::rule});
    for (const SlabLine& line : m_footer)
        canvas.line(line, top);
    const std::string number = pageNumber(numbering, page, pageCount);
    for (const SlabLine& line : m_writer.lines(plain(number), style::furniture, {style::sideMargin, m_width},
                                               Alignment::End, Artifact::Footer))
        canvas.line(line, top);
}

} // namespace cspdesk::documents
