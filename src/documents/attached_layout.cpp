// SPDX-License-Identifier: MIT
#include "documents/attached_layout.h"

#include "base/text.h"
#include "documents/page_furniture.h"
#include "documents/page_style.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

namespace style = page_style;
using wording::say;

constexpr double side = 28; ///< of the frame and of what stands above and below it
constexpr double headTop = 17;
constexpr double headHeight = 20;
constexpr double frameTop = 44;
constexpr double footHeight = 36; ///< from the frame to the edge of the sheet
constexpr double padding = 7;
constexpr TextStyle itemText{8.5, 12, style::accent, true};

PageSize sheetFor(const PageBox& box)
{
    const PageSize size = shownSize(box);
    return size.width > size.height ? PageSize{style::pageHeight, style::pageWidth}
                                    : PageSize{style::pageWidth, style::pageHeight};
}

Rectangle roomOf(const PageSize& sheet)
{
    return {side, frameTop, sheet.width - 2 * side, sheet.height - frameTop - footHeight, {}};
}

/// A hair line around the frame: what is inside is another's.
void drawBorder(PageCanvas& canvas, const Rectangle& frame)
{
    const double line = style::thinRule;
    const double right = frame.x + frame.width;
    const double bottom = frame.y + frame.height;
    for (const Rectangle& edge : {Rectangle{frame.x - line, frame.y - line, frame.width + 2 * line, line, style::rule},
                                  Rectangle{frame.x - line, bottom, frame.width + 2 * line, line, style::rule},
                                  Rectangle{frame.x - line, frame.y, line, frame.height, style::rule},
                                  Rectangle{right, frame.y, line, frame.height, style::rule}})
        canvas.mark(Artifact::Layout, edge);
}

} // namespace

AttachedLayout::AttachedLayout(const Pack& pack, const PackPapers& papers, std::size_t part)
    : m_pack(pack),
      m_papers(papers),
      m_part(pack.parts[part]),
      m_index(part),
      m_pdf(*papers[part].pdf)
{}

/// An item is named above the first of its papers that has pages here.
bool AttachedLayout::beginsItem() const
{
    if (m_part.attached->item == 0)
        return false;
    for (std::size_t i = m_index; i > 0; --i) {
        const auto& before = m_pack.parts[i - 1].attached;
        if (!before || before->item != m_part.attached->item)
            return true;
        if (m_papers[i - 1].pdf)
            return false;
    }
    return true;
}

LaidOutDocument AttachedLayout::pages(const std::string& anchor) const
{
    LaidOutDocument out{.title = m_part.title, .language = m_pack.cover.language};
    out.pageWidth = style::pageWidth;
    out.pageHeight = style::pageHeight;
    out.elements.emplace_back();
    for (std::size_t i = 0; i < m_pdf.pages.size(); ++i) {
        const PageSize sheet = sheetFor(m_pdf.pages[i]);
        Page page{.attached = AttachedPage{m_index, i, fitted(m_pdf.pages[i], roomOf(sheet))}};
        if (sheet != PageSize{style::pageWidth, style::pageHeight})
            page.size = sheet;
        out.pages.push_back(std::move(page));
    }
    const int level = m_part.attached->item == 0 ? 1 : 2;
    if (beginsItem())
        out.outline.push_back({.title = itemHeading(*m_part.attached), .level = 1, .isFolded = true});
    out.outline.push_back({.title = m_part.title, .level = level, .anchor = anchor, .isFolded = true});
    for (const AttachedBookmark& bookmark : m_pdf.bookmarks) {
        const Rectangle& frame = out.pages[bookmark.page].attached->frame;
        const double scale = frame.height / shownSize(m_pdf.pages[bookmark.page]).height;
        OutlineEntry entry{.title = bookmark.title, .level = level + bookmark.level, .page = bookmark.page};
        entry.y = bookmark.y > 1 ? frame.y + bookmark.y * scale : 0;
        entry.isFolded = true;
        out.outline.push_back(std::move(entry));
    }
    return out;
}

void AttachedLayout::drawFurniture(LaidOutDocument& pages, std::size_t firstPage)
{
    PageCanvas canvas(pages);
    for (std::size_t i = 0; i < m_pdf.pages.size(); ++i) {
        canvas.turnTo(firstPage + i);
        const PageSize size = sizeOf(pages, pages.pages[firstPage + i]);
        drawHead(canvas, size.width);
        drawBorder(canvas, pages.pages[firstPage + i].attached->frame);
        drawFoot(canvas, size, i, firstPage + i, pages.pages.size());
    }
}

void AttachedLayout::drawHead(PageCanvas& canvas, double width)
{
    const double inner = width - 2 * side - 2 * padding;
    canvas.mark(Artifact::Header, Rectangle{side, headTop, width - 2 * side, headHeight, style::tint});
    const double top = headTop + (headHeight - itemText.lineHeight) / 2;
    double markingWidth = 0;
    if (!m_pack.cover.marking.empty()) {
        const auto lines = m_writer.lines(plain(m_pack.cover.marking), style::marking, {side + padding, inner},
                                          Alignment::End, Artifact::Header, 0);
        markingWidth = lines.front().line.width + 14;
        canvas.line(lines.front(), top);
    }
    const std::string item = itemHeading(*m_part.attached);
    oneLine(canvas, item.empty() ? m_part.title : item, itemText, {side + padding, inner - markingWidth},
            Alignment::Start, Artifact::Header, top);
}

/// "Paper 2 of 3: Reoffending deep dive, page 3 of 24"
std::string AttachedLayout::paperLine(std::size_t page) const
{
    std::size_t count = 0;
    std::size_t place = 0;
    for (std::size_t i = 0; i < m_pack.parts.size(); ++i) {
        const auto& other = m_pack.parts[i].attached;
        if (!other || other->item != m_part.attached->item)
            continue;
        ++count;
        if (i == m_index)
            place = count;
    }
    QString words = wording::text(shortened(singleLine(m_part.title), 80));
    if (count > 1 && m_part.attached->item != 0)
        words = say("Paper %1 of %2: %3").arg(QString::number(place), QString::number(count), words);
    else
        words = say("Paper: %1").arg(words);
    return say("%1, page %2 of %3")
        .arg(words, QString::number(page + 1), QString::number(m_pdf.pages.size()))
        .toStdString();
}

void AttachedLayout::drawFoot(PageCanvas& canvas, const PageSize& size, std::size_t page, std::size_t sheet,
                              std::size_t count)
{
    constexpr double numberRoom = 110;
    const double inner = size.width - 2 * side - 2 * padding;
    const double top = size.height - footHeight + 9;
    oneLine(canvas, paperLine(page), style::furniture, {side + padding, inner - numberRoom}, Alignment::Start,
            Artifact::Footer, top);
    oneLine(canvas, pageNumber(PageNumbering::Pack, sheet, count), itemText, {side + padding, inner}, Alignment::End,
            Artifact::Footer, top);
}

/// A head repeats itself, so that a long one may be cut.
void AttachedLayout::oneLine(PageCanvas& canvas, const std::string& words, const TextStyle& style,
                             const Measure& measure, Alignment alignment, Artifact artifact, double top)
{
    const std::string line = singleLine(words);
    for (std::size_t length = std::max<std::size_t>(characterCount(line), 1); length > 0; length -= 1 + length / 20) {
        const auto lines = m_writer.lines(plain(shortened(line, length)), style, measure, alignment, artifact);
        if (lines.size() > 1 && length > 8)
            continue;
        if (!lines.empty())
            canvas.line(lines.front(), top);
        return;
    }
}

namespace {

/// What is wrong with a file, and who has to mend it, is for the office and the Board.
QString separateWords(const PackPart& part, const WhySeparate& why)
{
    const QString reason = reasonText(why);
    if (why.reason == SeparateReason::ToFollow) {
        const QString words = part.isTabled ? say("To be tabled at the meeting") : say("To follow");
        return reason.isEmpty() ? words : say("%1: %2").arg(words, reason);
    }
    if (part.saysWhy)
        return say("Circulated separately: %1").arg(reason);
    return why.reason == SeparateReason::ByChoice ? say("Published separately") : say("Not part of this pack");
}

} // namespace

std::string separateNote(const PackPart& part, const std::optional<WhySeparate>& why)
{
    const QString words = separateWords(part, why.value_or(WhySeparate{}));
    return (part.note.empty() ? words : say("%1. %2").arg(wording::text(part.note), words)).toStdString();
}

} // namespace cspdesk::documents
