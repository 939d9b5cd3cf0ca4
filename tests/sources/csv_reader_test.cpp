// SPDX-License-Identifier: MIT
#include "sources/csv_reader.h"

#include "support/catch.h"
#include "support/slow_csv.h"
#include "support/temporary_folder.h"

#include <atomic>
#include <stdexcept>

using namespace cspdesk;
using namespace cspdesk::sources;
using namespace std::string_literals;
using tests::CsvRow;

namespace {

using Kind = CsvFault::Kind;
using Rows = std::vector<CsvRow>;

CsvFile opened(std::string bytes)
{
    auto file = openCsv(platform::inputOf(std::move(bytes)));
    REQUIRE(file.has_value());
    return std::move(*file);
}

CsvFile openedFrom(const std::filesystem::path& path)
{
    auto bytes = platform::openInput(path);
    REQUIRE(bytes.has_value());
    auto file = openCsv(std::move(*bytes));
    REQUIRE(file.has_value());
    return std::move(*file);
}

Rows rowsOf(const std::string& body) { return tests::readOutcome(opened("a,b\n" + body), {0, 1}, {}).rows; }

CsvRow sound(std::uint64_t row, std::string first, std::string second)
{
    return {row, std::nullopt, 0, {std::move(first), std::move(second)}};
}

CsvRow faulty(std::uint64_t row, RecordFault fault, std::size_t fields) { return {row, fault, fields, {}}; }

BasicResult<CsvTotals, CsvFault> read(const CsvFile& file, const ReadControl& control = {})
{
    return readCsv(
        file, {0}, [](const CsvBatch&) {}, control);
}

/// Rows of two columns, one behind the other.
std::string manyRows(std::size_t bytes)
{
    std::string text = "a,b\n";
    while (text.size() < bytes)
        text += std::to_string(text.size()) + ",some text that is here to fill the file\n";
    return text;
}

} // namespace

TEST_CASE("Lines may end with LF, CR LF or CR, also in one file, and the last needs no end")
{
    CHECK(rowsOf("1,2\n3,4\r\n5,6\r7,8")
          == Rows{sound(2, "1", "2"), sound(3, "3", "4"), sound(4, "5", "6"), sound(5, "7", "8")});
    CHECK(tests::readOutcome(opened("a,b\r1,2\r3,4\r"), {0, 1}, {}).rows
          == Rows{sound(2, "1", "2"), sound(3, "3", "4")});
}

TEST_CASE("Quoted fields keep separators, line ends and doubled quotes, and count as one row")
{
    CHECK(rowsOf("\"1,5\",\"x\ny\r\nz\"\n\"say \"\"no\"\"\",\"\"\"\"\n3,4\n")
          == Rows{sound(2, "1,5", "x\ny\r\nz"), sound(3, "say \"no\"", "\""), sound(4, "3", "4")});
    CHECK(rowsOf("\"\",\"\"\n") == Rows{sound(2, "", "")});
}

TEST_CASE("White space around a field belongs to it") { CHECK(rowsOf(" 1,2 \n") == Rows{sound(2, " 1", "2 ")}); }

TEST_CASE("Identifiers stay text")
{
    CHECK(rowsOf("007,7\n1e5,NA\n") == Rows{sound(2, "007", "7"), sound(3, "1e5", "NA")});
}

TEST_CASE("Rows with too few or too many fields are told with how many they have")
{
    CHECK(rowsOf("1\n1,2,3\n1,2\n1,2,,4\n")
          == Rows{faulty(2, RecordFault::TooFewFields, 1), faulty(3, RecordFault::TooManyFields, 3), sound(4, "1", "2"),
                  faulty(5, RecordFault::TooManyFields, 4)});
}

TEST_CASE("Further fields that are empty do no harm")
{
    CHECK(rowsOf("1,2,\n1,2,,,\n1,2,\"\"\n") == Rows{sound(2, "1", "2"), sound(3, "1", "2"), sound(4, "1", "2")});
}

TEST_CASE("Empty lines and lines of nothing but separators are passed over, and keep their row")
{
    const tests::CsvOutcome outcome = tests::readOutcome(opened("a,b\n\n1,2\r\n\r\n,\n,,,,\n3,4\n,,\n"), {0, 1}, {});
    CHECK(outcome.rows == Rows{sound(3, "1", "2"), sound(7, "3", "4")});
    CHECK(outcome.emptyLines == 5);
}

TEST_CASE("Text behind a closing quote spoils its row and no other")
{
    CHECK(rowsOf("\"1\"x,2\n1,\"2\" \n3,4\n")
          == Rows{faulty(2, RecordFault::TextAfterQuote, 2), faulty(3, RecordFault::TextAfterQuote, 2),
                  sound(4, "3", "4")});
}

TEST_CASE("A quote within a field that begins otherwise is a letter, and is counted")
{
    const tests::CsvOutcome outcome = tests::readOutcome(opened("a,b\n5\" disk,2\n1, \"x\"\n"), {0, 1}, {});
    CHECK(outcome.rows == Rows{sound(2, "5\" disk", "2"), sound(3, "1", " \"x\"")});
    CHECK(outcome.looseQuotes == 3);
}

TEST_CASE("A row with a NUL byte is left out")
{
    CHECK(rowsOf("1,2\n1,\0x\n3,4\n"s)
          == Rows{sound(2, "1", "2"), faulty(3, RecordFault::HoldsNul, 2), sound(4, "3", "4")});
}

TEST_CASE("A row with bytes that are no UTF-8 is left out, and wide text is told")
{
    CHECK(rowsOf("1,\xA3\n1,\xC2\xA3\n1,\xED\xA0\x80\n1,\xC0\xAF\n")
          == Rows{faulty(2, RecordFault::NotText, 2), sound(3, "1", "\xC2\xA3"), faulty(4, RecordFault::NotText, 2),
                  faulty(5, RecordFault::NotText, 2)});
    CHECK(read(opened("a,b\n1,\xC2\xA3\n"))->hasWideText);
    CHECK_FALSE(read(opened("a,b\n1,\xA3\n"))->hasWideText);
}

TEST_CASE("A row that is left out for its NUL says nothing about the encoding of the next")
{
    CHECK_FALSE(read(opened("a,b\n\0\xA3,1\nplain,2\n"s))->hasWideText);
}

TEST_CASE("In Windows-1252 no byte is a fault")
{
    CsvFile file = opened("a,b\n\x93x\x94,\xA3\n");
    file.dialect.encoding = TextEncoding::Windows1252;
    CHECK(tests::readOutcome(file, {0, 1}, {}).rows == Rows{sound(2, "\x93x\x94", "\xA3")});
}

TEST_CASE("Only the columns that are wanted come, in the order in which they are wanted")
{
    const CsvFile file = opened("a,b,c\n1,2,3\n");
    CHECK(tests::readOutcome(file, {2, 0}, {}).rows.front().fields == std::vector<std::string>{"3", "1"});
    CHECK(tests::readOutcome(file, {}, {}).rows.front().fields.empty());
}

TEST_CASE("A quote that is never closed refuses the file and names the row where it was opened")
{
    const auto totals = read(opened("a,b\n1,2\n\n3,\"4\n5,6\n"));
    REQUIRE_FALSE(totals.has_value());
    CHECK(totals.error().kind == Kind::OpenQuote);
    CHECK(totals.error().row == 4);
}

TEST_CASE("A quote that is never closed is found however the file is cut")
{
    const std::string before = manyRows(20'000);
    const auto row = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const CsvFile file = opened(before + "x,\"never closed\n" + manyRows(20'000));
    for (const unsigned workers : {1U, 2U, 5U}) {
        const auto totals = read(file, {.workers = workers, .stretch = 500});
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().kind == Kind::OpenQuote);
        CHECK(totals.error().row == row);
    }
}

TEST_CASE("A record of 16 MB is read, a longer one is refused with its row, however the file is cut")
{
    constexpr std::size_t longest = std::size_t{16} << 20U;
    for (const std::uint64_t stretch : {std::uint64_t{1} << 18U, std::uint64_t{3} << 20U}) {
        const ReadControl control{.workers = 2, .stretch = stretch};
        CHECK(read(opened("a,b\n1,2\n3," + std::string(longest - 2, 'x') + "\n5,6\n"), control).has_value());
        const auto totals = read(opened("a,b\n1,2\n3," + std::string(longest, 'x') + "\n5,6\n"), control);
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().kind == Kind::RecordTooLong);
        CHECK(totals.error().row == 3);
    }
}

TEST_CASE("A single field of 40 MB is refused as too long, with line ends in it too")
{
    std::string inside;
    while (inside.size() < (std::size_t{40} << 20U))
        inside += "line after line, and never a quote\n";
    for (const unsigned workers : {1U, 2U}) {
        const auto totals = read(opened("a,b\n1,\"" + inside + "\"\n"), {.workers = workers});
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().kind == Kind::RecordTooLong);
        CHECK(totals.error().row == 2);
    }
}

TEST_CASE("A million fields in a row are one row with too many")
{
    const CsvFile file = opened("a,b\n" + std::string(999'999, ',') + "x\n1,2\n");
    CHECK(tests::readOutcome(file, {0, 1}, {}).rows
          == Rows{faulty(2, RecordFault::TooManyFields, 1'000'000), sound(3, "1", "2")});
}

TEST_CASE("Reading stops when it is told to")
{
    const CsvFile file = opened(manyRows(100'000));
    for (const unsigned workers : {1U, 3U}) {
        std::atomic<int> asked = 0;
        const auto totals =
            read(file, {.workers = workers, .goesOn = [&](double) { return ++asked < 4; }, .stretch = 1'000});
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().kind == Kind::Cancelled);
        CHECK(asked < 4 + 3);
    }
}

TEST_CASE("How much is done is told from above nothing to all")
{
    std::vector<double> told;
    const ReadControl control{.workers = 1,
                              .goesOn =
                                  [&](double done) {
                                      told.push_back(done);
                                      return true;
                                  },
                              .stretch = 1'000};
    REQUIRE(read(opened(manyRows(10'000)), control).has_value());
    REQUIRE(told.size() >= 10);
    CHECK(told.front() > 0.0);
    CHECK(told.back() == 1.0);
    CHECK(std::is_sorted(told.begin(), told.end()));
}

TEST_CASE("What is thrown while a stretch is taken arrives where reading began, and ends it")
{
    const CsvFile file = opened(manyRows(100'000));
    for (const unsigned workers : {1U, 4U}) {
        const auto take = [](const CsvBatch& batch) {
            if (batch.firstRecord > 500)
                throw std::runtime_error("enough");
        };
        CHECK_THROWS_AS(std::ignore = readCsv(file, {0}, take, {.workers = workers, .stretch = 1'000}),
                        std::runtime_error);
    }
}

TEST_CASE("A file that is cut short while it is read is refused")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("suspects.csv");
    for (const unsigned workers : {1U, 3U}) {
        tests::writeFile(path, manyRows(200'000));
        const CsvFile file = openedFrom(path);
        const auto shorten = [&](double) {
            std::filesystem::resize_file(path, 5'000);
            return true;
        };
        const auto totals = read(file, {.workers = workers, .goesOn = shorten, .stretch = 1'000});
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().kind == Kind::Unreadable);
        CHECK(totals.error().failure.kind == Failure::Kind::ChangedSince);
    }
}

TEST_CASE("A file that grows or changes while it is read is refused")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("suspects.csv");
    const std::string text = manyRows(50'000);
    for (const std::string& now : {text + "9,more\n", std::string(text.size(), 'x')}) {
        tests::writeFile(path, text);
        const CsvFile file = openedFrom(path);
        const auto rewrite = [&](double) {
            tests::writeFile(path, now);
            return true;
        };
        const auto totals = read(file, {.workers = 1, .goesOn = rewrite});
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().failure.kind == Failure::Kind::ChangedSince);
    }
}

TEST_CASE("A file of more than two gigabytes that is mostly a hole is refused at once")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("suspects.csv");
    for (const std::string begin : {"", "crime_ref,suspect_id,crime_type\nC1,S1,Theft\n"}) {
        tests::writeFile(path, begin);
        std::filesystem::resize_file(path, (std::uintmax_t{1} << 31U) + 4'096);
        auto bytes = platform::openInput(path);
        REQUIRE(bytes.has_value());
        const auto file = openCsv(std::move(*bytes));
        REQUIRE_FALSE(file.has_value());
        CHECK(file.error().kind == Kind::NotText);
    }
}

TEST_CASE("A hole behind many sound rows is one record that is too long")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("suspects.csv");
    const std::string text = manyRows(400'000);
    tests::writeFile(path, text);
    std::filesystem::resize_file(path, (std::uintmax_t{1} << 31U) + 4'096);
    const auto totals = read(openedFrom(path));
    REQUIRE_FALSE(totals.has_value());
    CHECK(totals.error().kind == Kind::RecordTooLong);
    CHECK(totals.error().row == static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) + 1);
}

TEST_CASE("A field that has swallowed whole rows for a missing quote is told with its lines, and a long note is not")
{
    const std::string swallowed = "a,b,c,d\n1,2,3,\"x\n5,6,7,y\n9,8,7,z\"\n4,3,2,1\n";
    CHECK(tests::readOutcome(opened(swallowed), {0, 1}, {}).rows
          == Rows{faulty(2, RecordFault::HoldsRows, 3), sound(3, "4", "3")});
    const std::string note = "a,b,c,d\n1,2,3,\"first, then\nmore, of it\"\n4,3,2,1\n";
    CHECK(tests::readOutcome(opened(note), {0, 1}, {}).rows == Rows{sound(2, "1", "2"), sound(3, "4", "3")});
}
