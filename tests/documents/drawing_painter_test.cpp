// SPDX-License-Identifier: MIT
#include "documents/drawing_painter.h"

#include "documents/font_measure.h"
#include "documents/sample_charts.h"
#include "statistics/chart_layout.h"
#include "support/catch.h"

#include <cmath>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using namespace cspdesk::statistics;

namespace {

constexpr double scale = 2;

Drawing drawn(const Chart& chart) { return layOutChart(chart, {480, 0}, FontMeasure()); }

bool isColoured(const QImage& image, double x, double y, const Colour& colour)
{
    const QColor found(image.pixel(int(x * scale), int(y * scale)));
    return std::abs(found.red() - colour.red * 255) <= 1.5 && std::abs(found.green() - colour.green * 255) <= 1.5
        && std::abs(found.blue() - colour.blue * 255) <= 1.5;
}

/// How many pixels of an area are not paper.
int inked(const QImage& image, double x, double y, double width, double height)
{
    int count = 0;
    for (int row = int(y * scale); row < int((y + height) * scale); ++row)
        for (int column = int(x * scale); column < int((x + width) * scale); ++column)
            count += qGray(image.pixel(column, row)) < 200 ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("Bars and parts of a ring are painted where they were laid out, in their colour")
{
    for (const ChartPalette* palette : {&paperPalette(), &darkPalette()}) {
        const Drawing bars = drawn(sampleFewBars());
        const QImage barsImage = pictureOf(bars, scale, *palette);
        for (const DrawnShape& shape : bars.shapes)
            if (const auto* bar = std::get_if<DrawnRectangle>(&shape))
                CHECK(isColoured(barsImage, bar->x + bar->width / 2, bar->y + bar->height / 2, (*palette)(bar->fill)));
        CHECK(isColoured(barsImage, bars.width - 1, bars.height - 1, (*palette)(ColourRole::Paper)));

        const Drawing ring = drawn(sampleRing());
        const QImage ringImage = pictureOf(ring, scale, *palette);
        int parts = 0;
        for (const DrawnShape& shape : ring.shapes) {
            const auto* part = std::get_if<DrawnRingSegment>(&shape);
            if (part == nullptr)
                continue;
            ++parts;
            const double angle = 2 * 3.14159265358979 * (part->start + part->sweep / 2);
            const double radius = (part->innerRadius + part->outerRadius) / 2;
            CHECK(isColoured(ringImage, part->centre.x + radius * std::sin(angle),
                             part->centre.y - radius * std::cos(angle), (*palette)(part->fill)));
        }
        CHECK(parts == 6);
    }
}

TEST_CASE("The words of a picture are painted between where they begin and end")
{
    const Drawing drawing = drawn(sampleBars());
    const QImage image = pictureOf(drawing, scale, paperPalette());
    const FontMeasure measure;
    int words = 0;
    for (const DrawnShape& shape : drawing.shapes) {
        const auto* text = std::get_if<DrawnText>(&shape);
        if (text == nullptr)
            continue;
        ++words;
        const double width = measure.width(text->text, text->size, text->isBold);
        const double left = text->place.x - (text->anchor == TextAnchor::End ? width : 0);
        INFO(text->text);
        CHECK(inked(image, left, text->place.y - 0.72 * text->size, width, 0.72 * text->size) > 0);
    }
    CHECK(words > 56); // 28 names and 28 figures
}

TEST_CASE("A PNG is three pixels to the point and the same each time")
{
    const Drawing drawing = drawn(sampleCurve());
    const std::string png = writePng(drawing);
    CHECK(png == writePng(drawing));
    const QImage image = QImage::fromData(QByteArray::fromStdString(png), "PNG");
    CHECK(image.width() == 3 * 480);
    CHECK(image.height() == int(std::ceil(3 * drawing.height)));
    CHECK(image.dotsPerMeterX() == Approx(216 / 0.0254).epsilon(0.001));
}

TEST_CASE("A drawing of nothing makes a picture of one pixel")
{
    CHECK(pictureOf({}, scale, paperPalette()).size() == QSize(1, 1));
}
