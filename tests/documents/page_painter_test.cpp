// SPDX-License-Identifier: MIT
#include "documents/page_painter.h"

#include "documents/page_layout.h"
#include "documents/sample_agenda.h"
#include "support/catch.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace cspdesk::documents;
using namespace cspdesk::tests;

namespace {

constexpr double scale = 2;

QImage painted(const LaidOutDocument& document, std::size_t page)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argumentCount = 1;
    static char name[] = "documents_tests";
    static char* arguments[] = {name, nullptr};
    // Never taken down: what it keeps for each thread is gone by the time statics are.
    [[maybe_unused]] static const auto* application = new QGuiApplication(argumentCount, arguments);
    QImage image(static_cast<int>(document.pageWidth * scale), static_cast<int>(document.pageHeight * scale),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, document, page);
    return image;
}

/// How many pixels of an area are darker than the tints behind text.
int inked(const QImage& image, double x, double y, double width, double height)
{
    int count = 0;
    for (int row = static_cast<int>(y * scale); row < static_cast<int>((y + height) * scale); ++row)
        for (int column = static_cast<int>(x * scale); column < static_cast<int>((x + width) * scale); ++column)
            count += qGray(image.pixel(column, row)) < 160 ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("the painter puts the ink of every run where the layout has it")
{
    const LaidOutDocument document = layOut(sampleAgenda());
    const QImage image = painted(document, 0);
    for (const MarkedContent& content : document.pages[0].contents)
        for (const Mark& mark : content.marks)
            if (const auto* run = std::get_if<GlyphRun>(&mark);
                run != nullptr && run->text.find_first_not_of(U' ') != std::u32string::npos)
                CHECK(inked(image, run->x, run->baseline - run->size * 0.75, run->width, run->size) > 0);
    CHECK(inked(image, 0, 0, 50, document.pageHeight) == 0); // the left margin stays white
}

TEST_CASE("the painter fills tints with their colour")
{
    const LaidOutDocument document = layOut(sampleAgenda());
    const QImage image = painted(document, 0);
    const auto* bar = std::get_if<Rectangle>(&document.pages[0].contents.at(0).marks.at(0));
    REQUIRE(bar != nullptr); // the bar above the masthead
    const QColor colour(image.pixel(static_cast<int>((bar->x + 5) * scale), static_cast<int>((bar->y + 2) * scale)));
    CHECK(colour.red() == Approx(bar->colour.red * 255).margin(1));
    CHECK(colour.green() == Approx(bar->colour.green * 255).margin(1));
    CHECK(colour.blue() == Approx(bar->colour.blue * 255).margin(1));
}
