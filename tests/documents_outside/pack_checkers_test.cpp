// SPDX-License-Identifier: MIT
#include "documents/pack_layout.h"
#include "documents/pdf_writer.h"
#include "documents/small_pack.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

#include <optional>
#include <string>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// What a checker says about the PDF of a pack, or nothing where the checker is not installed.
std::optional<CommandOutcome> check(const Pack& pack, const std::string& program, const std::string& options,
                                    const std::string& after = {})
{
    if (!hasProgram(program)) {
        WARN(program << " is not installed: not checked");
        return std::nullopt;
    }
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path("pack.pdf");
    writeFile(file, writePdf(*layOutPack(pack)));
    return runShell(program + " " + options + " '" + file.string() + "' " + after);
}

} // namespace

TEST_CASE("qpdf finds no fault in the PDF of a pack")
{
    for (const Pack& pack : {smallPack(), packOf(60)})
        if (const auto outcome = check(pack, "qpdf", "--check")) {
            CHECK(outcome->exitCode == 0);
            CHECK_THAT(outcome->output, Contains("No syntax or stream encoding errors") && !Contains("WARNING"));
        }
}

TEST_CASE("poppler reads the contents and the parts of a pack in order")
{
    const auto outcome = check(smallPack(), "pdfinfo", "-struct-text");
    if (!outcome)
        return;
    const std::string& tree = outcome->output;
    CHECK_THAT(tree, Contains("  TOC\n    TOCI\n      Reference (inline)\n        Link (inline)\n"
                              "          \"Agenda Running order and information for the public 2\""));
    CHECK_THAT(tree, Contains("\n  Part\n    P (block)\n      \"Cambridge Community Safety Partnership\"\n"
                              "    H2 (block)\n      \"Agenda Board meeting, Wednesday 15 October 2025\""));
    CHECK(tree.find("\n  Part\n") > tree.find("  TOC\n"));
}

TEST_CASE("poppler follows each line of the contents of a pack to its page")
{
    if (const auto outcome = check(smallPack(), "pdftohtml", "-xml -stdout -i")) {
        for (const char* page : {"2", "5", "6", "7"})
            CHECK_THAT(outcome->output, Contains("pack.html#" + std::string(page) + "\">" + page + "</a>"));
    }
}
