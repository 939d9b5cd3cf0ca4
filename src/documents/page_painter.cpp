// SPDX-License-Identifier: MIT
#include "documents/page_painter.h"

#include "documents/drawing_painter.h"
#include "documents/page_style.h"
#include "documents/typesetter.h"
#include "wording/translate.h"

#include <QColor>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <map>
#include <utility>

namespace cspdesk::documents {
namespace {

QColor colourOf(const Colour& colour)
{
    return QColor::fromRgbF(static_cast<float>(colour.red), static_cast<float>(colour.green),
                            static_cast<float>(colour.blue));
}

/// Draws marks and keeps the fonts it has loaded while a page lasts.
class PagePainter
{
public:
    explicit PagePainter(QPainter& painter) : m_painter(painter) {}

    void paint(const Rectangle& rectangle)
    {
        m_painter.fillRect(QRectF(rectangle.x, rectangle.y, rectangle.width, rectangle.height),
                           colourOf(rectangle.colour));
    }

    void paint(const PathMark& path) { paintPath(m_painter, path); }

    void paint(const GlyphRun& run)
    {
        QList<quint32> glyphs;
        QList<QPointF> positions;
        for (const RunGlyph& glyph : run.glyphs) {
            glyphs.append(glyph.id);
            positions.append(QPointF(glyph.x, glyph.y));
        }
        QGlyphRun out;
        out.setRawFont(fontOf(run.face, run.size));
        out.setGlyphIndexes(glyphs);
        out.setPositions(positions);
        m_painter.setPen(colourOf(run.colour));
        m_painter.drawGlyphRun(QPointF(run.x, run.baseline), out);
    }

private:
    const QRawFont& fontOf(Face face, double size)
    {
        const auto [entry, isNew] = m_fonts.try_emplace({face, size});
        if (isNew) {
            const std::string_view bytes = fontFace(face).bytes;
            const auto raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
            // Without hinting glyphs keep the widths that the layout counted on.
            entry->second = QRawFont(raw, size, QFont::PreferNoHinting);
        }
        return entry->second;
    }

    QPainter& m_painter;
    std::map<std::pair<Face, double>, QRawFont> m_fonts;
};

/// The pages of others are joined into the file; where they cannot be drawn stands that they are there.
void paintNotice(PagePainter& painter, const AttachedPage& attached)
{
    const Rectangle& frame = attached.frame;
    painter.paint(Rectangle{frame.x, frame.y, frame.width, frame.height, page_style::tint});
    Typesetter typesetter;
    const QString words = wording::say("Page %1 of this paper is in the PDF").arg(attached.page + 1);
    for (const TextLine& line : typesetter.lines(plain(words.toStdString()), page_style::occasion, frame.width))
        for (LineRun part : line.runs) {
            part.run.x += frame.x + (frame.width - line.width) / 2;
            part.run.baseline = frame.y + frame.height / 2;
            part.run.colour = page_style::quiet;
            painter.paint(part.run);
        }
}

void paintAttached(QPainter& painter, PagePainter& pagePainter, const AttachedPage& attached, const AttachedLook& look)
{
    if (look.picture) {
        const Rectangle& area = look.picture->area;
        painter.drawImage(QRectF(area.x, area.y, area.width, area.height), look.picture->image);
    } else if (!look.isOnItsWay) {
        paintNotice(pagePainter, attached);
    }
}

} // namespace

void paintPage(QPainter& painter, const LaidOutDocument& document, std::size_t page, const AttachedLook& look)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    PagePainter pagePainter(painter);
    if (const auto& attached = document.pages[page].attached)
        paintAttached(painter, pagePainter, *attached, look);
    for (const MarkedContent& content : document.pages[page].contents)
        for (const Mark& mark : content.marks)
            std::visit([&pagePainter](const auto& shape) { pagePainter.paint(shape); }, mark);
    painter.restore();
}

} // namespace cspdesk::documents
