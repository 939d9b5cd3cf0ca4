// SPDX-License-Identifier: MIT
#include "documents/docx_writer.h"
#include "documents/font_measure.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/sample_charts.h"
#include "documents/svg_writer.h"
#include "statistics/chart_layout.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

bool isMissing(const std::string& program)
{
    if (hasProgram(program))
        return false;
    WARN(program << " is not installed: not checked");
    return true;
}

CommandOutcome checkPdf(const std::string& program, const std::string& after = {})
{
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path("charts.pdf");
    writeFile(file, writePdf(layOut(chartDocument())));
    return runShell(program + " '" + file.string() + "' " + after);
}

} // namespace

TEST_CASE("qpdf finds no fault in a PDF with charts")
{
    if (isMissing("qpdf"))
        return;
    const CommandOutcome outcome = checkPdf("qpdf --check");
    CHECK(outcome.exitCode == 0);
    CHECK_THAT(outcome.output, Contains("No syntax or stream encoding errors") && !Contains("WARNING"));
}

TEST_CASE("poppler finds each chart as a figure with its place, its alternative and its words")
{
    if (isMissing("pdfinfo") || isMissing("pdftotext"))
        return;
    const std::string tree = checkPdf("pdfinfo -struct-text").output;
    CHECK_THAT(tree, Contains("Figure") && Contains("/Placement /Block") && Contains("/BBox [56.69 "));
    CHECK_THAT(tree, Contains("Stalking and harassment 72 Violence with injury 65"));
    CHECK_THAT(checkPdf("pdftotext -layout", "-").output,
               Contains("Six in ten repeat suspects live in Cambridge") && Contains("South Cambridgeshire"));
}

TEST_CASE("librsvg draws each SVG without a complaint")
{
    if (isMissing("rsvg-convert"))
        return;
    const TemporaryFolder folder;
    for (const statistics::Chart& chart : {sampleBars(), sampleRing(), samplePyramid(), sampleCurve()}) {
        writeFile(folder.path("chart.svg"), writeSvg(statistics::layOutChart(chart, {480, 0}, FontMeasure())));
        const CommandOutcome outcome = runShell("rsvg-convert -o '" + folder.path("chart.png").string() + "' '"
                                                + folder.path("chart.svg").string() + "'");
        CHECK(outcome.exitCode == 0);
        CHECK(outcome.output.empty());
    }
}

TEST_CASE("LibreOffice shows the charts of a Word file and keeps what is said of them")
{
    if (isMissing("soffice") || isMissing("pdfimages"))
        return;
    const TemporaryFolder folder;
    writeFile(folder.path("charts.docx"), writeDocx(chartDocument()));
    const std::string root = "'" + folder.root().string() + "'";
    const CommandOutcome outcome =
        runShell("soffice --headless -env:UserInstallation=file://" + root
                 + "/profile --convert-to 'pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":"
                   "\"true\"}}' --outdir "
                 + root + " " + root + "/charts.docx && pdfimages -list " + root + "/charts.pdf && pdfinfo -struct "
                 + root + "/charts.pdf");
    INFO(outcome.output);
    REQUIRE(outcome.exitCode == 0);
    CHECK_THAT(outcome.output, Contains(" image ") && Contains("Figure"));
}
