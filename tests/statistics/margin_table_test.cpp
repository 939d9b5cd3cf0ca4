// SPDX-License-Identifier: MIT
#include "statistics/margin_protection.h"
#include "support/catch.h"

#include <numeric>
#include <random>

using namespace cspdesk::statistics;

namespace {

constexpr int threshold = 5;
constexpr CellMark shown = CellMark::Shown;
constexpr CellMark small = CellMark::Small;
constexpr CellMark other = CellMark::Protecting;

using Counts = std::vector<std::vector<std::int64_t>>;

/// A table with both totals, of its inner counts.
MarginTable withTotals(Counts counts)
{
    MarginTable table{.hasTotalRow = true, .hasTotalColumn = true};
    Counts::value_type totals(counts.front().size() + 1);
    for (auto& row : counts) {
        row.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
        for (std::size_t column = 0; column < row.size(); ++column)
            totals[column] += row[column];
    }
    counts.push_back(totals);
    table.rows.assign(counts.size(), "row");
    table.columns.assign(totals.size(), "column");
    table.counts = std::move(counts);
    return table;
}

/// What a reader can tell, by trying every table there could be. Each hidden cell needs a shown total beside it.
class EveryTable
{
public:
    EveryTable(const MarginTable& table, const TableMask& mask)
        : m_table(table),
          m_mask(mask),
          m_ranges(table.rows.size(), std::vector<CellRange>(table.columns.size(), {CellRange::noLimit, -1})),
          m_counts(table.rows.size(), Counts::value_type(table.columns.size()))
    {
        tryFrom(0);
    }

    [[nodiscard]] const CellRange& range(std::size_t row, std::size_t column) const { return m_ranges[row][column]; }

private:
    [[nodiscard]] bool fits(std::size_t row, std::size_t column, std::int64_t count) const
    {
        switch (m_mask[row][column]) {
        case CellMark::Shown: return count == m_table.counts[row][column];
        case CellMark::Small: return count > 0 && count < threshold;
        case CellMark::Protecting: return count >= threshold;
        }
        return false;
    }

    void tryFrom(std::size_t index)
    {
        const std::size_t columns = m_table.innerColumns();
        if (index == m_table.innerRows() * columns)
            return note();
        const std::size_t row = index / columns;
        const std::size_t column = index % columns;
        // Its totals are shown, so that it cannot be more than what they leave.
        std::int64_t ofRow = m_table.counts[row].back();
        for (std::size_t before = 0; before < column; ++before)
            ofRow -= m_counts[row][before];
        std::int64_t ofColumn = m_table.counts.back()[column];
        for (std::size_t before = 0; before < row; ++before)
            ofColumn -= m_counts[before][column];
        for (std::int64_t count = 0; count <= std::min(ofRow, ofColumn); ++count)
            if (fits(row, column, count)) {
                m_counts[row][column] = count;
                tryFrom(index + 1);
            }
    }

    void note()
    {
        const std::size_t rows = m_table.innerRows();
        const std::size_t columns = m_table.innerColumns();
        for (auto& row : m_counts)
            row.back() = 0;
        std::fill(m_counts.back().begin(), m_counts.back().end(), 0);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                for (std::int64_t* sum : {&m_counts[row].back(), &m_counts.back()[column], &m_counts.back().back()})
                    *sum += m_counts[row][column];
        for (std::size_t row = 0; row <= rows; ++row)
            for (std::size_t column = 0; column <= columns; ++column)
                if ((row == rows || column == columns) && !fits(row, column, m_counts[row][column]))
                    return;
        for (std::size_t row = 0; row <= rows; ++row)
            for (std::size_t column = 0; column <= columns; ++column) {
                CellRange& range = m_ranges[row][column];
                range.low = std::min(range.low, m_counts[row][column]);
                range.high = std::max(range.high, m_counts[row][column]);
            }
    }

    const MarginTable& m_table;
    const TableMask& m_mask;
    std::vector<std::vector<CellRange>> m_ranges;
    Counts m_counts;
};

MarginTable randomTable(std::mt19937& random)
{
    Counts counts(2 + random() % 2, Counts::value_type(2 + random() % 2));
    for (auto& row : counts)
        for (std::int64_t& count : row)
            count = random() % 4 == 0 ? 0 : static_cast<std::int64_t>(random() % 14);
    return withTotals(std::move(counts));
}

} // namespace

TEST_CASE("A single hidden count follows from its totals")
{
    const MarginTable table = withTotals({{3, 20}, {30, 40}});
    const TableMask mask{{small, shown, shown}, {shown, shown, shown}, {shown, shown, shown}};
    const auto ranges = rangesOf(table, mask, threshold);
    REQUIRE(ranges.has_value());
    CHECK((*ranges)[0][0] == CellRange{3, 3});
    CHECK_FALSE(isSafe(small, (*ranges)[0][0], threshold));
}

TEST_CASE("Where the marks differ, a count that protects is known to be the threshold or more")
{
    // Hiding the 5 beside the 1 looks safe, and tells both: 6 is 1 and 5.
    MarginTable table{.rows = {"row"}, .columns = {"a", "b", "c", "Total"}, .hasTotalColumn = true};
    table.counts = {{1, 5, 20, 26}};
    const auto ranges = rangesOf(table, {{small, other, shown, shown}}, threshold);
    REQUIRE(ranges.has_value());
    CHECK((*ranges)[0][0] == CellRange{1, 1});
    const MarginProtection made = protectedMargins(table, threshold);
    CHECK(made.isSafe);
    CHECK(made.mask == TableMask{{small, shown, other, shown}});
}

TEST_CASE("Marks that no counts fit are told as such")
{
    const MarginTable table = withTotals({{30, 20}, {30, 40}});
    const TableMask mask{{small, shown, shown}, {shown, shown, shown}, {shown, shown, shown}};
    CHECK_FALSE(rangesOf(table, mask, threshold).has_value());
}

TEST_CASE("A total that is not the sum of its counts is found in rows and in columns")
{
    MarginTable table = withTotals({{3, 20}, {30, 40}});
    CHECK(wrongTotals(table).empty());
    table.counts[1][2] = 71;
    const auto wrong = wrongTotals(table);
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].sum == 70);
}

TEST_CASE("What can be told of hidden counts is what trying every table gives")
{
    std::mt19937 random(20'261'123);
    int compared = 0;
    for (int time = 0; time < 9'000; ++time) {
        const MarginTable table = randomTable(random);
        const MarginProtection made = protectedMargins(table, threshold);
        const std::size_t rows = table.innerRows();
        const std::size_t columns = table.innerColumns();
        bool isBounded = true;
        std::size_t hidden = 0;
        for (std::size_t row = 0; row <= rows; ++row)
            for (std::size_t column = 0; column <= columns; ++column) {
                const bool isHidden = made.mask[row][column] != shown;
                hidden += isHidden ? 1U : 0U;
                isBounded = isBounded && !(isHidden && table.isMargin(row, column));
            }
        constexpr std::size_t mostTried = 9;
        if (!isBounded || hidden == 0 || hidden > mostTried)
            continue;
        const EveryTable every(table, made.mask);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                if (made.mask[row][column] != shown) {
                    CAPTURE(time, row, column);
                    CHECK(made.ranges[row][column].low == every.range(row, column).low);
                    CHECK(made.ranges[row][column].high == every.range(row, column).high);
                }
        ++compared;
    }
    CHECK(compared > 1'000);
}

TEST_CASE("A table that is not safe is never told as one that is")
{
    std::mt19937 random(7);
    for (int time = 0; time < 2'000; ++time) {
        const MarginTable table = randomTable(random);
        const MarginProtection made = protectedMargins(table, threshold);
        bool isAllSafe = true;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const std::int64_t count = table.counts[row][column];
                const CellMark mark = made.mask[row][column];
                CAPTURE(time, row, column, count);
                CHECK((mark == small) == (count > 0 && count < threshold));
                CHECK((count > 0 || mark == shown)); // noughts are shown
                CHECK(made.ranges[row][column].low <= count);
                CHECK(made.ranges[row][column].high >= count);
                isAllSafe = isAllSafe && isSafe(mark, made.ranges[row][column], threshold);
            }
        CHECK(made.isSafe == isAllSafe);
    }
}
