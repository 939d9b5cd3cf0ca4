// SPDX-License-Identifier: MIT
#include "statistics/both_ways.h"

#include "statistics/circulation.h"
#include "support/catch.h"

#include <array>
#include <functional>
#include <numeric>
#include <random>
#include <set>

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

using Numbers = std::vector<std::vector<std::int64_t>>; ///< by row and part

/// A table of groups by cohort, with the sum of each row and the total of each column.
ResultTable tableOf(const Numbers& numbers)
{
    ResultTable table{.id = "grid", .title = "Grid"};
    table.columns.push_back({.id = "group", .kind = ColumnKind::Label});
    for (std::size_t part = 0; part <= numbers.front().size(); ++part)
        table.columns.push_back({.id = "n" + std::to_string(part), .rowSum = RowSum::Exact});
    std::vector<std::int64_t> totals(numbers.front().size() + 1);
    const auto add = [&](const std::string& name, const std::vector<std::int64_t>& counts, TableRowKind kind) {
        TableRow row{{name}, kind};
        for (const std::int64_t count : counts)
            row.cells.emplace_back(count);
        table.rows.push_back(row);
    };
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        std::vector<std::int64_t> counts = numbers[row];
        counts.push_back(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
        for (std::size_t column = 0; column < counts.size(); ++column)
            totals[column] += counts[column];
        add("g" + std::to_string(row), counts, TableRowKind::Ordinary);
    }
    add("All", totals, TableRowKind::Total);
    return table;
}

ResultTable guarded(const Numbers& numbers, int threshold, const ResultTable* wholes = nullptr)
{
    SummedColumns counts{.parts = {}, .sum = numbers.front().size() + 1};
    for (std::size_t part = 1; part <= numbers.front().size(); ++part)
        counts.parts.push_back(part);
    return protectedBothWays(tableOf(numbers), counts, threshold, wholes);
}

/// Everything each hidden cell could be for a reader who tries all tables. By row and column, as in the table.
std::vector<std::vector<std::set<std::int64_t>>> possible(const ResultTable& shown, const Numbers& numbers,
                                                          int threshold)
{
    const std::size_t rows = numbers.size();
    const std::size_t parts = numbers.front().size();
    std::vector<std::int64_t> columnRest(parts);
    for (const auto& row : numbers)
        for (std::size_t part = 0; part < parts; ++part)
            columnRest[part] += row[part];
    std::vector<std::vector<std::set<std::int64_t>>> out(rows, std::vector<std::set<std::int64_t>>(parts + 1));
    Numbers tried(rows, std::vector<std::int64_t>(parts));
    const auto fits = [&](const TableCell& cell, std::int64_t value, std::int64_t small) {
        if (const auto* count = std::get_if<std::int64_t>(&cell))
            return *count == value;
        if (cell == TableCell(NoFigure::Small))
            return value >= 1 && value < threshold;
        return value >= threshold || (small > 1 && value >= small); // the sum of several small ones may be small
    };
    std::vector<const TableRow*> byName;
    for (std::size_t row = 0; row < rows; ++row)
        for (const TableRow& each : shown.rows)
            if (each.cells.front() == TableCell("g" + std::to_string(row)))
                byName.push_back(&each);
    const std::function<void(std::size_t, std::size_t)> fill = [&](std::size_t row, std::size_t part) {
        if (row == rows) {
            for (const std::int64_t rest : columnRest)
                if (rest != 0)
                    return;
            for (std::size_t each = 0; each < rows; ++each) {
                for (std::size_t column = 0; column < parts; ++column)
                    out[each][column].insert(tried[each][column]);
                out[each][parts].insert(std::accumulate(tried[each].begin(), tried[each].end(), std::int64_t{0}));
            }
            return;
        }
        if (part == parts) {
            std::int64_t small = 0;
            for (std::size_t column = 0; column < parts; ++column)
                small += byName[row]->cells[column + 1] == TableCell(NoFigure::Small) ? 1 : 0;
            const std::int64_t sum = std::accumulate(tried[row].begin(), tried[row].end(), std::int64_t{0});
            if (fits(byName[row]->cells[parts + 1], sum, small))
                fill(row + 1, 0);
            return;
        }
        for (std::int64_t value = 0; value <= columnRest[part]; ++value) {
            if (!fits(byName[row]->cells[part + 1], value, 0))
                continue;
            tried[row][part] = value;
            columnRest[part] -= value;
            fill(row, part + 1);
            columnRest[part] += value;
        }
    };
    fill(0, 0);
    return out;
}

} // namespace

TEST_CASE("No hidden cell of a table with totals both ways can be told by trying all tables")
{
    constexpr int threshold = 3;
    std::mt19937 random(20251021);
    const std::array<std::int64_t, 9> usual{0, 1, 1, 2, 2, 3, 4, 6, 8};
    int hidden = 0;
    int shownToo = 0;
    for (int round = 0; round < 4000; ++round) {
        Numbers numbers(3, std::vector<std::int64_t>(3));
        for (auto& row : numbers)
            for (std::int64_t& number : row)
                number = usual[random() % usual.size()];
        // Of a column of fewer there is too little to hide one count behind another.
        bool isEnough = true;
        for (std::size_t part = 0; part < 3; ++part)
            isEnough = isEnough && numbers[0][part] + numbers[1][part] + numbers[2][part] >= 3 * threshold;
        if (!isEnough)
            continue;
        const ResultTable shown = guarded(numbers, threshold);
        const auto could = possible(shown, numbers, threshold);
        for (const TableRow& row : shown.rows) {
            if (row.kind == TableRowKind::Total)
                continue;
            const auto place = static_cast<std::size_t>(std::get<std::string>(row.cells.front())[1] - '0');
            for (std::size_t column = 0; column < 4; ++column) {
                const TableCell& cell = row.cells[column + 1];
                CAPTURE(round, place, column, numbers);
                if (cell == TableCell(NoFigure::Small)) {
                    ++hidden;
                    CHECK(could[place][column].contains(1));
                    CHECK(could[place][column].contains(threshold - 1));
                } else if (cell == TableCell(NoFigure::Protecting)) {
                    CHECK((could[place][column].size() > 1 || *could[place][column].begin() >= threshold));
                } else {
                    ++shownToo;
                }
            }
        }
    }
    CHECK(hidden > 100);
    CHECK(shownToo > 100);
}

TEST_CASE("A hidden cell that only its row would tell is hidden with another of its row")
{
    // Each column hides two, which its own total keeps; the rows would tell all of them.
    const ResultTable shown = guarded({{3, 20, 30}, {4, 25, 35}, {40, 50, 60}}, 5);
    for (const TableRow& row : shown.rows)
        if (row.kind == TableRowKind::Ordinary && row.cells[1] == TableCell(NoFigure::Small)) {
            const auto others = std::count(row.cells.begin() + 2, row.cells.end(), TableCell(NoFigure::Protecting));
            CHECK(others >= 1);
        }
    CHECK(shown.rows.back().cells[4] == TableCell(std::int64_t{267}));
}

TEST_CASE("A count that leaves a small rest of its group in another table is hidden, and no other tells it")
{
    const ResultTable wholes = guarded({{20, 30}, {25, 35}, {40, 60}}, 5);
    const ResultTable shown = guarded({{17, 10}, {12, 11}, {15, 20}}, 5, &wholes); // 17 of 20
    const auto hidden = [&](std::size_t row) { return shown.rows[row].cells[1] == TableCell(NoFigure::Protecting); };
    CHECK(hidden(0));
    CHECK((hidden(1) || hidden(2)));
}

TEST_CASE("A hidden part is known to be no larger than its group")
{
    // Of 12, 8 and 40 reoffended 3, 8 and 20. With 20 shown and 8 hidden the first were 3 or 4: the second is 8 at
    // most.
    const ResultTable wholes = guarded({{12, 12}, {8, 8}, {40, 40}}, 5);
    REQUIRE(wholes.rows[1].cells[1] == TableCell(std::int64_t{8}));
    const ResultTable shown = guarded({{3, 12}, {8, 8}, {20, 40}}, 5, &wholes);
    CHECK(shown.rows[0].cells[1] == TableCell(NoFigure::Small));
    CHECK(shown.rows[2].cells[1] == TableCell(NoFigure::Protecting));
}

TEST_CASE("A part of a group that is hidden is hidden, since the group is no smaller")
{
    const ResultTable wholes = guarded({{3, 30}, {20, 35}, {40, 60}}, 5);
    REQUIRE(wholes.rows[1].cells[1] == TableCell(NoFigure::Protecting));
    const ResultTable shown = guarded({{0, 10}, {18, 11}, {20, 20}}, 5, &wholes);
    CHECK(shown.rows[1].cells[1] == TableCell(NoFigure::Protecting));
}

TEST_CASE("A flow can be what the others leave room for")
{
    // 7 from point 0 to 1 by two ways, and back.
    const Circulation flows({{0, 1, 3, 0, 5}, {0, 1, 4, 2, 9}, {1, 0, 7, 7, 7}}, 2);
    CHECK(flows.canBe(0, 0));
    CHECK(flows.canBe(0, 5));
    CHECK_FALSE(flows.canBe(0, 6)); // its own bound
    CHECK(flows.canBe(1, 2));
    CHECK(flows.canBe(1, 7));
    CHECK_FALSE(flows.canBe(1, 8)); // the first would be below nought
    CHECK_FALSE(flows.canBe(2, 8));
}
