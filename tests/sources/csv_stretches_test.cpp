// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "support/slow_csv.h"

#include <random>

using namespace cspdesk;
using namespace cspdesk::sources;
using namespace cspdesk::tests;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// Anything at all, out of the bytes that mean something to a reader.
std::string wildText(Random& random, std::size_t size)
{
    static const std::vector<std::string> pieces{"a",  "b",        "7",    "\"", "\"\"",     ",",    ",",   ",",
                                                 "\n", "\n",       "\r\n", "\r", "\"\n",     "\n\"", ",\"", "\",",
                                                 ";",  "\xC2\xA3", "\xA3", " ",  "\xE2\x82", "x,y\n"};
    std::string out = below(random, 4) != 0 ? "one,two\n" : "";
    while (out.size() < size)
        out += below(random, 200) == 0 ? std::string(1, '\0') : pieces.at(below(random, pieces.size()));
    return out;
}

/// Sound records whose quoted fields are full of line ends and of what looks like other records.
std::string brokenLines(Random& random, std::size_t size)
{
    static const std::vector<std::string> inside{"\n",     "\r\n", "\r",   ",", "\"\"", "C1,S1,theft\n",
                                                 "\n\"\"", "text", "a\n,b"};
    static const std::vector<std::string> ends{"\n", "\r\n", "\r"};
    const std::string& end = ends.at(below(random, ends.size()));
    std::string out = "one,two,three" + end;
    while (out.size() < size) {
        for (int field = 0; field < 3; ++field) {
            out += field == 0 ? "" : ",";
            if (below(random, 3) == 0) {
                out += std::to_string(random());
                continue;
            }
            out += '"';
            for (std::size_t piece = below(random, 8); piece > 0; --piece)
                out += inside.at(below(random, inside.size()));
            out += '"';
        }
        out += end;
    }
    return out;
}

/// Empty where the text is no table.
std::string differenceIn(const std::string& text, std::uint64_t stretch)
{
    const auto file = openCsv(platform::inputOf(text));
    return file.has_value() ? differenceInReading(*file, stretch) : std::string();
}

} // namespace

TEST_CASE("The slow reader itself reads the examples of RFC 4180 and what is found beside them")
{
    const auto fieldsOf = [](std::string_view text) {
        std::vector<std::vector<std::string>> out;
        for (const SlowRecord& record : SlowCsv(',').read(text))
            out.push_back(record.fields);
        return out;
    };
    using Table = std::vector<std::vector<std::string>>;
    CHECK(fieldsOf("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == Table{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}});
    CHECK(fieldsOf("aaa,bbb") == Table{{"aaa", "bbb"}});
    CHECK(fieldsOf("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz") == Table{{"aaa", "b\r\nbb", "ccc"}, {"zzz"}});
    CHECK(fieldsOf("\"aaa\",\"b\"\"bb\",\"ccc\"") == Table{{"aaa", "b\"bb", "ccc"}});
    CHECK(fieldsOf("a\rb\n\nc,\r\n") == Table{{"a"}, {"b"}, {""}, {"c", ""}});
    CHECK(fieldsOf("5\" disk,x") == Table{{"5\" disk", "x"}});
    CHECK(SlowCsv(',').read("a,\"b").back().isOpen);
    CHECK(SlowCsv(',').read("\"a\"b,c").back().hasTextAfterQuote);
    CHECK(SlowCsv(',').read("").empty());
}

TEST_CASE(
    "Anything that looks like a table is read as a slow reader reads it, however it is cut and by how many threads")
{
    Random random(20'241'021);
    int read = 0;
    for (int round = 0; round < 1'500; ++round) {
        const std::string text = wildText(random, 1 + below(random, 900));
        const std::uint64_t stretch = 1 + below(random, 60);
        CAPTURE(round, text, stretch);
        REQUIRE(differenceIn(text, stretch).empty());
        read += openCsv(platform::inputOf(text)).has_value() ? 1 : 0;
    }
    CHECK(read > 1'000);
}

TEST_CASE("Line ends within quotes do not lead the reader astray where a stretch begins")
{
    Random random(7);
    for (int round = 0; round < 300; ++round) {
        const std::string text = brokenLines(random, 100 + below(random, 4'000));
        const std::uint64_t stretch = 1 + below(random, 300);
        CAPTURE(round, text, stretch);
        REQUIRE(differenceIn(text, stretch).empty());
    }
}

TEST_CASE(
    "A file of many stretches with line ends within quotes everywhere is read right with the stretches of every day")
{
    Random random(11);
    const std::string text = brokenLines(random, std::size_t{5} << 20U);
    const auto file = openCsv(platform::inputOf(text));
    REQUIRE(file.has_value());
    const CsvOutcome slow = slowOutcome(*file, lastFirst(*file));
    REQUIRE(slow.rows.size() > 50'000);
    REQUIRE(workersFor(*file, {.workers = 2}) == 2);
    CHECK((readOutcome(*file, lastFirst(*file), {.workers = 1}) == slow));
    CHECK((readOutcome(*file, lastFirst(*file), {.workers = 2}) == slow));
    const sources::ReadControl small{.workers = 5, .stretch = std::uint64_t{1} << 12U};
    CHECK((readOutcome(*file, lastFirst(*file), small) == slow));
}

TEST_CASE("Records longer than a stretch are read whole")
{
    std::string text = "one,two\n";
    for (int row = 0; row < 40; ++row)
        text += std::to_string(row) + ",\"" + std::string(static_cast<std::size_t>(row) * 37, row % 2 == 0 ? '\n' : 'x')
              + "\"\n";
    for (const std::uint64_t stretch : {1U, 2U, 3U, 16U, 17U, 64U, 255U})
        CHECK(differenceIn(text, stretch).empty());
}

TEST_CASE("Every place where a file can be cut into stretches gives the same")
{
    const std::string text = "a,b\r\n1,\"x\r\ny\"\r\n\r\n2,\"\"\"\"\r3,\"q\"\n,\n4,5,\n6,7,8\n\"9\",\"\n\n\"\r\n10,11";
    for (std::uint64_t stretch = 1; stretch <= text.size(); ++stretch) {
        CAPTURE(stretch);
        CHECK(differenceIn(text, stretch).empty());
    }
}

TEST_CASE("As many threads are used as a file is worth, and no more than are asked for")
{
    const auto file = openCsv(platform::inputOf("a,b\n" + std::string(10'000, 'x')));
    REQUIRE(file.has_value());
    CHECK(workersFor(*file, {.workers = 5}) == 1);
    CHECK(workersFor(*file, {.workers = 5, .stretch = 100}) == 5);
    CHECK(workersFor(*file, {.workers = 5, .stretch = 500}) == 2);
    CHECK(workersFor(*file, {.workers = 500, .stretch = 1}) == 16);
    CHECK(workersFor(*file, {.stretch = 1}) >= 1);
}
