// SPDX-License-Identifier: MIT
// Small counts along a tree, against everybody who adds and subtracts: every way in which the hidden counts could be
// filled in is tried, and has to leave open what may not be told.
#include "statistics/tree_protection.h"

#include "support/catch.h"

#include <array>
#include <functional>
#include <random>
#include <set>

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

constexpr int threshold = 5;

ResultTable tableOf(const std::vector<std::int64_t>& counts)
{
    ResultTable table;
    table.columns = {{.id = "category", .kind = ColumnKind::Label},
                     {.id = "count", .kind = ColumnKind::Count},
                     {.id = "double", .kind = ColumnKind::Decimal, .derivedFrom = {1}}};
    for (std::size_t row = 0; row < counts.size(); ++row)
        table.rows.push_back({{"row " + std::string(1, static_cast<char>('a' + row)), counts[row],
                               2.0 * static_cast<double>(counts[row])}});
    return table;
}

const TableCell& countAt(const ResultTable& table, std::size_t row) { return table.rows[row].cells[1]; }
bool isShown(const ResultTable& table, std::size_t row)
{
    return std::holds_alternative<std::int64_t>(countAt(table, row));
}

/// Two parents with three parts each below one root: rows 0; 1, 2 to 4; 5, 6 to 8.
const std::vector<RowParts> family{{0, {1, 5}}, {1, {2, 3, 4}}, {5, {6, 7, 8}}};

std::vector<std::int64_t> withSums(const std::array<std::int64_t, 6>& leaves)
{
    const std::int64_t left = leaves[0] + leaves[1] + leaves[2];
    const std::int64_t right = leaves[3] + leaves[4] + leaves[5];
    return {left + right, left, leaves[0], leaves[1], leaves[2], right, leaves[3], leaves[4], leaves[5]};
}

bool isPossible(const TableCell& cell, std::int64_t count)
{
    if (const auto* shown = std::get_if<std::int64_t>(&cell))
        return *shown == count;
    if (cell == TableCell(NoFigure::Small))
        return count > 0 && count < threshold;
    return true; // the mark of a row that is hidden whole says nothing; of others a reader takes it for five or more
}

/// Counts that each row may have, for all that is shown.
std::vector<std::set<std::int64_t>> possibleCounts(const ResultTable& shown, std::int64_t most)
{
    std::vector<std::set<std::int64_t>> out(9);
    std::array<std::int64_t, 6> leaves{};
    constexpr std::array<std::size_t, 6> rows{2, 3, 4, 6, 7, 8};
    const std::function<void(std::size_t)> fill = [&](std::size_t leaf) {
        if (leaf == leaves.size()) {
            const auto counts = withSums(leaves);
            for (std::size_t row = 0; row < counts.size(); ++row)
                if (!isPossible(countAt(shown, row), counts[row]))
                    return;
            for (std::size_t row = 0; row < counts.size(); ++row)
                out[row].insert(counts[row]);
            return;
        }
        for (std::int64_t count = 0; count <= most; ++count)
            if (isPossible(countAt(shown, rows.at(leaf)), count)) {
                leaves.at(leaf) = count;
                fill(leaf + 1);
            }
    };
    fill(0);
    return out;
}

} // namespace

TEST_CASE("A small count hides a sibling, so that its parent and the others do not tell it")
{
    const ResultTable shown = protectedTree(tableOf({1959, 3, 739, 1217}), std::vector<RowParts>{{0, {1, 2, 3}}}, 5);
    CHECK(countAt(shown, 1) == TableCell(NoFigure::Small));
    CHECK(countAt(shown, 2) == TableCell(NoFigure::Protecting));
    CHECK(shown.rows[2].cells[2] == TableCell(NoFigure::Protecting));
    CHECK((isShown(shown, 0) && isShown(shown, 3)));
}

TEST_CASE("Rows stay in the order of the tree")
{
    const ResultTable shown = protectedTree(tableOf({90, 50, 40, 3}), std::vector<RowParts>{}, 5);
    for (std::size_t row = 0; row < shown.rows.size(); ++row)
        CHECK(shown.rows[row].cells[0] == tableOf({90, 50, 40, 3}).rows[row].cells[0]);
}

TEST_CASE("Crimes that are in no part are kept where they are few")
{
    // 12 of which 5 and 5 are parted: two more would be told by subtraction
    const ResultTable shown = protectedTree(tableOf({12, 5, 5}), std::vector<RowParts>{{0, {1, 2}}}, 5);
    CHECK_FALSE((isShown(shown, 0) && isShown(shown, 1) && isShown(shown, 2)));
    // Of many nothing is told.
    const ResultTable open = protectedTree(tableOf({1733, 107, 722}), std::vector<RowParts>{{0, {1, 2}}}, 5);
    CHECK((isShown(open, 0) && isShown(open, 1) && isShown(open, 2)));
}

TEST_CASE("A category that stands in two places is hidden in both")
{
    // Row 3 is row 1 once more, under row 2.
    const std::vector<RowParts> sums{{0, {1, 4}}, {2, {3, 5}}, {1, {3}}};
    const ResultTable shown = protectedTree(tableOf({50, 20, 80, 20, 30, 60}), sums, 5);
    for (std::size_t row = 0; row < 6; ++row)
        CHECK(isShown(shown, row));
    const ResultTable small = protectedTree(tableOf({33, 3, 63, 3, 30, 60}), sums, 5);
    CHECK(countAt(small, 1) == TableCell(NoFigure::Small));
    CHECK(countAt(small, 3) == TableCell(NoFigure::Small));
    // What is hidden to keep it under one parent is hidden under the other too.
    const ResultTable beside = protectedTree(tableOf({13, 10, 70, 10, 3, 60}), sums, 5);
    CHECK(isShown(beside, 1) == isShown(beside, 3));
}

TEST_CASE("Whoever adds and subtracts along a tree can tell no small count")
{
    std::mt19937 chance(20151);
    for (int trial = 0; trial < 400; ++trial) {
        std::array<std::int64_t, 6> leaves{};
        for (std::int64_t& leaf : leaves)
            leaf = std::array<std::int64_t, 8>{0, 1, 2, 3, 4, 5, 6, 9}.at(chance() % 8);
        const auto counts = withSums(leaves);
        const ResultTable shown = protectedTree(tableOf(counts), family, threshold);
        const auto possible = possibleCounts(shown, 12);
        for (std::size_t row = 0; row < counts.size(); ++row) {
            CAPTURE(trial, row, counts);
            if (countAt(shown, row) == TableCell(NoFigure::Small))
                for (std::int64_t secret = 1; secret < threshold; ++secret)
                    CHECK(possible[row].contains(secret));
            else if (!isShown(shown, row))
                CHECK(possible[row].size() > 1);
        }
    }
}
