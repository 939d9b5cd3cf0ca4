// SPDX-License-Identifier: MIT
#include "documents/attached_papers.h"
#include "documents/office_converter.h"
#include "documents/pack_builder.h"
#include "documents/small_pack.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <optional>
#include <string>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;
using cspdesk::domain::leaks;

namespace {

BuiltPack built(const std::vector<PackPart>& papers, PackTexts texts = PackTexts::LeaveOut)
{
    Pack pack = smallPack();
    pack.parts.resize(1);
    pack.parts.insert(pack.parts.end(), papers.begin(), papers.end());
    auto out = buildPack(pack, "pack.pdf", texts);
    REQUIRE(out.has_value());
    return std::move(*out);
}

bool isMissing(const std::string& program)
{
    if (!hasProgram(program)) {
        WARN(program << " is not installed: not checked");
        return true;
    }
    return false;
}

std::string said(const std::string& pdf, const std::string& command, const std::string& after = {})
{
    const TemporaryFolder folder;
    writeFile(folder.path("pack.pdf"), pdf);
    return runShell(command + " '" + folder.path("pack.pdf").string() + "' " + after).output;
}

/// What qpdf makes of a PDF: encrypted, and the like.
std::string madeByQpdf(const std::string& pdf, const std::string& options)
{
    const TemporaryFolder folder;
    writeFile(folder.path("in.pdf"), pdf);
    const auto outcome = runShell("qpdf " + options + " '" + folder.path("in.pdf").string() + "' '"
                                  + folder.path("out.pdf").string() + "'");
    REQUIRE(outcome.exitCode == 0);
    return readFile(folder.path("out.pdf"));
}

} // namespace

TEST_CASE("qpdf finds no fault in a pack with attached papers")
{
    if (isMissing("qpdf"))
        return;
    const BuiltPack pack = built({paperPart("Hand made", 8, handMade({{.words = "Hello"}, {.entries = "/Rotate 270"}})),
                                  paperPart("Tagged", 8, taggedPdf("Findings", "Text"))});
    CHECK_THAT(said(pack.pdf, "qpdf --check"), Contains("No syntax or stream encoding errors") && !Contains("WARNING"));
}

TEST_CASE("poppler reads the tags of an attached paper within the structure of the pack")
{
    if (isMissing("pdfinfo"))
        return;
    const BuiltPack pack = built({paperPart("Tagged", 8, taggedPdf("Findings of the review", "All is well."))});
    CHECK_THAT(said(pack.pdf, "pdfinfo"), Contains("Tagged:          yes"));
    const std::string tree = said(pack.pdf, "pdfinfo -struct-text");
    CHECK_THAT(tree, Contains("\"Findings of the review\"") && Contains("All is well."));
    CHECK(tree.find("Findings of the review") > tree.rfind("\n  Part\n"));
    CHECK_THAT(tree, !Contains("Pack page"));
    const BuiltPack other = built({paperPart("Not", 8, handMade({{}}))});
    CHECK_THAT(said(other.pdf, "pdfinfo"), Contains("Tagged:          no"));
}

TEST_CASE("the words of attached pages are found by the leak check with their pack page")
{
    if (isMissing("pdftotext"))
        return;
    const BuiltPack pack = built(
        {paperPart("Hand made", 8, handMade({{.words = "Nothing here"}, {.words = "About the Quiet Street review"}})),
         paperPart("Tagged", 8, taggedPdf("Findings", "Text"))},
        PackTexts::Read);
    CHECK(pack.wereTextsRead);
    const auto found = leaks(pack.texts, {{}, {"Quiet Street"}, {}}, {});
    REQUIRE(found.size() == 1);
    const std::string page = std::to_string(pack.parts[1].firstPage + 2);
    CHECK(found.front().place == "pack page " + page + ", in “Hand made”");
    CHECK(leaks(pack.texts, {{}, {}, {"item 8 multi agency response paper 1 of 2"}}, {}).empty());
    CHECK(std::find(pack.texts.begin(), pack.texts.end(),
                    cspdesk::domain::PlacedText{"address of a link in “Tagged”", "https://example.org/page"})
          != pack.texts.end());
    CHECK_FALSE(leaks(pack.texts, {{}, {"Findings"}, {}}, {}).empty()); // a bookmark
}

TEST_CASE("words of a layer that is hidden are found as well")
{
    if (isMissing("pdftotext"))
        return;
    const HandPage page{
        .entries = {}, .words = "seen", .content = "/OC /L1 BDC BT /F0 14 Tf 60 300 Td (Hidden Lane) Tj ET EMC\n"};
    std::string bytes = handMade({page}, "/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]>>>>");
    const auto resources = bytes.find("/Resources<<");
    REQUIRE(resources != std::string::npos);
    // Written into the file by hand: the table at its end no longer fits and is repaired.
    bytes.insert(resources + 12, "/Properties<</L1 8 0 R>>");
    bytes.insert(bytes.find("xref\n0"), "8 0 obj\n<</Type/OCG/Name(Layer)>>\nendobj\n");
    const BuiltPack pack = built({paperPart("Layers", 8, bytes)}, PackTexts::Read);
    REQUIRE(pack.parts[1].pages == 1);
    CHECK(leaks(pack.texts, {{}, {"Hidden Lane"}, {}}, {}).size() == 1);
    CHECK_THAT(said(pack.pdf, "pdftotext", "-"), !Contains("Hidden Lane") && Contains("seen"));
}

TEST_CASE("pages that are only a picture are reported as not checked")
{
    if (isMissing("pdftotext"))
        return;
    const HandPage drawn{.content = std::string("10 10 m 200 300 l 40 500 l h f 10 10 m 200 300 l 40 500 l h f\n")};
    const BuiltPack pack =
        built({paperPart("Drawn", 8, handMade({drawn, {.words = "Words are here"}}))}, PackTexts::Read);
    REQUIRE(pack.unchecked.size() == 1);
    CHECK(pack.unchecked.front().page == pack.parts[1].firstPage);
}

TEST_CASE("an encrypted paper is circulated separately")
{
    if (isMissing("qpdf"))
        return;
    const std::string plainPaper = handMade({{.words = "Hello"}});
    const BuiltPack pack = built(
        {paperPart("Locked", 8, madeByQpdf(plainPaper, "--encrypt secret owner 256 --")),
         paperPart("Protected", 8,
                   madeByQpdf(plainPaper, "--encrypt '' owner 256 --assemble=n --modify-other=n --modify=none --")),
         paperPart("Open", 8, plainPaper)});
    REQUIRE(pack.parts[1].separate);
    CHECK(pack.parts[1].separate->reason == SeparateReason::NeedsPassword);
    REQUIRE(pack.parts[2].separate);
    CHECK(pack.parts[2].separate->reason == SeparateReason::Protected);
    CHECK(pack.parts[3].pages == 1);
}

TEST_CASE("a Word paper becomes pages where LibreOffice is installed")
{
    if (!hasOfficeConverter()) {
        WARN("LibreOffice is not installed: not checked");
        return;
    }
    const std::string paper = "{\\rtf1\\ansi{\\fonttbl{\\f0 DejaVu Serif;}}\\f0\\fs28 Written in an office.\\par}";
    const BuiltPack pack = built({paperPart("Letter", 8, paper, "letter.RTF")});
    REQUIRE_FALSE(pack.parts[1].separate);
    CHECK(pack.parts[1].pages == 1);
    CHECK(pack.parts[1].wasConverted);
    if (!isMissing("pdftotext"))
        CHECK_THAT(said(pack.pdf, "pdftotext", "-"), Contains("Written in an office."));
}
