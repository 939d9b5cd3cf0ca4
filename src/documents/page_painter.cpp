// SPDX-License-Identifier: MIT
#include "documents/page_painter.h"

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

} // namespace

void paintPage(QPainter& painter, const LaidOutDocument& document, std::size_t page)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    PagePainter pagePainter(painter);
    for (const MarkedContent& content : document.pages[page].contents)
        for (const Mark& mark : content.marks)
            std::visit([&pagePainter](const auto& shape) { pagePainter.paint(shape); }, mark);
    painter.restore();
}

} // namespace cspdesk::documents
