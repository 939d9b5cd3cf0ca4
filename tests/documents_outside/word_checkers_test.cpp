// SPDX-License-Identifier: MIT
#include "documents/docx_writer.h"
#include "documents/sample_agenda.h"
#include "documents/small_minutes.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// What LibreOffice makes of the Word file of a document; nothing where it is not installed.
std::string converted(const Document& document, const std::string& ending, const std::string& filter)
{
    if (!hasProgram("soffice")) {
        WARN("soffice is not installed: not checked");
        return {};
    }
    const TemporaryFolder folder;
    writeFile(folder.path("document.docx"), writeDocx(document));
    const std::string root = "'" + folder.root().string() + "'";
    const CommandOutcome outcome =
        runShell("soffice --headless -env:UserInstallation=file://" + root + "/profile --convert-to '" + filter
                 + "' --outdir " + root + " " + root + "/document.docx");
    INFO(outcome.output);
    REQUIRE(outcome.exitCode == 0);
    return readFile(folder.path("document." + ending));
}

} // namespace

TEST_CASE("LibreOffice counts the numbers of the minutes as they are")
{
    const std::string text = converted(smallMinutes(), "txt", "txt:Text (encoded):UTF8");
    if (text.empty())
        return;
    CHECK_THAT(text, Contains("1. Apologies\n") && Contains("1.1 Apologies were received"));
    CHECK_THAT(text, Contains("8. Update on the plan\n") && Contains("8.1 The Board heard"));
    CHECK_THAT(text, Contains("8.2 A member") && Contains("8.3 The Board noted"));
}

TEST_CASE("LibreOffice finds the headings, the table heading and the links of the agenda")
{
    const std::string html = converted(sampleAgenda(), "html", "html:HTML (StarWriter)");
    if (html.empty())
        return;
    CHECK_THAT(html, Contains("<h1") && Contains("</a>Information") && Contains("<thead>"));
    CHECK_THAT(html, Contains("https://www.cambridge.example/csp"));
}
