// SPDX-License-Identifier: MIT
#include "statistics/protection.h"

#include "statistics/plain_figure.h"
#include "support/catch.h"
#include "support/repeat_suspects_table.h"

#include <functional>
#include <map>
#include <random>
#include <set>

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

using Texts = std::vector<std::string>;

/// One column of a table as plain figures, top down.
Texts columnOf(const ResultTable& table, std::size_t column)
{
    Texts texts;
    for (const TableRow& row : table.rows)
        texts.push_back(plainFigure(row.cells[column], table.columns[column], table.threshold));
    return texts;
}

/// A table with one column of counts that make a total.
ResultTable oneWay(const std::vector<std::int64_t>& counts, RowSum sum = RowSum::Exact,
                   std::optional<std::int64_t> total = std::nullopt)
{
    ResultTable table;
    table.columns = {{.id = "name", .kind = ColumnKind::Label}, {.id = "count", .rowSum = sum}};
    std::int64_t added = 0;
    for (const std::int64_t count : counts) {
        table.rows.push_back({{std::string("row ") + static_cast<char>('a' + table.rows.size()), count}});
        added += count;
    }
    table.rows.push_back({{std::string("All"), total.value_or(added)}, TableRowKind::Total});
    return table;
}

/// What the columns of the table of repeat suspects say of one crime type among others that need no protection.
std::map<std::string, std::string> rowOf(RepeatSuspectsLine line, int threshold = 5)
{
    ResultTable table;
    table.columns = repeatSuspectsColumns();
    const Share share{line.repeatSuspects, line.suspects};
    table.rows = {{{std::string(line.crimeType), line.suspects, std::int64_t{1}, line.repeatSuspects, std::int64_t{1},
                    share, std::int64_t{1}, line.offences, line.records}}};
    table = protectedTable(std::move(table), threshold);
    std::map<std::string, std::string> row;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        row[table.columns[i].id] = plainFigure(table.rows[0].cells[i], table.columns[i], table.threshold);
    return row;
}

/// Calls `take` with every assignment of numbers from 0 to `most` to so many cells.
void forEachAssignment(std::size_t cells, int most, const std::function<void(const std::vector<int>&)>& take)
{
    std::vector<int> values(cells, 0);
    while (true) {
        take(values);
        std::size_t i = 0;
        while (i < cells && values[i] == most)
            values[i++] = 0;
        if (i == cells)
            return;
        ++values[i];
    }
}

/// What a reader can think each hidden cell of a protected one-way table to be, found by trying all numbers.
/// `knowsRule`: the reader also knows that [c] is never below the threshold.
std::map<std::string, std::set<int>> thinkable(const ResultTable& table, RowSum sum, int threshold, int most,
                                               bool knowsRule)
{
    std::vector<std::size_t> hidden;
    std::int64_t seen = 0;
    for (std::size_t row = 0; row + 1 < table.rows.size(); ++row)
        if (const auto* count = std::get_if<std::int64_t>(&table.rows[row].cells[1]))
            seen += *count;
        else
            hidden.push_back(row);
    const auto* total = std::get_if<std::int64_t>(&table.rows.back().cells[1]);
    std::map<std::string, std::set<int>> out;
    forEachAssignment(hidden.size(), most, [&](const std::vector<int>& values) {
        std::int64_t all = seen;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool isSmall = table.rows[hidden[i]].cells[1] == TableCell(NoFigure::Small);
            if (isSmall && (values[i] < 1 || values[i] >= threshold))
                return;
            if (!isSmall && knowsRule && values[i] < threshold)
                return;
            all += values[i];
        }
        if (total != nullptr && (sum == RowSum::Exact ? all != *total : all < *total))
            return;
        for (std::size_t i = 0; i < values.size(); ++i)
            out[std::get<std::string>(table.rows[hidden[i]].cells[0])].insert(values[i]);
    });
    return out;
}

} // namespace

TEST_CASE("Counts of one up to below the threshold are hidden, none is shown")
{
    const ResultTable table = protectedTable(oneWay({40, 1, 4, 5, 0}, RowSum::Unrelated), 5);
    CHECK(columnOf(table, 1) == Texts{"40", "<5", "<5", "5", "0", "50"});
    CHECK(table.threshold == 5);
    CHECK(columnOf(protectedTable(oneWay({11, 9, 10}, RowSum::Unrelated), 10), 1) == Texts{"11", "<10", "10", "30"});
}

TEST_CASE("The percentage of a hidden count is told from above, rounded as the papers do where that is true")
{
    // Table 3 of the Reoffending Deep Dive 2025: cohorts of 69, 66, 57, 58 and 250 print <7, <8, <9, <9 and <2 %.
    CHECK(belowPercent(69, 5) == 7);
    CHECK(belowPercent(66, 5) == 8);
    CHECK(belowPercent(57, 5) == 9);
    CHECK(belowPercent(58, 5) == 9);
    CHECK(belowPercent(250, 5) == 2);
    CHECK(belowPercent(333, 5) == 2);
    CHECK(belowPercent(334, 5) == 2); // rounded it would be 1, but 4 of 334 are 1.2 %
    CHECK(belowPercent(10'000, 5) == 1);
}

TEST_CASE("The percentage of a hidden count is below the one that is told, on every group")
{
    for (const int threshold : {3, 5, 10})
        for (std::int64_t whole = 2 * threshold; whole < 3000; ++whole)
            REQUIRE(100 * (threshold - 1) < belowPercent(whole, threshold) * whole);
}

TEST_CASE("What is worked out of a hidden count is hidden with it")
{
    const auto row = rowOf({"Rape", 88, 4, 90, 96});
    CHECK(row.at("suspect_count") == "88");
    CHECK(row.at("suspect_rank") == "1");
    CHECK(row.at("repeat_suspect_count") == "<5");
    CHECK(row.at("repeat_rank") == "[c]");
    CHECK(row.at("repeat_pct") == "<6"); // 5 of 88 are 5.7 %
    CHECK(row.at("repeat_pct_rank") == "[c]");
    CHECK(row.at("offence_count") == "90");
    CHECK(row.at("suspect_records") == "96");
}

TEST_CASE("A count that leaves a small group is hidden, and its percentage too")
{
    const auto row = rowOf({"Bicycle theft", 60, 57, 150, 200});
    CHECK(row.at("suspect_count") == "60");
    CHECK(row.at("repeat_suspect_count") == "[c]");
    CHECK(row.at("repeat_pct") == "[c]");
    CHECK(rowOf({"Bicycle theft", 60, 60, 150, 200}).at("repeat_suspect_count") == "60");
    CHECK(rowOf({"Bicycle theft", 60, 55, 150, 200}).at("repeat_suspect_count") == "55");
}

TEST_CASE("A row of a group below twice the threshold keeps its name only")
{
    const auto row = rowOf({"Arson", 7, 1, 8, 8});
    CHECK(row.at("crime_type") == "Arson");
    for (const char* column :
         {"suspect_count", "suspect_rank", "repeat_suspect_count", "repeat_pct", "offence_count", "suspect_records"})
        CHECK(row.at(column) == "[c]");
    CHECK(rowOf({"Arson", 4, 0, 8, 8}).at("suspect_count") == "<5");
    CHECK(rowOf({"Arson", 4, 0, 8, 8}).at("repeat_suspect_count") == "[c]"); // whether anybody repeated is not told
    CHECK(rowOf({"Arson", 10, 0, 12, 12}).at("repeat_suspect_count") == "0");
}

TEST_CASE("A row of nobody is shown")
{
    const auto row = rowOf({"Piracy", 0, 0, 0, 0});
    CHECK(row.at("suspect_count") == "0");
    CHECK(row.at("suspect_records") == "0");
}

TEST_CASE("Records that leave no room for every small number of repeat suspects are hidden")
{
    // Each suspect has a record and each repeat suspect one more: 13 records of 12 suspects are one repeat suspect.
    CHECK(rowOf({"Theft", 12, 1, 13, 13}).at("suspect_records") == "[c]");
    CHECK(rowOf({"Theft", 12, 3, 13, 15}).at("suspect_records") == "[c]");
    CHECK(rowOf({"Theft", 12, 3, 13, 16}).at("suspect_records") == "16"); // 1 to 4 are possible
    CHECK(rowOf({"Theft", 12, 0, 12, 12}).at("suspect_records") == "12");
    CHECK(rowOf({"Theft", 12, 5, 13, 17}).at("suspect_records") == "17");
}

TEST_CASE("A percentage without columns of its counts is judged by the counts in it")
{
    ResultTable table;
    table.columns = {{.id = "name", .kind = ColumnKind::Label}, {.id = "p", .kind = ColumnKind::Percent}};
    for (const Share share : {Share{4, 88}, Share{84, 88}, Share{40, 88}, Share{0, 88}, Share{88, 88}, Share{6, 9}})
        table.rows.push_back({{std::string("row"), share}});
    CHECK(columnOf(protectedTable(table, 5), 1) == Texts{"<6", "[c]", "45", "0", "100", "[c]"});
    table.columns[1].kind = ColumnKind::Decimal;
    table.columns[1].decimals = 1;
    table.rows = {{{std::string("row"), Share{14, 10}}}, {{std::string("row"), Share{14, 4}}}};
    CHECK(columnOf(protectedTable(table, 5), 1) == Texts{"1.4", "[c]"});
}

TEST_CASE("A figure derived from a derived figure is hidden with it, whatever the order of columns")
{
    ResultTable table;
    table.columns = {{.id = "rank", .kind = ColumnKind::Rank, .derivedFrom = {1}},
                     {.id = "p", .kind = ColumnKind::Percent, .derivedFrom = {2, 3}},
                     {.id = "part", .partOf = {3}},
                     {.id = "whole"}};
    table.rows = {{{std::int64_t{1}, Share{4, 88}, std::int64_t{4}, std::int64_t{88}}}};
    const ResultTable out = protectedTable(table, 5);
    CHECK(out.rows[0].cells[0] == TableCell(NoFigure::Protecting));
    CHECK(out.rows[0].cells[1] == TableCell(BelowShare{6}));
}

TEST_CASE("Ranks are counted among the figures that are shown")
{
    // Per cents 50, 25, 20 and 12: with the second hidden, a gap in the ranks would tell that it is 20 to 50.
    ResultTable table;
    table.columns = repeatSuspectsColumns();
    const std::vector<Share> shares{{6, 12}, {3, 12}, {20, 100}, {12, 100}};
    const auto ranks = ranksOf(shares);
    REQUIRE(ranks == std::vector<std::int64_t>{1, 2, 3, 4});
    for (std::size_t i = 0; i < shares.size(); ++i)
        table.rows.push_back({{std::string("type"), shares[i].whole, NoFigure::Blank, shares[i].part, NoFigure::Blank,
                               shares[i], ranks[i], std::int64_t{300}, std::int64_t{400}}});
    // The order of the rows would tell too, so the hidden one is last.
    CHECK(columnOf(protectedTable(table, 5), 6) == Texts{"1", "2", "3", "[c]"});
}

TEST_CASE("Rows in the order of a figure do not tell by their place what is hidden")
{
    ResultTable table = oneWay({0, 0, 0, 0}, RowSum::Unrelated);
    table.rows.pop_back();
    const std::vector<std::pair<std::string, std::int64_t>> sorted{
        {"Cars", 50}, {"Bikes", 7}, {"Vans", 4}, {"Arms", 2}};
    for (std::size_t i = 0; i < sorted.size(); ++i)
        table.rows[i].cells = {sorted[i].first, sorted[i].second};
    CHECK(columnOf(protectedTable(table, 5), 0) == Texts{"Cars", "Bikes", "Arms", "Vans"});
    std::swap(table.rows[0], table.rows[1]);
    CHECK(columnOf(protectedTable(table, 5), 0) == Texts{"Bikes", "Cars", "Vans", "Arms"}); // no order, nothing told
}

TEST_CASE("A hidden count cannot be worked out of the total")
{
    CHECK(columnOf(protectedTable(oneWay({5, 1, 40, 20}), 5), 1) == Texts{"5", "<5", "40", "[c]", "66"});
    CHECK(columnOf(protectedTable(oneWay({2, 4, 40, 3}), 5), 1) == Texts{"<5", "<5", "40", "<5", "49"});
    CHECK(columnOf(protectedTable(oneWay({1, 40, 1, 30}), 5), 1) == Texts{"<5", "40", "<5", "[c]", "72"});
    CHECK(columnOf(protectedTable(oneWay({8, 9, 30}), 5), 1) == Texts{"8", "9", "30", "47"});
}

TEST_CASE("Where nothing is left to hide among the rows, the total is hidden")
{
    CHECK(columnOf(protectedTable(oneWay({0, 1, 0}), 5), 1) == Texts{"0", "<5", "0", "<5"});
    CHECK(columnOf(protectedTable(oneWay({4, 4}), 5), 1) == Texts{"<5", "<5", "[c]"});
}

TEST_CASE("A total of different people bounds a hidden count from below")
{
    // 24 people, 20 of them in the first row: at least four in the second, and fewer than five.
    CHECK(columnOf(protectedTable(oneWay({20, 4}, RowSum::AtLeastTotal, 24), 5), 1) == Texts{"[c]", "<5", "24"});
    CHECK(columnOf(protectedTable(oneWay({20, 4}, RowSum::AtLeastTotal, 21), 5), 1) == Texts{"20", "<5", "21"});
    CHECK(columnOf(protectedTable(oneWay({20, 4}, RowSum::AtLeastTotal, 20), 5), 1) == Texts{"20", "<5", "20"});
}

TEST_CASE("What is hidden for a total cannot be read from its row")
{
    // The 20 of the first row are hidden because the total of 24 would tell the 4 of the second; as nobody repeats, the
    // records of the row would be as many.
    ResultTable table;
    table.columns = {{.id = "name", .kind = ColumnKind::Label},
                     {.id = "suspects", .rowSum = RowSum::AtLeastTotal},
                     {.id = "records", .atLeastSumOf = {1}}};
    table.rows = {{{std::string("A"), std::int64_t{20}, std::int64_t{20}}},
                  {{std::string("B"), std::int64_t{4}, std::int64_t{60}}},
                  {{std::string("All"), std::int64_t{24}, std::int64_t{80}}, TableRowKind::Total}};
    CHECK(columnOf(protectedTable(table, 5), 1) == Texts{"[c]", "<5", "24"});
    CHECK(columnOf(protectedTable(table, 5), 2) == Texts{"[c]", "60", "80"});
    // Where the records make a total too, it must not tell them.
    table.columns[2].rowSum = RowSum::Exact;
    CHECK(columnOf(protectedTable(table, 5), 2) == Texts{"[c]", "[c]", "80"});
}

TEST_CASE("By trying all numbers a reader finds no hidden count of a one-way table")
{
    constexpr int threshold = 4;
    constexpr int most = 14;
    std::mt19937 random(20251021);
    std::uniform_int_distribution<int> count(0, 11);
    for (int trial = 0; trial < 400; ++trial) {
        std::vector<std::int64_t> counts;
        for (int i = 0; i < 3 + trial % 2; ++i)
            counts.push_back(count(random));
        const bool isExact = trial % 4 != 0;
        const RowSum sum = isExact ? RowSum::Exact : RowSum::AtLeastTotal;
        std::int64_t total = 0;
        for (const std::int64_t each : counts)
            total = isExact ? total + each : std::max(total, each);
        if (!isExact)
            total += trial % 3;
        const ResultTable table = protectedTable(oneWay(counts, sum, total), threshold);
        for (const bool knowsRule : {false, true})
            for (const auto& [name, values] : thinkable(table, sum, threshold, most, knowsRule)) {
                const auto row = static_cast<std::size_t>(name.back() - 'a');
                INFO("rows " << counts.size() << ", row " << row << ", total " << total << ", count " << counts[row]);
                CHECK(values.size() > 1);
                if (counts[row] > 0 && counts[row] < threshold)
                    for (int small = 1; small < threshold; ++small)
                        CHECK(values.count(small) == 1);
            }
    }
}

TEST_CASE("By trying all numbers a reader finds no hidden count in a row of repeat suspects")
{
    constexpr int threshold = 3;
    constexpr int most = 18;
    constexpr int mostRecords = 2 * most + 4;
    std::mt19937 random(20250717);
    std::uniform_int_distribution<int> upTo(0, most);
    for (int trial = 0; trial < 3000; ++trial) {
        const std::int64_t suspects = upTo(random);
        const std::int64_t repeats = suspects == 0 ? 0 : upTo(random) % (suspects + 1);
        const std::int64_t records = suspects + repeats + upTo(random) % 4;
        const auto row = rowOf({"type", suspects, repeats, records, records}, threshold);
        // Everything that prints the same is the same to a reader.
        std::set<std::int64_t> thinkableRepeats;
        std::set<std::int64_t> thinkableSuspects;
        for (std::int64_t s = 0; s <= most; ++s)
            for (std::int64_t r = 0; r <= s; ++r)
                for (std::int64_t l = s + r; l <= mostRecords; ++l) {
                    const auto agrees = [&](const char* column, std::int64_t value) {
                        const std::string& shown = row.at(column);
                        if (shown == "[c]")
                            return true;
                        return shown == "<3" ? value >= 1 && value < threshold : shown == std::to_string(value);
                    };
                    if (agrees("suspect_count", s) && agrees("repeat_suspect_count", r)
                        && agrees("suspect_records", l)) {
                        thinkableRepeats.insert(r);
                        thinkableSuspects.insert(s);
                    }
                }
        INFO(suspects << " suspects, " << repeats << " repeat suspects, " << records << " records");
        for (std::int64_t small = 1; small < threshold; ++small) {
            if (repeats > 0 && repeats < threshold)
                CHECK(thinkableRepeats.count(small) == 1);
            if (suspects > 0 && suspects < threshold)
                CHECK(thinkableSuspects.count(small) == 1);
            if (suspects - repeats > 0 && suspects - repeats < threshold && suspects >= 2 * threshold)
                CHECK(thinkableRepeats.count(suspects - small) == 1);
        }
    }
}

TEST_CASE("The protected table of repeat suspects holds no small count and nothing made of one")
{
    const ResultTable before = repeatSuspectsTable();
    const ResultTable after = protectedTable(before, 5);
    REQUIRE(after.rows.size() == before.rows.size());
    int hiddenRows = 0;
    for (const TableRow& row : after.rows) {
        if (row.kind != TableRowKind::Ordinary)
            continue;
        for (const std::size_t column : {1u, 3u, 7u, 8u})
            if (const auto* count = std::get_if<std::int64_t>(&row.cells[column]))
                CHECK((*count == 0 || *count >= 5));
        if (const auto* share = std::get_if<Share>(&row.cells[5])) {
            CHECK(row.cells[3] == TableCell(share->part));
            CHECK(row.cells[1] == TableCell(share->whole));
        }
        hiddenRows += row.cells[1] == TableCell(NoFigure::Protecting) ? 1 : 0;
    }
    // Robbery of business property (8), arson (7), aggravated vehicle taking (7), homicide (5), interfering with a
    // motor vehicle (6).
    CHECK(hiddenRows == 5);
    // What is shown of the whole stays.
    CHECK(after.rows[28].cells == before.rows[28].cells);
    CHECK(after.rows[29].cells == before.rows[29].cells);
}

TEST_CASE("Rows of which one holds the other do not tell a small count by their difference")
{
    // Suspects of two or more offences, of three or more and so on, of 100 in all.
    const auto shown = [](const std::vector<std::int64_t>& counts) {
        return columnOf(protectedTable(oneWay(counts, RowSum::Nested, 100), 5), 1);
    };
    CHECK(shown({60, 40, 20, 10}) == Texts{"60", "40", "20", "10", "100"});
    CHECK(shown({60, 57, 50, 20}) == Texts{"60", "50", "20", "[c]", "100"}); // 57 is a step of three
    CHECK(shown({97, 40, 30, 20}) == Texts{"40", "30", "20", "[c]", "100"}); // and so is 97 of all
    CHECK(shown({60, 57, 54, 20}) == Texts{"60", "54", "20", "[c]", "100"}); // 57 is gone, and 54 is six from 60
    CHECK(shown({60, 60, 20, 12}) == Texts{"60", "60", "20", "12", "100"});
    CHECK(shown({60, 9, 4, 0})
          == Texts{"60", "0", "[c]", "<5", "100"}); // 9 and 4 would be a step, and so would 9 and 8
    CHECK(shown({12, 20, 60, 62}) == Texts{"12", "20", "62", "[c]", "100"});
}

TEST_CASE("By trying all numbers a reader finds no small step between rows of which one holds the other")
{
    constexpr int threshold = 3;
    for (int first = 0; first <= 16; ++first)
        for (int second = 0; second <= first; ++second) {
            const ResultTable table = protectedTable(oneWay({first, second}, RowSum::Nested, 16), threshold);
            std::map<std::string, std::string> cells;
            for (const TableRow& row : table.rows)
                cells[std::get<std::string>(row.cells[0])] = plainFigure(row.cells[1], table.columns[1], threshold);
            const auto agrees = [&](const char* name, int value) {
                const std::string& shown = cells.at(name);
                return shown == "[c]" ? value >= threshold
                     : shown == "<3"  ? value >= 1 && value < threshold
                                      : shown == std::to_string(value);
            };
            std::set<int> steps;
            for (int a = 0; a <= 16; ++a)
                for (int b = 0; b <= a; ++b)
                    if (agrees("row a", a) && agrees("row b", b))
                        steps.insert(a - b);
            INFO(first << " and " << second);
            CHECK((steps.size() > 1 || *steps.begin() == 0 || *steps.begin() >= threshold));
        }
}

TEST_CASE("Rows with an order of their own keep it")
{
    ResultTable table = oneWay({40, 20, 4, 3}, RowSum::Unrelated);
    const std::vector<std::string> ages{"Under 18", "18 to 24", "65 and over", "25 to 64"};
    for (std::size_t i = 0; i < ages.size(); ++i)
        table.rows[i].cells[0] = ages[i];
    CHECK(columnOf(protectedTable(table, 5), 0) == Texts{"Under 18", "18 to 24", "65 and over", "25 to 64", "All"});
}

TEST_CASE("A percentage of those where it is recorded goes with the hidden count of the others")
{
    // 774 of 998 is 78 per cent, and 774 of 999, 1,000 or 1,001 is 77: with it four without a gender would be told.
    const auto table = [](std::int64_t unknown) {
        ResultTable out;
        out.columns = {{.id = "gender", .kind = ColumnKind::Label},
                       {.id = "count", .rowSum = RowSum::Exact},
                       {.id = "pct", .kind = ColumnKind::Percent, .derivedFrom = {1}, .wholeLacks = "Not recorded"}};
        const std::int64_t known = 998;
        out.rows = {{{"M", std::int64_t{774}, Share{774, known}}},
                    {{"F", std::int64_t{224}, Share{224, known}}},
                    {{"Not recorded", unknown, NoFigure::Blank}},
                    {{"All", known + unknown, Share{known, known}}, TableRowKind::Total}};
        return protectedTable(out, 5);
    };
    for (const TableRow& row : table(4).rows)
        CHECK_FALSE(std::holds_alternative<Share>(row.cells[2]));
    CHECK(table(40).rows[0].cells[2] == TableCell(Share{774, 998}));
}

TEST_CASE("A total below the threshold over several hidden counts does not say that they are next to none")
{
    // 1 + 1 + 2 = 4: "<5" over three of "<5" would leave 1 and 2 only.
    CHECK(columnOf(protectedTable(oneWay({1, 1, 2, 0}), 5), 1) == Texts{"<5", "<5", "<5", "0", "[c]"});
    // Over one there is nothing to tell.
    CHECK(columnOf(protectedTable(oneWay({3}), 5), 1) == Texts{"<5", "<5"});
}

TEST_CASE("Where a total is hidden its percentages are too, since a count and its percentage tell it")
{
    ResultTable table;
    table.columns = {
        {.id = "name", .kind = ColumnKind::Label},
        {.id = "count", .rowSum = RowSum::Nested},
        {.id = "pct", .kind = ColumnKind::Percent, .derivedFrom = {1}},
    };
    const auto row = [](const char* name, std::int64_t count) {
        return TableRow{{std::string(name), count, Share{count, 12}}};
    };
    table.rows = {row("3 or more", 2), row("2 or more", 9), row("All", 12)};
    table.rows.back().kind = TableRowKind::Total;
    // Steps of 3 and 7 people between the rows: of 12 and 9 one has to go.
    ResultTable out = protectedTable(table, 5);
    const Texts counts = columnOf(out, 1);
    const Texts shares = columnOf(out, 2);
    REQUIRE(counts.front() == "<5");
    if (counts.back() == "[c]")
        CHECK(shares == Texts{"[c]", "[c]", "[c]"});
    else
        CHECK(counts[1] == "[c]");
    // With a total that cannot be told the bound "<42%" (5 of 12) may not stand either.
    table.rows.back().cells[1] = std::int64_t{9};
    table.rows = {{{std::string("3 or more"), std::int64_t{2}, Share{2, 9}}},
                  {{std::string("All"), std::int64_t{9}, Share{9, 9}}, TableRowKind::Total}};
    out = protectedTable(table, 5);
    CHECK(columnOf(out, 1) == Texts{"<5", "[c]"});
    CHECK(columnOf(out, 2) == Texts{"[c]", "[c]"});
}

TEST_CASE("Numbers of rows are rounded to twice the threshold, and the protected table has no other")
{
    CHECK(roundedRows(0, 5) == 0);
    CHECK(roundedRows(4, 5) == 0);
    CHECK(roundedRows(5, 5) == 10);
    CHECK(roundedRows(6'145, 5) == 6'150);
    CHECK(roundedRows(6'145, 10) == 6'140);
    ResultTable table = oneWay({20, 30});
    table.provenance.rowsRead = 6'726;
    table.provenance.rowsKept = 1;
    const ResultTable out = protectedTable(table, 5);
    CHECK(out.provenance.rowsRead == 6'730);
    CHECK(out.provenance.rowsKept == 0);
}
