// SPDX-License-Identifier: MIT
// A statistical report of saved results: from the extracts to the finished document.
#include "commands/terminal.h"

#include <filesystem>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Failed;
using commands::Refused;
using commands::WrongUsage;

namespace {

const std::string samples = CSPDESK_SOURCE_DIR "/resources/sample/";

std::string contentOf(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary);
    REQUIRE(stream.is_open());
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The results that the sample report names, in the folder of the terminal.
void saveResults(Terminal& terminal, const std::string& protection)
{
    const auto save = [&](std::vector<std::string> words, const std::string& name) {
        for (const std::string& word : {std::string("--protect"), protection, std::string("--output"),
                                        terminal.path(name), std::string("--reason"), std::string("for the analyst")})
            words.push_back(word);
        REQUIRE(terminal.run(words) == Done);
    };
    save({"stats", "repeat-suspects", samples + "suspects-2024.csv"}, "suspects.cspresult");
    save({"stats", "concentration", samples + "suspects-2024.csv"}, "spread.cspresult");
    save({"stats", "cohorts", samples + "sentences-2022-2024.csv", "--years", "2022-2024", "--extracted", "2025-07-17"},
         "cohorts.cspresult");
}

std::string reportIn(Terminal& terminal, const std::string& text)
{
    const std::string path = terminal.path("report.txt");
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

} // namespace

TEST_CASE("The sample report is put together with numbered tables and the figures in its sentences")
{
    Terminal terminal;
    saveResults(terminal, "5");
    const std::string report = reportIn(terminal, contentOf(samples + "reoffending-report.txt"));
    REQUIRE(terminal.run({"stats", "report", report}) == Done);
    const std::string text = terminal.out.str();
    // The figures of the printed paper.
    CHECK_THAT(text, Contains("Of the 2,996 people") && Contains("1,002 (33%)"));
    CHECK_THAT(text, Contains("Table 1: Suspects who were repeat suspects within the crime type")
                         && Contains("Figure 1") && Contains("Table 4: Reoffended within 12 months"));
    CHECK_THAT(text, Contains("(Table 4)"));
    CHECK_THAT(text, Contains("1. Summary") && Contains("2.1. Repeat suspects by crime type"));
    CHECK_THAT(text, Contains("Source: suspects-2024.csv.") && Contains("A. Analyst") && Contains("Draft"));
    CHECK_THAT(text, !Contains("{") && !Contains("Not for publication"));
    for (const std::string name : {"report.pdf", "report.html", "report.docx"}) {
        REQUIRE(terminal.run({"stats", "report", report, "--output", terminal.path(name)}) == Done);
        CHECK(std::filesystem::file_size(terminal.path(name)) > 10'000);
    }
}

TEST_CASE("A report of results that are not protected says so")
{
    Terminal terminal;
    saveResults(terminal, "off");
    REQUIRE(terminal.run({"stats", "report", reportIn(terminal, contentOf(samples + "reoffending-report.txt"))})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("Not for publication"));
}

TEST_CASE("What a report asks for and its results do not have is told with the line and what there is")
{
    Terminal terminal;
    saveResults(terminal, "5");
    const std::string head = "title: T\nsource: s = suspects.cspresult\n\n";
    const auto told = [&](const std::string& body) {
        CHECK(terminal.run({"stats", "report", reportIn(terminal, head + body)}) == Refused);
        return terminal.problems.str();
    };
    CHECK_THAT(told("[table s | suspects]\n"),
               Contains("Line 4: the source has no table “suspects”; there are: “repeat-suspects”"));
    CHECK_THAT(told("[table s | repeat-suspects: pct]\n"), Contains("no column “pct”; there are: “suspect_count”"));
    CHECK_THAT(told("[figure s | pie]\n"), Contains("no figure “pie”; there are: “repeat-suspects-bars”"));
    CHECK_THAT(told("One\ntwo {s | repeat-suspects | Arsen | repeat_pct}\n"),
               Contains("Line 5: the table has no row “Arsen”"));
    CHECK_THAT(told("{table s | repeat-suspects}\n"), Contains("is not in the report"));
    CHECK_THAT(told("{nothing}\n"), Contains("“{nothing}” is no figure"));
    CHECK_THAT(told("[table other | repeat-suspects]\n"), Contains("there is no source “other”; there are: “s”"));
    CHECK(terminal.run({"stats", "report", reportIn(terminal, "title: T\nsource: s = none.cspresult\n\n")}) == Failed);
    const std::string report = reportIn(terminal, head);
    CHECK(terminal.run({"stats", "report", report, "--output", report}) == WrongUsage);
}

TEST_CASE("A hidden figure stands in a sentence as hidden")
{
    Terminal terminal;
    saveResults(terminal, "5");
    REQUIRE(
        terminal.run({"stats", "report",
                      reportIn(terminal, "title: T\nsource: s = suspects.cspresult\n\nOf arson {s | repeat-suspects | "
                                         "Arson | repeat_suspect_count} repeat.\n")})
        == Done);
    CHECK_THAT(terminal.out.str(), Contains("Of arson <5 repeat.") || Contains("Of arson [c] repeat."));
}
