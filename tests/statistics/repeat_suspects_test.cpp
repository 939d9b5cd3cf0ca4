// SPDX-License-Identifier: MIT
#include "statistics/repeat_suspects.h"

#include "base/parallel.h"
#include "statistics/categories.h"
#include "support/catch.h"
#include "support/slow_suspects.h"

#include <algorithm>
#include <random>

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

struct Built
{
    SuspectRecords records;
    std::vector<std::string> types;
};

/// As an import would: rows dealt out to the threads, and all texts gone afterwards. Gives the types.
std::vector<std::string> fill(SuspectRecordsBuilder& builder, const std::vector<SuspectRow>& rows)
{
    Categories types;
    const unsigned workers = builder.workers();
    std::vector<std::uint16_t> typeOf;
    for (const SuspectRow& row : rows)
        typeOf.push_back(types.numberOf(row.type).value());
    inParallel(workers, workers, [&](unsigned, std::size_t piece) {
        for (std::size_t row = piece; row < rows.size(); row += workers) {
            const std::string crime = rows[row].crime + std::string(keyPadding, '?');
            const std::string suspect = rows[row].suspect + std::string(keyPadding, '!');
            builder.add(static_cast<unsigned>(piece), std::string_view(crime).substr(0, rows[row].crime.size()),
                        std::string_view(suspect).substr(0, rows[row].suspect.size()), static_cast<std::uint32_t>(row),
                        typeOf[row]);
        }
    });
    return types.texts();
}

/// The more rows are expected, the more parts there are.
Built built(const std::vector<SuspectRow>& rows, unsigned workers, std::uint64_t expected = 100)
{
    SuspectRecordsBuilder builder(workers, rows.size() + 1, expected, false);
    const std::vector<std::string> types = fill(builder, rows);
    return {builder.finish(types.size()), types};
}

NamedCounts counted(const std::vector<SuspectRow>& rows, unsigned workers = 1, std::uint64_t expected = 100)
{
    const Built records = built(rows, workers, expected);
    return named(repeatSuspects(records.records), records.types);
}

} // namespace

TEST_CASE("The slow counts themselves give what is counted by hand")
{
    // S1: three crimes, two of them thefts, one reported twice. S2: one crime under two types. S3: a theft beside S1.
    const std::vector<SuspectRow> rows{{"C1", "S1", "Theft"}, {"C1", "S1", "Theft"}, {"C2", "S1", "Theft"},
                                       {"C3", "S1", "Arson"}, {"C4", "S2", "Arson"}, {"C4", "S2", "Theft"},
                                       {"C2", "S3", "Theft"}};
    NamedCounts expected;
    expected.ofType["Theft"] = {.suspects = 3, .repeat = 1, .repeatOfAny = 1, .offences = 3, .records = 5};
    expected.ofType["Arson"] = {.suspects = 2, .repeat = 0, .repeatOfAny = 1, .offences = 2, .records = 2};
    expected.all = {.suspects = 3, .repeat = 1, .repeatOfAny = 1, .offences = 4, .records = 7};
    CHECK(slowCounts(rows) == expected);
    CHECK(counted(rows) == expected);
}

TEST_CASE("A second record of the same crime makes nobody a repeat suspect")
{
    const NamedCounts counts = counted({{"C1", "S1", "Theft"}, {"C1", "S1", "Theft"}, {"C1", "S1", "Theft"}});
    CHECK(counts.all == RepeatCounts{.suspects = 1, .repeat = 0, .repeatOfAny = 0, .offences = 1, .records = 3});
}

TEST_CASE("A crime that was put under another type is one crime of any type")
{
    const NamedCounts counts = counted({{"C1", "S1", "Theft"}, {"C1", "S1", "Burglary"}});
    CHECK(counts.all == RepeatCounts{.suspects = 1, .repeat = 0, .repeatOfAny = 0, .offences = 1, .records = 2});
    CHECK(counts.ofType.at("Theft").offences == 1);
    CHECK(counts.ofType.at("Burglary").offences == 1);
}

TEST_CASE("Somebody suspected of one crime of each of two types repeats of any type, and of neither")
{
    const NamedCounts counts = counted({{"C1", "S1", "Theft"}, {"C2", "S1", "Arson"}});
    CHECK(counts.all.repeat == 1);
    CHECK(counts.ofType.at("Theft") == RepeatCounts{1, 0, 1, 1, 1});
    CHECK(counts.ofType.at("Arson") == RepeatCounts{1, 0, 1, 1, 1});
}

TEST_CASE("No records give no suspects") { CHECK(counted({}) == NamedCounts{}); }

TEST_CASE("Small tables of any kind are counted as their definitions say, in any order and with any number of threads")
{
    std::mt19937 random(2'996);
    const std::vector<std::string> tails{"", "-with-a-tail-of-many-bytes", "0123456789abc", "0123456789abcd",
                                         "0123456789abcde"};
    for (int round = 0; round < 300; ++round) {
        std::vector<SuspectRow> rows;
        const auto below = [&](std::size_t limit) { return random() % limit; };
        const std::size_t suspects = 1 + below(12);
        const std::size_t crimes = 1 + below(25);
        for (std::size_t count = below(60); count > 0; --count)
            rows.push_back({"C" + std::to_string(below(crimes)) + tails[below(2)],
                            "S" + std::to_string(below(suspects)) + tails[below(tails.size())],
                            std::string(1, static_cast<char>('a' + below(4)))});
        const NamedCounts expected = slowCounts(rows);
        CAPTURE(round);
        REQUIRE(counted(rows) == expected);
        for (const unsigned workers : {2U, 5U}) {
            std::shuffle(rows.begin(), rows.end(), random);
            REQUIRE(counted(rows, workers) == expected);
            REQUIRE(counted(rows, workers, 1'000'000) == expected);
        }
    }
}

TEST_CASE("Long identifiers that are the same are one, whichever threads bring them")
{
    std::vector<SuspectRow> rows;
    for (int row = 0; row < 5'000; ++row)
        rows.push_back({"occurrence number " + std::to_string(row % 700),
                        "nominal reference " + std::to_string(row % 90), row % 3 == 0 ? "Theft" : "Arson"});
    const NamedCounts expected = slowCounts(rows);
    for (const unsigned workers : {1U, 2U, 5U})
        CHECK(counted(rows, workers, 500'000) == expected);
}

TEST_CASE("Counting while the records are put together gives what counting afterwards gives, and keeps no group")
{
    std::mt19937 random(11);
    std::vector<SuspectRow> rows;
    for (int row = 0; row < 3'000; ++row)
        rows.push_back(
            {"C" + std::to_string(random() % 900), "S" + std::to_string(random() % 400), std::to_string(random() % 5)});
    const Built kept = built(rows, 1);
    for (const unsigned workers : {1U, 3U}) {
        SuspectRecordsBuilder builder(workers, rows.size() + 1, 400'000, false);
        const std::vector<std::string> types = fill(builder, rows);
        RepeatCounter counter(workers, types.size());
        const SuspectRecords about = builder.finish(
            types.size(), [&](unsigned worker, const SuspectGroup& group) { counter.add(worker, group); });
        CHECK(named(counter.counts(about), types) == named(repeatSuspects(kept.records), kept.types));
        CHECK(about.groups.empty());
        CHECK(about.records == rows.size());
        CHECK(about.repeated == kept.records.repeated);
        CHECK(about.crimes == kept.records.crimes);
        CHECK(about.crimeEnd == rows.size());
    }
}

TEST_CASE("The records of one suspect stand together, by type, then crime, then their place in the file")
{
    std::mt19937 random(5);
    std::vector<SuspectRow> rows;
    for (int row = 0; row < 2'000; ++row)
        rows.push_back(
            {"C" + std::to_string(random() % 600), "S" + std::to_string(random() % 100), std::to_string(random() % 3)});
    const Built built3 = built(rows, 3, 200'000);
    std::size_t suspects = 0;
    std::vector<int> seen(rows.size());
    int wrong = 0;
    std::map<std::uint32_t, std::string> crimeOf;
    for (const SuspectGroup& group : built3.records.groups)
        for (std::size_t suspect = 0; suspect < group.suspects(); ++suspect, ++suspects) {
            const auto records = group.of(suspect);
            wrong += std::is_sorted(records.begin(), records.end(),
                                    [](const SuspectRecord& one, const SuspectRecord& two) {
                                        return std::tie(one.type, one.crime, one.record)
                                             < std::tie(two.type, two.crime, two.record);
                                    })
                       ? 0
                       : 1;
            for (const SuspectRecord& record : records) {
                const SuspectRow& row = rows.at(record.record);
                ++seen[record.record];
                wrong += row.suspect == rows.at(records.front().record).suspect ? 0 : 1;
                wrong += row.type == built3.types.at(record.type) ? 0 : 1;
                wrong += crimeOf.emplace(record.crime, row.crime).first->second == row.crime ? 0 : 1;
            }
        }
    CHECK(wrong == 0);
    CHECK(suspects == 100);
    CHECK(crimeOf.size() == built3.records.crimes);
    CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
}

TEST_CASE("Details come back with the record they were set for")
{
    SuspectRecordsBuilder builder(1, 10, 10, true);
    const std::string text = "S1 and sixteen more bytes";
    for (std::uint32_t record = 0; record < 5; ++record) {
        builder.add(0, std::string_view(text).substr(0, 2), std::string_view(text).substr(0, 1 + record % 2), record,
                    0);
        builder.setDetails(record, {.day = static_cast<std::int32_t>(record) * 10,
                                    .district = 3,
                                    .gender = 1,
                                    .age = static_cast<std::uint8_t>(20 + record)});
    }
    const SuspectRecords records = builder.finish(1);
    CHECK(records.records == 5);
    for (const SuspectGroup& group : records.groups)
        for (const SuspectRecord& record : group.records) {
            CHECK(record.details.day == static_cast<std::int32_t>(record.record) * 10);
            CHECK(record.details.age == 20 + record.record);
            CHECK(record.details.district == 3);
        }
}
