// SPDX-License-Identifier: MIT
#include "documents/page_pictures.h"

#include "documents/attached_papers.h"
#include "support/catch.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;

namespace {

/// Two pages of A4; the second has a red square, 100 points wide, whose top left corner is at 200, 300 from the top.
std::shared_ptr<const std::string> twoPages()
{
    return std::make_shared<const std::string>(
        handMade({{.words = "one"}, {.words = "two", .content = "1 0 0 rg 200 442 100 100 re f\n"}}));
}

bool isRed(const QImage& image, int x, int y)
{
    const QColor colour(image.pixel(x, y));
    return colour.red() > 240 && colour.green() < 20 && colour.blue() < 20;
}

bool isInstalled()
{
    if (!PagePictures::canBeMade())
        WARN("pdftoppm is not installed: not checked");
    return PagePictures::canBeMade();
}

} // namespace

TEST_CASE("a picture shows the area of the page that was asked for, at the size that was asked for")
{
    if (!isInstalled())
        return;
    PagePictures pictures(twoPages());
    const auto square = pictures.picture(1, {200, 300, 100, 100}, 2);
    REQUIRE(square.has_value());
    CHECK(square->image.size() == QSize(200, 200));
    CHECK(square->area.x == Approx(200));
    CHECK(square->area.width == Approx(100));
    CHECK(isRed(square->image, 3, 3));
    CHECK(isRed(square->image, 196, 196));

    const auto around = pictures.picture(1, {150, 250, 200, 200}, 1);
    REQUIRE(around.has_value());
    CHECK_FALSE(isRed(around->image, 45, 100));
    CHECK(isRed(around->image, 55, 100));

    const auto first = pictures.picture(0, {200, 300, 100, 100}, 2);
    REQUIRE(first.has_value());
    CHECK_FALSE(isRed(first->image, 100, 100));
}

TEST_CASE("a picture covers areas that are not on whole pixels, and says where it lies")
{
    if (!isInstalled())
        return;
    PagePictures pictures(twoPages());
    const auto part = pictures.picture(1, {200.3, 300.3, 50.5, 50.5}, 1.7);
    REQUIRE(part.has_value());
    CHECK(part->area.x <= 200.3);
    CHECK(part->area.x + part->area.width >= 250.8);
    CHECK(part->area.width == Approx(part->image.width() / 1.7));
}

TEST_CASE("what cannot be drawn is refused, and drawing is given up when it is told to")
{
    if (!isInstalled())
        return;
    PagePictures none(std::make_shared<const std::string>("no PDF"));
    CHECK(none.picture(0, {0, 0, 100, 100}, 1).error() == NoPagePicture::Failed);
    PagePictures pictures(twoPages());
    CHECK(pictures.picture(2, {0, 0, 100, 100}, 1).error() == NoPagePicture::Failed);
    CHECK(pictures.picture(0, {0, 0, 595, 842}, 1000).error() == NoPagePicture::Failed);
    const auto stopped = pictures.picture(0, {0, 0, 595, 842}, 8, [] { return false; });
    CHECK((stopped.has_value() || stopped.error() == NoPagePicture::GivenUp));
}
