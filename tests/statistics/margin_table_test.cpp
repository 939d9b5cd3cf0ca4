// SPDX-License-Identifier: MIT
#include "statistics/margin_protection.h"
#include "statistics/protection_alternatives.h"
#include "support/catch.h"

#include <numeric>
#include <optional>
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

namespace {

/// The cheapest way to hide what has to be, by trying all of them; nothing where there is none.
class EveryWay
{
public:
    explicit EveryWay(const MarginTable& table)
        : m_table(table),
          m_mask(table.rows.size(), std::vector(table.columns.size(), shown))
    {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const std::int64_t count = table.counts[row][column];
                if (count > 0 && count < threshold)
                    m_mask[row][column] = small;
                else if (count > 0)
                    m_free.emplace_back(row, column);
            }
        tryFrom(0, 0);
    }

    [[nodiscard]] std::optional<std::int64_t> cost() const { return m_best; }

    [[nodiscard]] std::int64_t costOf(std::size_t row, std::size_t column) const
    {
        return 1'000 + m_table.counts[row][column] + (m_table.isMargin(row, column) ? 20'000 : 0);
    }

private:
    [[nodiscard]] bool isGood() const
    {
        const auto ranges = rangesOf(m_table, m_mask, threshold);
        for (std::size_t row = 0; row < m_mask.size(); ++row)
            for (std::size_t column = 0; column < m_mask[row].size(); ++column)
                if (!isSafe(m_mask[row][column], (*ranges)[row][column], threshold))
                    return false;
        return true;
    }

    void tryFrom(std::size_t place, std::int64_t cost)
    {
        if (m_best && cost >= *m_best)
            return;
        if (isGood()) {
            m_best = cost;
            return;
        }
        if (place == m_free.size())
            return;
        const auto [row, column] = m_free[place];
        m_mask[row][column] = other;
        tryFrom(place + 1, cost + costOf(row, column));
        m_mask[row][column] = shown;
        tryFrom(place + 1, cost);
    }

    const MarginTable& m_table;
    TableMask m_mask;
    std::vector<std::pair<std::size_t, std::size_t>> m_free;
    std::optional<std::int64_t> m_best;
};

Counts anyCounts(std::mt19937& random, std::size_t rows, std::size_t columns)
{
    const auto any = [&](int low, int high) { return std::uniform_int_distribution<std::int64_t>(low, high)(random); };
    Counts out(rows, Counts::value_type(columns));
    for (auto& row : out)
        for (std::int64_t& count : row)
            count = any(0, 3) == 0 ? any(0, 4) : any(5, 40);
    return out;
}

} // namespace

TEST_CASE("A table that can be protected at all is, and hardly dearer than the cheapest of all ways")
{
    std::mt19937 random(42);
    double ratios = 0;
    int solved = 0;
    int impossible = 0;
    for (int round = 0; round < 120; ++round) {
        const MarginTable table = withTotals(anyCounts(random, 2, 2 + static_cast<std::size_t>(round % 2)));
        const EveryWay ways(table);
        const MarginProtection made = protectedMargins(table, threshold);
        CAPTURE(round);
        REQUIRE(made.isSafe == ways.cost().has_value());
        impossible += made.isSafe ? 0 : 1;
        if (!made.isSafe || *ways.cost() == 0)
            continue;
        std::int64_t cost = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                cost += made.mask[row][column] == other ? ways.costOf(row, column) : 0;
        REQUIRE(cost >= *ways.cost());
        ratios += static_cast<double>(cost) / static_cast<double>(*ways.cost());
        ++solved;
    }
    CHECK(solved > 50);
    CHECK(impossible > 0);
    CHECK(ratios / solved < 1.05);
}

TEST_CASE("Where a table cannot be protected as it is, every way that is offered is safe and still holds the counts")
{
    // The second row has nothing over which its 2 could be exchanged.
    const MarginTable table = withTotals({{11, 33, 26}, {2, 0, 2}, {9, 31, 28}});
    REQUIRE_FALSE(protectedMargins(table, threshold).isSafe);
    const auto ways = alternativesFor(table, threshold);
    REQUIRE(ways.size() >= 2);
    for (const ProtectionAlternative& way : ways) {
        if (way.kind == ProtectionAlternative::Kind::Round) {
            CHECK(way.table.counts.front().front() == 10);
            CHECK(way.table.counts[1].front() == 0);
            continue;
        }
        CHECK(way.protection.isSafe);
        CHECK(wrongTotals(way.table).empty());
        const auto ranges = rangesOf(way.table, way.protection.mask, threshold);
        REQUIRE(ranges);
        for (std::size_t row = 0; row < way.table.rows.size(); ++row)
            for (std::size_t column = 0; column < way.table.columns.size(); ++column)
                CHECK(isSafe(way.protection.mask[row][column], (*ranges)[row][column], threshold));
    }
    CHECK(ways.back().kind == ProtectionAlternative::Kind::Round);
}
