// SPDX-License-Identifier: MIT
#include "documents/attached_papers.h"
#include "documents/attached_pdf.h"
#include "documents/pack_builder.h"
#include "documents/small_pack.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

TEST_CASE("bookmarks of a paper that Chrome printed have their spaces in the pack")
{
    if (!hasProgram("pdftotext")) {
        WARN("pdftotext is not installed: not checked");
        return;
    }
    const std::string paper = readFile(CSPDESK_SOURCE_DIR "/tests/sample_papers/quarterly-report.pdf");
    const auto titles = [](const std::string& pdf) {
        const auto opened = openAttachedPdf(pdf);
        REQUIRE(opened.has_value());
        std::string all;
        for (const AttachedBookmark& bookmark : opened->bookmarks)
            all += bookmark.title + '\n';
        return all;
    };
    // As it came; without this the test would say nothing.
    REQUIRE_THAT(titles(paper), Contains("Domestic Abuse Quarterly PerformanceReport 2025-26\n"));
    Pack pack = smallPack();
    pack.parts.push_back(paperPart("Quarterly report", 15, paper, "quarterly-report.pdf"));
    const auto built = buildPack(pack, "pack.pdf", PackTexts::LeaveOut);
    REQUIRE(built.has_value());
    CHECK_THAT(titles(built->pdf), Contains("Domestic Abuse Quarterly Performance Report 2025-26\n"));
}
