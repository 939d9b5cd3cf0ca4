// SPDX-License-Identifier: MIT
#include "documents/pack_builder.h"

#include "documents/attached_papers.h"
#include "documents/page_text.h"
#include "documents/small_pack.h"
#include "support/catch.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <stdexcept>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;
using cspdesk::domain::leaks;

namespace {

BuiltPack built(const Pack& pack, PackTexts texts = PackTexts::LeaveOut)
{
    auto out = buildPack(pack, "pack.pdf", texts);
    REQUIRE(out.has_value());
    return std::move(*out);
}

Pack packWith(const std::vector<PackPart>& papers)
{
    Pack pack = smallPack();
    pack.parts.resize(2);
    pack.parts.insert(pack.parts.end(), papers.begin(), papers.end());
    return pack;
}

std::vector<std::string> bookmarks(const BuiltPack& pack, int level)
{
    std::vector<std::string> out;
    for (const OutlineEntry& entry : pack.pages.outline)
        if (entry.isBookmark && entry.level == level)
            out.push_back(entry.title);
    return out;
}

bool has(const std::vector<std::string>& all, const std::string& one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

std::string png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

TEST_CASE("attached papers get a sheet for each page, with their item at the head and the pack page at the foot")
{
    const BuiltPack pack = built(packWith({paperPart("Deep dive", 8, handMade({{}, {.box = "0 0 842 595"}})),
                                           paperPart("Quarterly report", 8, taggedPdf("Quarter 1", "Referrals"))}));
    REQUIRE(pack.parts.size() == 4);
    const PackedPart& first = pack.parts[2];
    CHECK(first.pages == 2);
    CHECK(pack.parts[3].firstPage == first.firstPage + 2);
    CHECK_THAT(artifactsOnPage(pack.pages, first.firstPage, Artifact::Header),
               Contains("Item 8: Multi-agency response") && Contains("Board copy"));
    const std::string count = std::to_string(pack.pages.pages.size());
    CHECK_THAT(artifactsOnPage(pack.pages, first.firstPage, Artifact::Footer),
               Contains("Paper 1 of 2: Deep dive, page 1 of 2")
                   && Contains("Pack page " + std::to_string(first.firstPage + 1) + " of " + count));
    CHECK(sizeOf(pack.pages, pack.pages.pages[first.firstPage + 1]).width > 800); // lengthwise, as it came
}

TEST_CASE("no attached page reaches into the head or foot of its sheet")
{
    const BuiltPack pack = built(packWith({paperPart("All sizes", 8,
                                                     handMade({{},
                                                               {.box = "0 0 842 1191"},
                                                               {.box = "0 0 1191 842"},
                                                               {.entries = "/Rotate 90"},
                                                               {.box = "0 0 200 90"}}))}));
    for (const Page& page : pack.pages.pages) {
        if (!page.attached)
            continue;
        const Rectangle& frame = page.attached->frame;
        const PageSize size = sizeOf(pack.pages, page);
        CHECK(frame.x >= 28 - 0.01);
        CHECK(frame.x + frame.width <= size.width - 28 + 0.01);
        for (const MarkedContent& content : page.contents)
            for (const Mark& mark : content.marks)
                if (const auto* run = std::get_if<GlyphRun>(&mark))
                    CHECK((run->baseline + 3 < frame.y || run->baseline - run->size > frame.y + frame.height));
    }
}

TEST_CASE("bookmarks lead from the item to its papers and to what they have themselves")
{
    const BuiltPack pack =
        built(packWith({paperPart("Deep dive", 8, taggedPdf("Findings", "Text")),
                        paperPart("Another", 8, handMade({{}})), paperPart("Last", 9, handMade({{}}))}));
    const auto items = bookmarks(pack, 1);
    CHECK(std::count(items.begin(), items.end(), "Item 8: Multi-agency response") == 1);
    CHECK(has(items, "Item 9: Multi-agency response"));
    CHECK(has(bookmarks(pack, 2), "Deep dive"));
    CHECK(has(bookmarks(pack, 2), "Another"));
    CHECK(has(bookmarks(pack, 4), "Findings")); // below the title that the paper calls itself
}

TEST_CASE("what is wrong with one paper stops no other, and stands in the contents with its reason")
{
    PackPart unreadable = paperPart("Lost", 8, {});
    unreadable.attached->read = []() -> std::optional<std::string> { throw std::runtime_error("gone"); };
    PackPart chosen = paperPart("Video", 9, handMade({{}}));
    chosen.attached->separate = "it is shown at the meeting";
    const BuiltPack pack =
        built(packWith({paperPart("Broken", 8, "%PDF-1.4 and no more"), unreadable, chosen,
                        paperPart("Slides", 8, "PK", "slides.pptx"), paperPart("Sound", 8, handMade({{}}))}));
    CHECK(pack.parts[2].separate->reason == SeparateReason::Broken);
    CHECK(pack.parts[3].separate->reason == SeparateReason::Unreadable);
    CHECK(pack.parts[4].separate->reason == SeparateReason::ByChoice);
    CHECK(pack.parts[5].separate->reason == SeparateReason::NotSupported);
    CHECK(pack.parts[6].pages == 1);
    CHECK(has(bookmarks(pack, 1), "Item 8: Multi-agency response"));
    std::string contents;
    for (std::size_t page = 0; page < pack.parts[0].firstPage; ++page)
        contents += textOnPage(pack.pages, page);
    CHECK_THAT(contents, Contains("Broken Item 8, Shawn Emms. Circulated separately: the file is damaged")
                             && Contains("Video Item 9, Shawn Emms. Circulated separately: it is shown at the meeting")
                             && Contains("files of the kind “pptx” have no pages"));
    std::size_t links = 0;
    for (std::size_t page = 0; page < pack.parts[0].firstPage; ++page)
        links += pack.pages.pages[page].links.size();
    CHECK(links == 3); // agenda, minutes and the one that is sound
}

TEST_CASE("the public is told that a paper is not there, and not what is wrong with the file")
{
    const auto forPublic = [](PackPart part) {
        part.saysWhy = false;
        return part;
    };
    PackPart chosen = paperPart("Video", 9, handMade({{}}));
    chosen.attached->separate = "it is shown at the meeting";
    PackPart coming = paperPart("Budget", 9, {});
    coming.attached->toFollow = "figures are due on Friday";
    PackPart tabled = paperPart("Urgent", 9, {});
    tabled.attached->toFollow = std::string();
    tabled.isTabled = true;
    const BuiltPack pack = built(packWith({forPublic(paperPart("Broken", 8, "%PDF-1.4 and no more")), forPublic(chosen),
                                           forPublic(coming), forPublic(tabled)}));
    std::string contents;
    for (std::size_t page = 0; page < pack.parts[0].firstPage; ++page)
        contents += textOnPage(pack.pages, page);
    CHECK_THAT(contents, Contains("Broken Item 8, Shawn Emms. Not part of this pack")
                             && Contains("Video Item 9, Shawn Emms. Published separately")
                             && Contains("Budget Item 9, Shawn Emms. To follow: figures are due on Friday")
                             && Contains("Urgent Item 9, Shawn Emms. To be tabled at the meeting")
                             && !Contains("damaged") && !Contains("shown at the meeting"));
    CHECK(pack.parts[2].separate->reason == SeparateReason::Broken); // the size report has it
}

TEST_CASE("a pack is tagged where every paper in it is")
{
    CHECK(built(smallPack()).isTagged);
    CHECK(built(packWith({paperPart("Tagged", 8, taggedPdf("A", "B"))})).isTagged);
    CHECK_FALSE(
        built(packWith({paperPart("Tagged", 8, taggedPdf("A", "B")), paperPart("Not", 8, handMade({{}}))})).isTagged);
}

TEST_CASE("the same pack gives the same bytes")
{
    const Pack pack = packWith({paperPart("Tagged", 8, taggedPdf("A", "B")), paperPart("Not", 9, handMade({{}})),
                                paperPart("Photograph", 9, png(40, 30), "photo.png")});
    CHECK(built(pack).pdf == built(pack).pdf);
}

TEST_CASE("scripts, actions, attached files and private data of a paper stay out of the pack")
{
    const std::string link = "<</Type/Annot/Subtype/Link/Rect[60 50 200 80]/A<<";
    const HandPage page{.entries = "/AA<</O<</S/JavaScript/JS(app.alert1)>>>>/PieceInfo<</Secret(private1)>>/Annots["
                                 + link + "/S/Launch/F(calc.exe)>>>>" + link + "/S/URI/URI(javascript:alert2)>>>>"
                                 + link + "/S/GoToR/F(other.pdf)/D[0/Fit]>>>>" + link
                                 + "/S/URI/URI(https://example.org/kept)>>>>"
                                 + "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(inside.exe)>>>>]",
                        .words = "Text"};
    const std::string root =
        "/OpenAction<</S/JavaScript/JS(app.alert3)>>/Names<</JavaScript<</Names[(x)<</S/JavaScript/JS("
        "app.alert4)>>]>>/EmbeddedFiles<</Names[(y)<</F(inside2.exe)>>]>>>>";
    const BuiltPack pack = built(packWith({paperPart("Risky", 8, handMade({page}, root))}), PackTexts::Read);
    auto again = openAttachedPdf(pack.pdf);
    REQUIRE(again.has_value());
    std::string words;
    for (const auto& text : pack.texts)
        words += text.text + "\n";
    CHECK_THAT(words, Contains("https://example.org/kept") && !Contains("alert") && !Contains("other.pdf"));
    for (const char* trace : {"alert", "calc.exe", "inside", "private1", "other.pdf"})
        CHECK(pack.pdf.find(trace) == std::string::npos);
}

TEST_CASE("a picture becomes a page of the pack")
{
    const BuiltPack pack = built(packWith({paperPart("Photograph", 8, png(400, 300), "photo.png"),
                                           paperPart("No picture", 8, "\x89PNG\r\n\x1A\nbroken", "photo.png")}));
    CHECK(pack.parts[2].pages == 1);
    CHECK(pack.parts[2].wasConverted);
    CHECK(pack.parts[3].separate->reason == SeparateReason::Broken);
}

TEST_CASE("building tells how far it is, and is given up when it is told to")
{
    const Pack pack = packWith({paperPart("One", 8, handMade({{}})), paperPart("Two", 8, handMade({{}}))});
    std::vector<std::size_t> told;
    REQUIRE(buildPack(pack, "pack.pdf", PackTexts::LeaveOut, [&](std::size_t done, std::size_t total) {
                CHECK(total == 100);
                told.push_back(done);
                return true;
            }).has_value());
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 100);
    for (std::size_t stop = 0; stop < told.size(); ++stop) {
        std::size_t calls = 0;
        const auto out =
            buildPack(pack, "pack.pdf", PackTexts::LeaveOut, [&](std::size_t, std::size_t) { return calls++ < stop; });
        REQUIRE_FALSE(out.has_value());
        CHECK(out.error().wasGivenUp);
    }
}

TEST_CASE("the size report names the largest paper first, and its lines in the pack add up to the file")
{
    const BuiltPack pack =
        built(packWith({paperPart("Small", 8, handMade({{}})), paperPart("Large", 8, taggedPdf("A", "B"))}));
    const std::vector<PackSizeLine> lines = packSizes(pack);
    REQUIRE(lines.size() == 3);
    CHECK(std::is_sorted(lines.begin(), lines.end(),
                         [](const auto& one, const auto& other) { return one.bytes > other.bytes; }));
    std::size_t pages = 0;
    std::size_t bytes = 0;
    for (const PackSizeLine& line : lines) {
        pages += line.pages;
        bytes += line.bytes;
        CHECK(line.isInPack);
    }
    CHECK(pages == pack.pages.pages.size());
    CHECK(bytes == pack.pdf.size());
}

TEST_CASE("a paper weighs in a pack what it weighs alone, and own documents no more than without papers")
{
    // Nothing in it that could be packed smaller: a paper's weight in the pack is its weight on its own.
    std::string noise;
    for (unsigned value = 1; noise.size() < 300'000; value = value * 1664525U + 1013904223U)
        noise += static_cast<char>('!' + (value >> 24U) % 80U);
    const std::string large = handMade({{.content = "% " + noise + "\n"}});
    const BuiltPack alone = built(packWith({}));
    const BuiltPack pack = built(packWith({paperPart("Large", 8, large)}));
    const std::vector<PackSizeLine> lines = packSizes(pack);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].title == "Large");
    CHECK(double(lines[0].bytes) == Approx(double(large.size())).epsilon(0.02));
    // Joining packs their small objects together, which halves them; pages, pictures and typefaces stay as they are.
    CHECK(lines[1].bytes <= alone.pdf.size());
    CHECK(lines[1].bytes > alone.pdf.size() / 3);
}

TEST_CASE("what is sent round separately stands behind the pack in the size report, and is not counted")
{
    PackPart separate = paperPart("Large and separate", 8, "no PDF");
    separate.attached->bytes = 30'000'000;
    separate.attached->separate = "";
    PackPart toFollow = paperPart("To follow", 8, "");
    toFollow.attached->toFollow = "";
    const BuiltPack pack = built(packWith({separate, toFollow, paperPart("Small", 8, handMade({{}}))}));
    const std::vector<PackSizeLine> lines = packSizes(pack);
    REQUIRE(lines.size() == 3);
    CHECK(lines[2] == PackSizeLine{"Large and separate", 0, 30'000'000, false});
    CHECK(lines[0].bytes + lines[1].bytes == pack.pdf.size());
}
