// SPDX-License-Identifier: MIT
#include "documents/chart_figure.h"
#include "documents/docx_parts.h"
#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/leak_texts.h"
#include "documents/pack_fingerprint.h"
#include "documents/page_layout.h"
#include "documents/page_style.h"
#include "documents/page_text.h"
#include "documents/pdf_writer.h"
#include "documents/sample_charts.h"
#include "documents/small_document.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"

#include <QImage>

#include <algorithm>
#include <regex>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using namespace cspdesk::statistics;
using Catch::Contains;

namespace {

std::vector<const StructureElement*> figuresOf(const LaidOutDocument& document)
{
    std::vector<const StructureElement*> out;
    for (const StructureElement& element : document.elements)
        if (element.role == ElementRole::Figure)
            out.push_back(&element);
    return out;
}

/// So many bars: more than a page has room for at their natural size.
Chart manyBars(std::size_t count)
{
    Chart chart{.title = "Many", .alternative = "Many bars"};
    for (std::size_t i = 0; i < count; ++i)
        chart.categories.push_back({"Crime type " + std::to_string(i), double(i), std::to_string(i)});
    return chart;
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

bool isFilled(const Mark& mark)
{
    const auto* path = std::get_if<PathMark>(&mark);
    return path != nullptr && path->thickness <= 0;
}

} // namespace

TEST_CASE("The text of a document has the alternative of a chart and all its figures")
{
    CHECK(differenceFromGolden("documents/golden/charts.txt", writeText(chartDocument())).empty());
}

TEST_CASE("An HTML page holds the drawing of a chart in its figure, with its caption")
{
    std::string html = writeHtml(documentOf(chartFigure(sampleFewBars(), plain("Figure 1: sex of repeat suspects"))));
    html.erase(html.find("<style>"), html.find("</style>") - html.find("<style>"));
    CHECK(differenceFromGolden("documents/golden/chart.html", html).empty());
}

TEST_CASE("The ids of several drawings in one HTML page differ")
{
    const std::string html = writeHtml(chartDocument());
    for (int i = 1; i <= 5; ++i)
        CHECK(count(html, " id=\"figure-" + std::to_string(i) + "-title\"") == 1);
    CHECK(count(html, "<svg ") == 5);
}

TEST_CASE("A chart is as wide as the text and lies whole on one page, with its caption")
{
    const LaidOutDocument document = layOut(chartDocument());
    const std::vector<const StructureElement*> figures = figuresOf(document);
    REQUIRE(figures.size() == 5);
    for (const StructureElement* figure : figures) {
        REQUIRE(figure->area);
        const Rectangle& box = figure->area->box;
        CHECK(box.x == Approx(page_style::sideMargin));
        CHECK(box.width == Approx(page_style::contentWidth));
        CHECK(box.y > 0);
        CHECK(box.y + box.height < page_style::pageHeight);
        for (const ElementKid& kid : figure->kids)
            CHECK(kid.page == figure->area->page);
    }
    CHECK_THAT(textOnPage(document, figures[1]->area->page), Contains("Figure 2: the table is on page 4."));
}

TEST_CASE("Every mark of a chart lies inside the box of its figure")
{
    const LaidOutDocument document = layOut(chartDocument());
    for (const StructureElement* figure : figuresOf(document)) {
        const Rectangle& box = figure->area->box;
        for (const ElementKid& kid : figure->kids)
            for (const Mark& mark : document.pages[kid.page].contents[kid.index].marks) {
                if (const auto* run = std::get_if<GlyphRun>(&mark)) {
                    CHECK(run->x >= box.x - 0.1);
                    CHECK((run->baseline > box.y && run->baseline < box.y + box.height));
                } else if (const auto* path = std::get_if<PathMark>(&mark)) {
                    for (const OutlineStep& step : path->outline)
                        for (std::size_t i = 0; i < (step.kind == OutlineStep::Kind::Curve ? 3U : 1U); ++i)
                            if (step.kind != OutlineStep::Kind::Close)
                                CHECK((step.points[i].y > box.y - 0.1 && step.points[i].y < box.y + box.height + 0.1));
                }
            }
    }
}

TEST_CASE("A chart that is higher than a page is made smaller, never cut")
{
    const LaidOutDocument document = layOut(documentOf(chartFigure(manyBars(150), plain("Caption"))));
    const std::vector<const StructureElement*> figures = figuresOf(document);
    REQUIRE(figures.size() == 1);
    const ElementArea area = figures[0]->area.value();
    CHECK(area.box.width < page_style::contentWidth);
    CHECK(area.box.y + area.box.height < page_style::pageHeight - page_style::footerBottom);
    CHECK_THAT(textOnPage(document, area.page), Contains("Crime type 149") && Contains("Caption"));
}

TEST_CASE("On landscape sheets a high chart is made smaller, a low one is not made larger")
{
    Document document = documentOf(chartFigure(sampleBars()));
    document.blocks.emplace_back(chartFigure(sampleFewBars()));
    document.orientation = PageOrientation::Landscape;
    const LaidOutDocument pages = layOut(document);
    const std::vector<const StructureElement*> figures = figuresOf(pages);
    REQUIRE(figures.size() == 2);
    const Rectangle& high = figures[0]->area.value().box;
    CHECK(high.y + high.height < pages.pageHeight - page_style::footerBottom);
    CHECK(high.width < page_style::contentWidth);
    CHECK(figures[1]->area.value().box.width == Approx(page_style::contentWidth));

    const std::string body = filesOfZip(writeDocx(document))["word/document.xml"];
    std::smatch extent;
    REQUIRE(std::regex_search(body, extent, std::regex("<wp:extent cx=\"([0-9]+)\" cy=\"([0-9]+)\"/>")));
    CHECK(std::stod(extent[2]) / 12'700 < pages.pageHeight * 0.7);
    CHECK(std::stod(extent[1]) / std::stod(extent[2]) == Approx(high.width / high.height).epsilon(0.001));
}

TEST_CASE("The PDF of a chart has its alternative, its box, real text and vectors, and is the same each time")
{
    const Document source = documentOf(chartFigure(sampleRing()));
    const LaidOutDocument document = layOut(source);
    const std::string pdf = writePdf(document);
    CHECK(pdf == writePdf(layOut(source)));
    CHECK_THAT(pdf, Contains("/S/Figure") && Contains("/O/Layout/Placement/Block/BBox[56.69 "));
    CHECK_THAT(pdf, Contains("/Alt <FEFF00520069006E00670020006300680061007200740"));
    CHECK_THAT(textOnPage(document, 0), Contains("South Cambridgeshire") && Contains("1,002"));
    // The six parts of the ring are filled paths.
    std::ptrdiff_t filled = 0;
    for (const MarkedContent& content : document.pages[0].contents)
        filled += std::count_if(content.marks.begin(), content.marks.end(), isFilled);
    CHECK(filled == 6);
}

TEST_CASE("A Word file shows a chart as a fine picture with its alternative")
{
    const Document document = chartDocument();
    const std::string docx = writeDocx(document);
    CHECK(docx == writeDocx(document));
    auto files = filesOfZip(docx);
    for (const char* part : {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"})
        CHECK(faultOfXml(files[part]).empty());
    const std::string& body = files["word/document.xml"];
    CHECK(count(body, "<w:drawing>") == 5);
    CHECK_THAT(body, Contains("descr=\"Ring chart: Six in ten repeat suspects live in Cambridge."));
    CHECK_THAT(files["[Content_Types].xml"], Contains("<Default Extension=\"png\" ContentType=\"image/png\"/>"));
    for (int i = 1; i <= 5; ++i) {
        const std::string number = std::to_string(i);
        CHECK_THAT(body, Contains("<a:blip r:embed=\"picture" + number + "\"/>"));
        CHECK_THAT(files["word/_rels/document.xml.rels"], Contains("Target=\"media/picture" + number + ".png\""));
        const QImage image =
            QImage::fromData(QByteArray::fromStdString(files["word/media/picture" + number + ".png"]), "PNG");
        CHECK(image.width() == Approx(3 * page_style::contentWidth).margin(1));
    }
}

TEST_CASE("A document without pictures says nothing of them to Word")
{
    CHECK_THAT(filesOfZip(writeDocx(smallDocument()))["[Content_Types].xml"], !Contains("png"));
}

TEST_CASE("A drawing without any size leaves only its caption")
{
    const Document document = documentOf(Figure{"Nothing", plain("Caption"), Drawing{}});
    CHECK_THAT(textOnPage(layOut(document), 0), Contains("Caption"));
    CHECK_THAT(writeHtml(document), Contains("Caption"));
    CHECK_FALSE(filesOfZip(writeDocx(document)).empty());
}

TEST_CASE("The words of a chart are compared with closed matter, and a wrapped name is one text")
{
    Chart chart = sampleRing();
    chart.categories[2].label = "The closed name that is long enough to be wrapped in the drawing";
    const std::vector<cspdesk::domain::PlacedText> texts = textsOf(documentOf(chartFigure(chart)), "file");
    const auto holds = [](const std::string& words) {
        return [words](const cspdesk::domain::PlacedText& text) { return text.text.find(words) != std::string::npos; };
    };
    CHECK(std::any_of(texts.begin(), texts.end(), holds("long enough to be wrapped in the drawing")));
    CHECK(std::any_of(texts.begin(), texts.end(), holds("Source: suspects-2024.csv")));
}

TEST_CASE("A pack with another figure in a chart is another pack")
{
    const auto packWith = [](const Chart& chart) {
        Pack pack;
        pack.cover = documentOf(chartFigure(chart));
        return fingerprintOf(pack);
    };
    Chart other = sampleFewBars();
    other.categories[0].value = 811;
    CHECK(packWith(sampleFewBars()) == packWith(sampleFewBars()));
    CHECK(packWith(sampleFewBars()) != packWith(other));
}
