// SPDX-License-Identifier: MIT
#include "analysis/report_source.h"

#include "support/catch.h"

using namespace cspdesk::analysis;
using Kind = ReportFault::Kind;

namespace {

std::vector<std::pair<std::size_t, Kind>> faultsOf(std::string_view text)
{
    const auto source = parseReport(text);
    std::vector<std::pair<std::size_t, Kind>> out;
    if (!source.has_value())
        for (const ReportFault& fault : source.error())
            out.emplace_back(fault.line, fault.kind);
    return out;
}

} // namespace

TEST_CASE("A report is read with its head, headings, words, tables, figures and parts")
{
    const auto source = parseReport("\xEF\xBB\xBFtitle: A report\r\n"
                                    "version: 1 | 2025-10-01 | A. B. | First: begun\r\n"
                                    "source: s = folder/s.cspresult\r\n"
                                    "\r\n"
                                    "## One\r\n"
                                    "Words with [a link](https://example.org).\r\n"
                                    "\r\n"
                                    "More {s | t | r | c}.\r\n"
                                    "### Half\r\n"
                                    "[table s | repeat-suspects: a, b]\r\n"
                                    "[figure s | bars]\r\n"
                                    "[glossary]\r\n"
                                    "CSP: Community Safety Partnership\r\n"
                                    "\r\n"
                                    "[technical notes]\r\n"
                                    "[document control]");
    REQUIRE(source.has_value());
    CHECK(source->title == "A report");
    CHECK(source->versions == std::vector<ReportVersion>{{"1", "2025-10-01", "A. B.", "First: begun"}});
    CHECK(source->sources.front() == std::pair<std::string, std::string>("s", "folder/s.cspresult"));
    REQUIRE(source->blocks.size() == 8);
    CHECK(std::get<ReportHeading>(source->blocks[0].content).words == "One");
    CHECK(std::get<ReportText>(source->blocks[1].content).marked
          == "Words with [a link](https://example.org).\n\nMore {s | t | r | c}.\n");
    CHECK(source->blocks[1].line == 6);
    CHECK(std::get<ReportHeading>(source->blocks[2].content).level == 3);
    CHECK(std::get<ReportTable>(source->blocks[3].content).columns == std::vector<std::string>{"a", "b"});
    CHECK(std::get<ReportFigure>(source->blocks[4].content).chart == "bars");
    CHECK(std::get<ReportGlossary>(source->blocks[5].content).terms.front().first == "CSP");
    CHECK(std::get<ReportPart>(source->blocks[6].content) == ReportPart::TechnicalNotes);
    CHECK(std::get<ReportPart>(source->blocks[7].content) == ReportPart::DocumentControl);
}

TEST_CASE("What is left empty above a report is not known yet, but for its title")
{
    const auto report = parseReport("title: T\nauthor:\ndate: \n\nWords.\n");
    REQUIRE(report.has_value());
    CHECK(report->author.empty());
    CHECK_FALSE(parseReport("title:\n\nWords.\n").has_value());
}

TEST_CASE("All that is wrong in a report is told, with its line")
{
    CHECK(faultsOf("") == std::vector<std::pair<std::size_t, Kind>>{{1, Kind::NoTitle}});
    CHECK(faultsOf("title: T\nauthors: A\nversion: 1 | 2\nsource: s\nsource: s = a\nsource: s = b\n\n[table x | y]\n"
                   "[tables]\n[figure s]\n[glossary]\nno colon\n")
          == std::vector<std::pair<std::size_t, Kind>>{{2, Kind::NoSuchKey},
                                                       {3, Kind::NotAVersion},
                                                       {4, Kind::NotASource},
                                                       {6, Kind::SourceTwice},
                                                       {8, Kind::NoSuchSource},
                                                       {9, Kind::NoSuchDirective},
                                                       {10, Kind::NoSuchDirective},
                                                       {12, Kind::NoSuchKey}});
}
