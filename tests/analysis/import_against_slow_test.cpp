// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "support/slow_import.h"
#include "support/temporary_folder.h"

#include <random>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

/// An extract with everything in it that leads readers astray.
std::string extract(std::mt19937& random, std::size_t rows)
{
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const std::vector<std::string> types{
        "Theft", "Arson", "\"Public fear, alarm\"", "\"two\nlines\"", "\"a \"\"b\"\"\"", "", "T\xC2\xA3"};
    const std::vector<std::string> days{"2024-01-31", "31/12/2024",       "1/2/2024", "31/02/2024",
                                        "",           "2024-05-05T10:00", "soon"};
    const std::vector<std::string> ages{"", "17", "\"1,234\"", "130", " 40 "};
    const std::string end = std::vector<std::string>{"\n", "\r\n", "\r"}.at(below(3));
    std::string out = "crime_ref,suspect_id,crime_type,recorded_date,gender,age,home_district" + end;
    for (std::size_t row = 0; row < rows; ++row) {
        switch (below(40)) {
        case 0: out += ",,,,,," + end; continue;
        case 1: out += end; continue;
        case 2: out += "C1,S1" + end; continue;
        case 3: out += "C1,\"S1\"x,T,,,," + end; continue;
        case 4: out += "C1,S1,T,,,,,more" + end; continue;
        default: break;
        }
        const std::string suspect = below(10) == 0 ? std::vector<std::string>{"", " ", "007", "7"}.at(below(4))
                                  : below(5) == 0  ? "a nominal reference of length " + std::to_string(below(9))
                                                   : "S" + std::to_string(below(rows / 2 + 1));
        out += (below(50) == 0 ? "" : "C" + std::to_string(below(rows))) + ',' + suspect + ','
             + types.at(below(types.size())) + ',' + days.at(below(days.size())) + ',' + (below(2) == 0 ? "M" : "F")
             + ',' + ages.at(below(ages.size())) + ',' + (below(3) == 0 ? "Ely" : "\"Cam\r\nbridge\"") + end;
    }
    return out;
}

} // namespace

TEST_CASE("Extracts of all kinds are imported as slow reading and plain sets have it, by one thread and by several")
{
    std::mt19937 random(4'367);
    for (int round = 0; round < 150; ++round) {
        const std::string text = extract(random, random() % 80);
        CAPTURE(round, text);
        REQUIRE(differenceInCsv(text).empty());
    }
}

TEST_CASE("A large extract is imported as slow reading and plain sets have it")
{
    std::mt19937 random(6'145);
    CHECK(differenceInImport(extract(random, 20'000), 10'000).empty());
}

TEST_CASE("What the fuzzer found worth keeping is read as slowly as fast")
{
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(CSPDESK_SOURCE_DIR "/tests/fuzz/corpus/csv")) {
        CAPTURE(entry.path().filename().string());
        CHECK(differenceInCsv(readFile(entry.path())).empty());
        ++files;
    }
    CHECK(files > 100);
}
