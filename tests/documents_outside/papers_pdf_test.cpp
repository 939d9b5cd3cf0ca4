// SPDX-License-Identifier: MIT
#include "documents/action_log_document.h"
#include "documents/meeting_pack.h"
#include "documents/minutes_document.h"
#include "documents/minutes_sample.h"
#include "documents/pack_layout.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/register_document.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <optional>
#include <tuple>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// What a program says about a PDF, or nothing where the program is not installed.
std::optional<CommandOutcome> said(const std::string& program, const std::string& options, const std::string& pdf,
                                   const std::string& after = {})
{
    if (!hasProgram(program)) {
        WARN(program << " is not installed: not checked");
        return std::nullopt;
    }
    const TemporaryFolder folder;
    writeFile(folder.path("paper.pdf"), pdf);
    return runShell(program + ' ' + options + " '" + folder.path("paper.pdf").string() + "' " + after);
}

std::string packPdf(Audience audience)
{
    return writePdf(*layOutPack(meetingPack({minutesSample(), minutesSample()}, audience)));
}

/// In one line, as sentences are broken over lines anywhere.
std::string inOneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

TEST_CASE("poppler reads the public minutes back with their numbers and without closed matter")
{
    const auto text = said("pdftotext", "", writePdf(layOut(minutesDocument(minutesSample(), Audience::Public))), "-");
    if (!text)
        return;
    const std::string words = inOneLine(text->output);
    CHECK_THAT(words, Contains("The Board asked for better record keeping."));
    CHECK_THAT(words, Contains("Released by Ann Archer, Chair on 20 June 2025"));
    CHECK_THAT(words, Contains("Considered in closed session"));
    CHECK_THAT(words, Contains("2.2") && !Contains("2.1") && !Contains("2.3"));
    CHECK_THAT(words, !Contains("ebra") && !Contains("Stripes"));
}

TEST_CASE("poppler finds the minutes a structure of headings, numbered paragraphs and tables")
{
    const auto tree =
        said("pdfinfo", "-struct-text", writePdf(layOut(minutesDocument(minutesSample(), Audience::Board))));
    if (!tree)
        return;
    CHECK_THAT(tree->output, Contains("Draft minutes") && Contains("2. Review of the zebra case"));
    CHECK_THAT(tree->output, Contains("\"06/01\""));
    CHECK_THAT(tree->output, Contains("Lbl") && Contains("\"2.1\""));
}

TEST_CASE("qpdf finds no fault in minutes, register, actions and packs")
{
    const auto log = actionLogDocument(actionLogSample(), Audience::Board);
    const auto pages = registerDocument(minutesSample(), Audience::Board);
    for (const std::string& pdf :
         {writePdf(layOut(minutesDocument(minutesSample(), Audience::Board))), writePdf(layOut(log)),
          writePdf(layOut(pages)), packPdf(Audience::Board), packPdf(Audience::Public)})
        if (const auto outcome = said("qpdf", "--check", pdf))
            CHECK_THAT(outcome->output, Contains("No syntax or stream encoding errors") && !Contains("WARNING"));
}

TEST_CASE("Nothing closed can be found in the public pack by any reader of text, bookmarks or properties")
{
    const std::string pdf = packPdf(Audience::Public);
    for (const auto& [program, options, after] :
         {std::tuple("pdftotext", "-raw", "-"), std::tuple("pdfinfo", "", ""),
          std::tuple("pdfinfo", "-struct-text", ""), std::tuple("qpdf", "--qdf --object-streams=disable", "-")})
        if (const auto outcome = said(program, options, pdf, after)) {
            CAPTURE(program);
            CHECK(outcome->output.find("ebra") == std::string::npos);
        }
}
