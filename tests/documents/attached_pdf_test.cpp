// SPDX-License-Identifier: MIT
#include "documents/attached_pdf.h"

#include "documents/attached_papers.h"
#include "support/catch.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;

namespace {

SeparateReason refusalOf(const std::string& bytes)
{
    const auto opened = openAttachedPdf(bytes);
    REQUIRE_FALSE(opened.has_value());
    return opened.error().reason;
}

AttachedPdf opened(const std::string& bytes)
{
    auto pdf = openAttachedPdf(bytes);
    REQUIRE(pdf.has_value());
    return std::move(*pdf);
}

} // namespace

TEST_CASE("an attached PDF tells its pages, its title and whether it is tagged")
{
    const AttachedPdf plain = opened(handMade({{.words = "one"}, {.box = "0 0 842 595", .words = "two"}}));
    REQUIRE(plain.pages.size() == 2);
    CHECK(shownSize(plain.pages[0]) == PageSize{595, 842});
    CHECK(shownSize(plain.pages[1]) == PageSize{842, 595});
    CHECK(plain.title == "Made by hand");
    CHECK_FALSE(plain.isTagged);
    CHECK_FALSE(plain.wasRepaired);
    CHECK(opened(taggedPdf("Report", "Text")).isTagged);
}

TEST_CASE("what is shown of a page is its crop box, turned, in points")
{
    const std::string entries = "/CropBox[100 100 300 500]/Rotate 90/UserUnit 2";
    const PageBox box = opened(handMade({{.entries = entries}})).pages.front();
    CHECK(shownSize(box) == PageSize{800, 400});
    // Turned clockwise, the lower left corner of the page is at the top left.
    CHECK(shownPlace(box, {100, 100}).x == Approx(0));
    CHECK(shownPlace(box, {100, 100}).y == Approx(0));
    CHECK(shownPlace(box, {300, 500}).x == Approx(800));
    CHECK(shownPlace(box, {300, 500}).y == Approx(400));
}

TEST_CASE("every way of turning a page puts its corners on the corners of the frame")
{
    const Rectangle frame{20, 50, 200, 100, {}}; // on a sheet 400 high
    for (const int rotation : {0, 90, 180, 270}) {
        const bool isSideways = rotation % 180 != 0;
        const PageBox box{10, 10, isSideways ? 110.0 : 210.0, isSideways ? 210.0 : 110.0, rotation};
        const PdfMatrix matrix = placement(box, frame, 400);
        const Point one = transformed(matrix, {box.left, box.bottom});
        const Point other = transformed(matrix, {box.right, box.top});
        CAPTURE(rotation);
        CHECK(std::min(one.x, other.x) == Approx(20));
        CHECK(std::max(one.x, other.x) == Approx(220));
        CHECK(std::min(one.y, other.y) == Approx(250));
        CHECK(std::max(one.y, other.y) == Approx(350));
        const Point topLeft = shownPlace(box, {box.left, box.top}); // the same corner by the other way
        const Point placed = transformed(matrix, {box.left, box.top});
        CHECK(placed.x == Approx(20 + topLeft.x));
        CHECK(placed.y == Approx(350 - topLeft.y));
    }
}

TEST_CASE("a page is made smaller to fit, and never larger")
{
    const Rectangle room{0, 0, 500, 700, {}};
    CHECK(fitted({0, 0, 842, 1191}, room).height == Approx(700)); // A3
    const Rectangle small = fitted({0, 0, 200, 300}, room);
    CHECK(small.width == Approx(200));
    CHECK(small.x == Approx(150));
}

TEST_CASE("bookmarks of an attached PDF are read with their levels and places")
{
    const AttachedPdf pdf = opened(taggedPdf("Findings", "Text"));
    REQUIRE_FALSE(pdf.bookmarks.empty());
    CHECK(pdf.bookmarks.back().title == "Findings");
    CHECK(pdf.bookmarks.back().page == 0);
    CHECK(pdf.bookmarks.back().y > 0);
}

TEST_CASE("what is no PDF, or one without pages, is refused as damaged")
{
    CHECK(refusalOf("") == SeparateReason::Broken);
    CHECK(refusalOf("A letter.") == SeparateReason::Broken);
    CHECK(refusalOf("%PDF-1.7\nnothing more") == SeparateReason::Broken);
    CHECK(refusalOf(handMade({})) == SeparateReason::Broken);
}

TEST_CASE("a PDF cut off at its end is repaired, and says so")
{
    std::string bytes = handMade({{.words = "one"}});
    bytes.resize(bytes.rfind("xref"));
    const auto pdf = openAttachedPdf(bytes);
    if (pdf.has_value())
        CHECK(pdf->wasRepaired);
    else
        CHECK(pdf.error().reason == SeparateReason::Broken);
}

TEST_CASE("a PDF of more bytes or pages than a pack can take is refused as too large")
{
    CHECK(refusalOf("%PDF-1.7\n" + std::string(mostAttachedBytes, ' ')) == SeparateReason::TooLarge);
    CHECK(refusalOf(handMade(std::vector<HandPage>(mostAttachedPages + 1))) == SeparateReason::TooLarge);
}

TEST_CASE("every reason has words, and advice where something can be done")
{
    for (const SeparateReason reason :
         {SeparateReason::Unreadable, SeparateReason::NotSupported, SeparateReason::NeedsPassword,
          SeparateReason::Protected, SeparateReason::Broken, SeparateReason::TooLarge, SeparateReason::NoConverter,
          SeparateReason::NotConverted}) {
        CHECK_FALSE(reasonText({reason, "x"}).isEmpty());
        CHECK_FALSE(adviceText({reason, "x"}).isEmpty());
    }
    CHECK(reasonText({SeparateReason::ByChoice, "it is a video"}) == QStringLiteral("it is a video"));
}
