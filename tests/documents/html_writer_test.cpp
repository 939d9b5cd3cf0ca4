// SPDX-License-Identifier: MIT
#include "documents/html_writer.h"

#include "documents/html_style.h"
#include "documents/small_document.h"
#include "support/catch.h"
#include "support/golden.h"

#include <cmath>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// The file without its style sheet, which is no part of what the golden file is about.
std::string withoutStyle(std::string html)
{
    const std::size_t start = html.find("<style>");
    const std::size_t end = html.find("</style>");
    return html.replace(start, end - start, "<style>");
}

/// The value of a colour name in the style sheet, `nth` time it is set.
std::string colour(const std::string& name, int nth)
{
    const std::string style(htmlStyle());
    std::size_t at = 0;
    for (int i = 0; i <= nth; ++i)
        at = style.find("--" + name + ": #", at) + name.size() + 5;
    return style.substr(at, 6);
}

/// Relative luminance as WCAG 2.2 defines it.
double luminance(const std::string& hex)
{
    const double weights[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = std::stoi(hex.substr(2 * i, 2), nullptr, 16) / 255.0;
        sum += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(const std::string& one, const std::string& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("the HTML version holds every kind of block")
{
    CHECK(differenceFromGolden("documents/golden/small.html", withoutStyle(writeHtml(smallDocument()))).empty());
}

TEST_CASE("text cannot become markup in HTML")
{
    const std::string html = writeHtml(documentOf(Paragraph{{{.text = "<script>", .link = "javascript:\"><script>"}}}));
    CHECK_THAT(html, Contains("&lt;script&gt;"));
    CHECK_THAT(html, !Contains("<script>"));
    CHECK_THAT(html, !Contains("javascript:"));
}

TEST_CASE("text from right to left says so in HTML, other text does not")
{
    CHECK_THAT(writeHtml(documentOf(Paragraph{plain("שלום")})), Contains("<p dir=\"auto\">שלום</p>"));
    CHECK_THAT(writeHtml(documentOf(Paragraph{plain("Łódź")})), Contains("<p>Łódź</p>"));
}

TEST_CASE("an id is used once in HTML however often it is given")
{
    Document document = documentOf(Heading{2, plain("One"), "same"});
    document.blocks.emplace_back(Heading{2, plain("Two"), "same"});
    const std::string html = writeHtml(document);
    CHECK(html.find("id=\"same\"") == html.rfind("id=\"same\""));
    CHECK(html.find("id=\"same\"") != std::string::npos);
}

TEST_CASE("text and links of the HTML version have the contrast of WCAG level AA in light and dark")
{
    for (const int scheme : {0, 1, 2}) {
        for (const char* name : {"ink", "quiet", "accent", "link"}) {
            CHECK(contrast(colour(name, scheme), colour("page", scheme)) >= 4.5);
            CHECK(contrast(colour(name, scheme), colour("tint", scheme)) >= 4.5);
            CHECK(contrast(colour(name, scheme), colour("group", scheme)) >= 4.5);
        }
        CHECK(contrast(colour("edge", scheme), colour("page", scheme)) >= 3);
    }
}
