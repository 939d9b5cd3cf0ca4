// SPDX-License-Identifier: MIT
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/sample_agenda.h"
#include "documents/small_document.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// What a checker says about the PDF of a document, or nothing where the checker is not installed.
CommandOutcome check(const Document& document, const std::string& program, const std::string& options,
                     const std::string& after = {})
{
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path("document.pdf");
    writeFile(file, writePdf(layOut(document)));
    return runShell(program + " " + options + " '" + file.string() + "' " + after);
}

bool isMissing(const std::string& program)
{
    if (hasProgram(program))
        return false;
    WARN(program << " is not installed: not checked");
    return true;
}

} // namespace

TEST_CASE("qpdf finds no fault in the PDF")
{
    if (isMissing("qpdf"))
        return;
    for (const Document& document : {sampleAgenda(), smallDocument(), Document{}}) {
        const CommandOutcome outcome = check(document, "qpdf", "--check");
        CHECK(outcome.exitCode == 0);
        CHECK_THAT(outcome.output, Contains("No syntax or stream encoding errors") && !Contains("WARNING"));
    }
}

TEST_CASE("poppler reads the structure of the PDF in reading order")
{
    if (isMissing("pdfinfo"))
        return;
    const std::string tree = check(sampleAgenda(), "pdfinfo", "-struct-text").output;
    CHECK_THAT(tree, Contains("Document\n  P (block)\n    \"Cambridge Community Safety Partnership\"\n  H1 (block)\n"
                              "    \"Agenda Board meeting, Wednesday 15 October 2025\""));
    CHECK_THAT(tree, Contains("/Scope /Column\n          \"Minutes\""));
    CHECK_THAT(tree, Contains("/ColSpan 5\n          \"Closed session, Board members only\""));
    CHECK_THAT(tree, Contains("\"Minutes and actions of the closed session of 16 July 2025\""));
    CHECK_THAT(tree, Contains("H2 (block)\n    \"Information for the public\""));
    CHECK_THAT(tree, Contains("/ListNumbering /Decimal"));
    CHECK_THAT(tree, !Contains("Page 1 of")); // furniture is no text of the document
}

TEST_CASE("poppler reads mixed directions in the order of reading")
{
    if (isMissing("pdfinfo"))
        return;
    const auto read = [](const char* text) {
        return check(documentOf(Paragraph{plain(text)}), "pdfinfo", "-struct-text").output;
    };
    CHECK_THAT(read("English שלום עולם end"), Contains("\"English שלום עולם end\""));
    CHECK_THAT(read("السلام عليكم"), Contains("\"السلام عليكم\""));
    CHECK_THAT(read("caf\u0065\u0301 fi ffi"), Contains("fi ffi"));
}

TEST_CASE("text copied out of the PDF is the text that went in")
{
    if (isMissing("pdftotext"))
        return;
    const std::string text = check(sampleAgenda(), "pdftotext", "", "-").output;
    CHECK_THAT(text, Contains("Public copy") && Contains("Page 3 of 3"));
    CHECK_THAT(text,
               Contains("The hall has step-free access, a hearing loop and an accessible toilet on the ground floor."));
    CHECK_THAT(check(documentOf(Paragraph{plain("Łódź Dŵr “q” €5 office")}), "pdftotext", "", "-").output,
               Contains("Łódź Dŵr “q” €5 office"));
}
