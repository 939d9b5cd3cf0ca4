// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::WrongUsage;
using nlohmann::json;

namespace {

std::string logOf(Terminal& terminal, const std::string& rows)
{
    const std::string path = terminal.path("log.csv");
    std::ofstream(path) << "case_ref,referred,accepted,assessed,told,contacts,planned,closed,satisfied,incidents\n"
                        << rows;
    return path;
}

} // namespace

TEST_CASE("A log of cases becomes the share that met each standard, with bank holidays left out")
{
    Terminal terminal;
    std::string rows;
    // Referred on Maundy Thursday 2012: Good Friday and Easter Monday are no working days, so Tuesday is in time.
    for (int each = 0; each < 10; ++each)
        rows += "C" + std::to_string(each) + ",2012-04-05,2012-04-05,10/04/2012,2012-04-05,,2012-04-20,2012-04-11,"
              + (each < 9 ? "yes" : "no") + ",\n";
    const std::string log = logOf(terminal, rows);
    REQUIRE(terminal.run({"stats", "case-standards", log, "--extracted", "2012-05-31", "--protect", "off", "--late"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("100%") && Contains("90%") && Contains("82%"));
    CHECK_THAT(terminal.problems.str(), Contains("Late, Satisfied") && Contains("C9"));
}

TEST_CASE("Few late cases are hidden with the share that tells them, and their references stand in no file")
{
    Terminal terminal;
    std::string rows;
    for (int each = 0; each < 20; ++each)
        rows += "Person" + std::to_string(each) + ",2012-04-02,2012-04-02," + (each < 18 ? "2012-04-03" : "2012-04-20")
              + ",,,,,,\n";
    const std::string log = logOf(terminal, rows);
    const std::string csv = terminal.path("out.csv");
    REQUIRE(terminal.run({"stats", "case-standards", log, "--extracted", "2012-05-31", "--output", csv}) == Done);
    std::ifstream in(csv);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    CHECK_THAT(text, !Contains("90") && !Contains(",18,") && !Contains("Person19"));
}

TEST_CASE("What is wrong with a log is told by row and column, and nothing is made of it")
{
    Terminal terminal;
    const std::string log = logOf(terminal, "A,2012-04-31,,,,,,,,\nA,,,,,soon,,,maybe,\n");
    CHECK(terminal.run({"stats", "case-standards", log, "--extracted", "2012-05-31"}) != Done);
    CHECK_THAT(terminal.problems.str(), Contains("2012-04-31") && Contains("soon") && Contains("maybe"));
    CHECK(terminal.run({"stats", "case-standards", log}) == WrongUsage);
}

TEST_CASE("What the log has no column for is not judged, and is no failure")
{
    Terminal terminal;
    const std::string path = terminal.path("short.csv");
    std::ofstream(path) << "case_ref,referred,accepted,assessed\nA,2012-04-02,2012-04-02,2012-04-03\n"
                           "B,2012-04-02,2012-04-02,\n";
    REQUIRE(terminal.run(
                {"stats", "case-standards", path, "--extracted", "2012-05-31", "--protect", "off", "--format", "json"})
            == Done);
    const json rows = json::parse(terminal.out.str())["tables"][0]["rows"];
    const int expected[] = {2, 0, 0, 0, 0}; // assessed, told, contact, planned, satisfied
    for (std::size_t row = 0; row < 5; ++row)
        CHECK(rows[row]["cells"][1] == expected[row]);
    CHECK(rows[0]["cells"][2] == 1);
}
