// SPDX-License-Identifier: MIT
#include "documents/pack_layout.h"

#include "documents/page_layout.h"
#include "documents/page_style.h"
#include "documents/page_text.h"
#include "documents/pdf_writer.h"
#include "documents/sample_agenda.h"
#include "documents/small_document.h"
#include "documents/small_pack.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

LaidOutDocument laidOut(const Pack& pack)
{
    std::optional<LaidOutDocument> document = layOutPack(pack);
    REQUIRE(document);
    return std::move(*document);
}

/// Where a link inside the document leads, or nothing.
std::optional<OutlineEntry> target(const LaidOutDocument& document, const std::string& address)
{
    const auto found = std::find_if(document.outline.begin(), document.outline.end(),
                                    [&](const OutlineEntry& entry) { return "#" + entry.anchor == address; });
    return found == document.outline.end() ? std::nullopt : std::optional(*found);
}

std::vector<ElementIndex> partsOf(const LaidOutDocument& document)
{
    std::vector<ElementIndex> out;
    for (const ElementKid& kid : document.elements.front().kids)
        if (document.elements[kid.index].role == ElementRole::Part)
            out.push_back(kid.index);
    return out;
}

/// The element an element stands in directly below the document.
ElementIndex chapterOf(const LaidOutDocument& document, ElementIndex element)
{
    while (document.elements[element].parent != 0)
        element = document.elements[element].parent;
    return element;
}

} // namespace

TEST_CASE("a pack without parts is refused") { CHECK_FALSE(layOutPack(Pack{.cover = smallDocument()})); }

TEST_CASE("a layout tells how far it is after each part, and is given up when it is told to")
{
    std::vector<std::size_t> told;
    const auto count = [&](std::size_t done, std::size_t total) {
        CHECK(total == 5);
        told.push_back(done);
        return done < 3;
    };
    CHECK_FALSE(layOutPack(packOf(5), count));
    CHECK(told == std::vector<std::size_t>{1, 2, 3});
    CHECK(layOutPack(packOf(2), [](std::size_t, std::size_t) { return true; }));
}

TEST_CASE("every part begins on a page of its own, and one numbering runs through all")
{
    const LaidOutDocument document = laidOut(smallPack());
    const std::size_t agendaPages = layOut(sampleAgenda()).pages.size();
    REQUIRE(document.pages.size() > agendaPages + 3);
    CHECK_THAT(textOnPage(document, 0), Contains("Meeting pack") && Contains("Guildhall") && Contains("Contents"));
    CHECK_THAT(textOnPage(document, 1), Contains("Agenda Board meeting") && !Contains("Contents"));
    CHECK_THAT(textOnPage(document, 1 + agendaPages), Contains("Minutes"));
    const std::string count = std::to_string(document.pages.size());
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        CHECK_THAT(artifactsOnPage(document, page, Artifact::Footer),
                   Contains("Pack page " + std::to_string(page + 1) + " of " + count));
}

TEST_CASE("parts keep their running headers, and one without a marking takes that of the pack")
{
    const LaidOutDocument document = laidOut(smallPack());
    CHECK_THAT(artifactsOnPage(document, 0, Artifact::Header), Contains("Meeting pack, 15 October 2025"));
    CHECK_THAT(artifactsOnPage(document, 1, Artifact::Header), Contains("Public copy") && !Contains("Board copy"));
    const std::size_t last = document.pages.size() - 1;
    CHECK_THAT(artifactsOnPage(document, last, Artifact::Header), Contains("Board copy: contains closed matter"));
    const auto paper = target(document, "#part-3");
    REQUIRE(paper);
    CHECK_THAT(artifactsOnPage(document, paper->page, Artifact::Header), Contains("Board copy") && !Contains("closed"));
}

TEST_CASE("the contents name the page on which each part begins, however many pages they take themselves")
{
    for (const std::size_t parts : {1U, 5U, 18U, 19U, 20U, 21U, 22U, 60U, 120U}) {
        const LaidOutDocument document = laidOut(packOf(parts));
        std::string contents;
        const auto first = target(document, "#part-1");
        REQUIRE(first);
        for (std::size_t page = 0; page < first->page; ++page)
            contents += textOnPage(document, page);
        for (std::size_t i = 1; i <= parts; ++i) {
            const std::string name = "Paper " + std::to_string(i) + " ";
            std::size_t begins = 0;
            for (std::size_t page = first->page; page < document.pages.size(); ++page)
                if (textOnPage(document, page).find("Text of paper " + std::to_string(i) + ".") != std::string::npos)
                    begins = page + 1;
            REQUIRE(begins > 0);
            const std::string note = i % 2 == 1 ? "Item " : "";
            CAPTURE(parts, i, begins);
            CHECK_THAT(contents, Contains(name + note + std::to_string(begins) + " "));
        }
    }
    CHECK(target(laidOut(packOf(60)), "#part-1")->page >= 2); // so that it was tried
}

TEST_CASE("each line of the contents is one link across the page to its part")
{
    const Pack pack = smallPack();
    const LaidOutDocument document = laidOut(pack);
    const std::vector<LinkArea>& links = document.pages[0].links;
    REQUIRE(links.size() == pack.parts.size());
    double above = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto part = target(document, links[i].address);
        REQUIRE(part);
        CHECK(part->title == pack.parts[i].title);
        CHECK_THAT(links[i].description, Contains(pack.parts[i].title) && Contains(pack.parts[i].note)
                                             && Catch::EndsWith(", page " + std::to_string(part->page + 1)));
        CHECK(links[i].area.width == Approx(page_style::contentWidth));
        CHECK(links[i].area.y >= above); // lines do not overlap
        above = links[i].area.y + links[i].area.height;
        const StructureElement& link = document.elements[links[i].element];
        CHECK(link.role == ElementRole::Link);
        CHECK(document.elements[link.parent].role == ElementRole::Reference);
    }
}

TEST_CASE("bookmarks are the cover and the parts, folded, with their headings below them")
{
    const LaidOutDocument document = laidOut(smallPack());
    std::vector<std::string> first;
    for (const OutlineEntry& entry : document.outline)
        if (entry.level == 1 && entry.isBookmark)
            first.push_back(entry.title);
    REQUIRE(first.size() == 5);
    CHECK(first[0] == smallPack().cover.title);
    CHECK(first[1] == "Agenda");
    CHECK(first[4] == "The same paper again");
    const std::string pdf = writePdf(document);
    // The pack, its contents, and four parts show; the agenda's three headings wait below their part.
    CHECK_THAT(pdf, Contains("/Type/Outlines") && Contains("/Count 6>>") && Contains("/Count -3>>"));
}

TEST_CASE("links inside a part lead into that part, even where two parts have the same anchors")
{
    Pack pack = smallPack();
    pack.cover.blocks.emplace_back(Heading{2, plain("Trap"), "part-2"});
    pack.cover.blocks.emplace_back(Paragraph{{{.text = "to the trap", .link = "#part-2"}}});
    const LaidOutDocument document = laidOut(pack);
    std::set<std::string> anchors;
    for (const OutlineEntry& entry : document.outline)
        if (!entry.anchor.empty())
            CHECK(anchors.insert(entry.anchor).second);
    std::size_t rules = 0;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const LinkArea& link : document.pages[page].links) {
            const auto place = target(document, link.address);
            if (link.description == "rules") { // smallDocument's link to its own "Part A", which stands there twice
                REQUIRE(place);
                CHECK(place->title == "Part A");
                CHECK(place->page == page);
                ++rules;
            }
            if (link.description == "to the trap") {
                REQUIRE(place);
                CHECK(place->title == "Trap");
            }
        }
    CHECK(rules == 2);
    CHECK(target(document, "#part-2")->title == pack.parts[1].title);
}

TEST_CASE("the structure is one tree with a part for each part, its headings a level lower")
{
    const LaidOutDocument document = laidOut(smallPack());
    const std::vector<ElementIndex> parts = partsOf(document);
    REQUIRE(parts.size() == 4);
    std::map<ElementIndex, int> titles;
    for (ElementIndex i = 1; i < document.elements.size(); ++i) {
        const StructureElement& element = document.elements[i];
        REQUIRE(element.parent < document.elements.size());
        const std::vector<ElementKid>& kin = document.elements[element.parent].kids;
        CHECK(std::count_if(
                  kin.begin(), kin.end(),
                  [i](const ElementKid& kid) { return kid.kind == ElementKid::Kind::Element && kid.index == i; })
              == 1);
        if (element.role != ElementRole::Heading)
            continue;
        const ElementIndex chapter = chapterOf(document, i);
        const bool inPart = document.elements[chapter].role == ElementRole::Part;
        CHECK(element.level >= (inPart ? 2 : 1));
        titles[chapter] += inPart && element.level == 2 ? 1 : 0;
    }
    for (const ElementIndex part : parts)
        CHECK(titles[part] == 1);
}

TEST_CASE("every content and every link of every page has its place in the structure exactly once")
{
    const LaidOutDocument document = laidOut(smallPack());
    std::set<std::pair<std::size_t, std::size_t>> contents;
    std::set<std::pair<std::size_t, std::size_t>> links;
    for (ElementIndex i = 0; i < document.elements.size(); ++i)
        for (const ElementKid& kid : document.elements[i].kids) {
            if (kid.kind == ElementKid::Kind::Content) {
                CHECK(document.pages.at(kid.page).contents.at(kid.index).owner
                      == std::variant<ElementIndex, Artifact>(i));
                CHECK(contents.emplace(kid.page, kid.index).second);
            } else if (kid.kind == ElementKid::Kind::Link) {
                CHECK(document.pages.at(kid.page).links.at(kid.index).element == i);
                CHECK(links.emplace(kid.page, kid.index).second);
            }
        }
    std::size_t owned = 0;
    std::size_t areas = 0;
    for (const Page& page : document.pages) {
        areas += page.links.size();
        for (const MarkedContent& content : page.contents)
            owned += std::holds_alternative<ElementIndex>(content.owner) ? 1U : 0U;
    }
    CHECK(contents.size() == owned);
    CHECK(links.size() == areas);
}

TEST_CASE("the pack has the title, the language and the metadata of its cover, a part in another language its own")
{
    Pack pack = smallPack();
    pack.parts[1].document.language = "cy";
    const LaidOutDocument document = laidOut(pack);
    CHECK(document.title == pack.cover.title);
    CHECK(document.language == "en-GB");
    CHECK(document.metadata.created == "2025-10-06");
    const std::vector<ElementIndex> parts = partsOf(document);
    CHECK(document.elements[parts[0]].language.empty());
    CHECK(document.elements[parts[1]].language == "cy");
    CHECK_THAT(writePdf(document), Contains("/S/Part") && Contains("/Lang(cy)") && Contains("/S/TOCI"));
}

TEST_CASE("characters that no face has are counted over all parts")
{
    Pack pack = packOf(2);
    pack.cover.blocks.emplace_back(Paragraph{plain("中")});
    pack.parts[0].document.blocks.emplace_back(Paragraph{plain("中文")});
    pack.parts[1].title = "文";
    pack.parts[1].document.blocks.emplace_back(Paragraph{plain("中")});
    CHECK(laidOut(pack).missing == std::vector<MissingCharacter>{{U'中', 3}, {U'文', 2}});
}

TEST_CASE("the same pack gives the same bytes, and each font stands in it once")
{
    const std::string pdf = writePdf(laidOut(smallPack()));
    CHECK(pdf == writePdf(laidOut(smallPack())));
    std::map<std::string, int> fonts;
    const std::string key = "/Type/Font/Subtype/Type0/BaseFont/";
    for (std::size_t at = pdf.find(key); at != std::string::npos; at = pdf.find(key, at + 1))
        ++fonts[pdf.substr(at + key.size(), pdf.find('/', at + key.size()) - at - key.size())];
    CHECK(fonts.size() >= 3);
    for (const auto& [name, times] : fonts) {
        CAPTURE(name);
        CHECK(times == 1);
    }
}

TEST_CASE("titles and notes of any length stay on the page")
{
    Pack pack = packOf(3);
    pack.parts[0].title = std::string(900, 'W') + " end";
    pack.parts[0].note = std::string(900, 'M');
    pack.parts[1].title.clear();
    for (int i = 0; i < 900; ++i)
        pack.parts[2].title += "words ";
    const LaidOutDocument document = laidOut(pack);
    const auto check = [](const GlyphRun& run) {
        CHECK(run.x >= page_style::sideMargin - 0.1);
        CHECK(run.x + run.width <= page_style::pageWidth - page_style::sideMargin + 3.5); // and a space
        CHECK(run.baseline < page_style::pageHeight - page_style::footerBottom);
    };
    for (const Page& page : document.pages)
        for (const MarkedContent& content : page.contents)
            for (const Mark& mark : content.marks)
                if (const auto* run = std::get_if<GlyphRun>(&mark))
                    check(*run);
    REQUIRE(target(document, "#part-3"));
}
