// SPDX-License-Identifier: MIT
#include "documents/pack_fingerprint.h"

#include "documents/attached_papers.h"
#include "documents/small_pack.h"
#include "support/catch.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;

namespace {

Pack withPaper()
{
    Pack pack = smallPack();
    pack.parts.push_back(paperPart("Quarterly report", 8, "bytes"));
    pack.parts.back().attached->sha256 = "a0";
    return pack;
}

/// Whether a change is seen.
template <class Change>
bool isSeen(Change&& change)
{
    Pack pack = withPaper();
    change(pack);
    return fingerprintOf(pack) != fingerprintOf(withPaper());
}

Paragraph& firstParagraph(std::vector<Block>& blocks)
{
    for (Block& block : blocks)
        if (auto* paragraph = std::get_if<Paragraph>(&block.content))
            return *paragraph;
    FAIL("no paragraph");
    std::abort();
}

} // namespace

TEST_CASE("the same pack has the same fingerprint, though its papers are read by other functions")
{
    CHECK(fingerprintOf(withPaper()) == fingerprintOf(withPaper()));
    CHECK_FALSE(
        isSeen([](Pack& pack) { pack.parts.back().attached->read = [] { return std::optional<std::string>(); }; }));
}

TEST_CASE("whatever would change the pages changes the fingerprint of a pack")
{
    CHECK(isSeen([](Pack& pack) { pack.cover.marking = "Public copy"; }));
    CHECK(isSeen([](Pack& pack) { pack.cover.orientation = PageOrientation::Landscape; }));
    CHECK(isSeen([](Pack& pack) { pack.parts[1].note = "Item 10"; }));
    CHECK(isSeen([](Pack& pack) { std::swap(pack.parts[0], pack.parts[1]); }));
    CHECK(isSeen([](Pack& pack) { pack.parts.pop_back(); }));
    CHECK(isSeen([](Pack& pack) { pack.parts.back().attached->sha256 = "a1"; }));
    CHECK(isSeen([](Pack& pack) { pack.parts.back().attached->separate = ""; }));
    CHECK(isSeen([](Pack& pack) { pack.parts.back().attached->toFollow = "late figures"; }));
    CHECK(isSeen([](Pack& pack) { firstParagraph(pack.parts[2].document.blocks).spans.front().text += "."; }));
    CHECK(isSeen([](Pack& pack) { firstParagraph(pack.parts[2].document.blocks).spans.front().bold ^= true; }));
    CHECK(isSeen([](Pack& pack) { pack.parts[0].document.blocks.emplace_back(PageBreak{}); }));
}

TEST_CASE("words that move from one value to the next change the fingerprint")
{
    Pack one = smallPack();
    Pack other = smallPack();
    one.parts[0].title = "Agenda and";
    one.parts[0].note = "papers";
    other.parts[0].title = "Agenda";
    other.parts[0].note = "andpapers";
    CHECK(fingerprintOf(one) != fingerprintOf(other));
}
