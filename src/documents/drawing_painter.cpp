// SPDX-License-Identifier: MIT
#include "documents/drawing_painter.h"

#include "documents/drawing_marks.h"
#include "documents/glyph_outlines.h"

#include <QBuffer>
#include <QColor>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cspdesk::documents {
namespace {

constexpr double printScale = 3; // 216 pixels to the inch
constexpr double mostPixels = 8000;

QColor colourOf(const Colour& colour)
{
    return QColor::fromRgbF(static_cast<float>(colour.red), static_cast<float>(colour.green),
                            static_cast<float>(colour.blue));
}

QPointF pointOf(const statistics::DrawnPoint& point) { return {point.x, point.y}; }

void paint(QPainter& painter, const Rectangle& mark)
{
    painter.fillRect(QRectF(mark.x, mark.y, mark.width, mark.height), colourOf(mark.colour));
}

void paint(QPainter& painter, const PathMark& mark) { paintPath(painter, mark); }

void paint(QPainter& painter, const GlyphRun& mark) { painter.fillPath(outlinesOf(mark), colourOf(mark.colour)); }

QPainterPath pathOf(const statistics::Outline& outline)
{
    using Kind = statistics::OutlineStep::Kind;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const statistics::OutlineStep& step : outline) {
        switch (step.kind) {
        case Kind::Move: path.moveTo(pointOf(step.points[0])); break;
        case Kind::Line: path.lineTo(pointOf(step.points[0])); break;
        case Kind::Curve:
            path.cubicTo(pointOf(step.points[0]), pointOf(step.points[1]), pointOf(step.points[2]));
            break;
        case Kind::Close: path.closeSubpath(); break;
        }
    }
    return path;
}

} // namespace

void paintPath(QPainter& painter, const PathMark& mark)
{
    const QPainterPath path = pathOf(mark.outline);
    if (mark.thickness <= 0) {
        painter.fillPath(path, colourOf(mark.colour));
        return;
    }
    QPen pen(colourOf(mark.colour), mark.thickness, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (mark.isDashed)
        pen.setDashPattern({dashLength, dashGap});
    painter.strokePath(path, pen);
}

void paintDrawing(QPainter& painter, const statistics::Drawing& drawing, const ChartPalette& palette)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing);
    Typesetter typesetter;
    for (const Mark& mark : marksOf(drawing, {}, palette, typesetter))
        std::visit([&painter](const auto& shape) { paint(painter, shape); }, mark);
    painter.restore();
}

QImage pictureOf(const statistics::Drawing& drawing, double scale, const ChartPalette& palette)
{
    const double largest = std::max({drawing.width, drawing.height, 1.0});
    scale = std::min(scale, mostPixels / largest);
    const auto pixels = [scale](double length) { return std::max(1, static_cast<int>(std::ceil(length * scale))); };
    QImage image(pixels(drawing.width), pixels(drawing.height), QImage::Format_RGB888);
    image.fill(colourOf(palette(statistics::ColourRole::Paper)));
    const double pixelsPerMetre = scale * 72 / 0.0254;
    image.setDotsPerMeterX(static_cast<int>(std::lround(pixelsPerMetre)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintDrawing(painter, drawing, palette);
    painter.end();
    return image;
}

std::string writePng(const statistics::Drawing& drawing)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    pictureOf(drawing, printScale, paperPalette()).save(&bytes, "PNG");
    return bytes.data().toStdString();
}

} // namespace cspdesk::documents
