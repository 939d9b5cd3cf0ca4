// SPDX-License-Identifier: MIT
#include "statistics/fact_set.h"
#include "support/catch.h"
#include "wording/follow_up_tables.h"

#include <random>

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::wording;

namespace {

constexpr int threshold = 5;

/// Groups of whom some were followed for all of two years and others for less, as cohorts are; nobody leaves before.
analysis::FollowUpAnswer anyAnswer(std::mt19937& random)
{
    const auto any = [&](int low, int high) { return std::uniform_int_distribution<>(low, high)(random); };
    const std::vector<std::int32_t> windows{182, 365, 730};
    analysis::FollowUpAnswer out;
    const auto prepare = [&](analysis::FollowUpGroup& group) {
        for (const std::int32_t days : windows)
            group.windows.emplace_back(days);
    };
    prepare(out.all);
    for (int group = any(2, 4); group > 0; --group) {
        analysis::FollowUpGroup& one = out.groups.emplace_back();
        one.name = std::to_string(2020 + group);
        prepare(one);
        const bool isComplete = any(0, 2) > 0;
        for (int people = any(12, 60), risk = any(1, 5); people > 0; --people) {
            const Followed person{isComplete ? 800 : any(100, 800),
                                  any(0, 9) < risk ? std::optional(any(1, 900)) : std::nullopt};
            const bool isEvent = person.event && *person.event <= person.days;
            const Followed known{person.days, isEvent ? person.event : std::nullopt};
            for (analysis::FollowUpGroup* each : {&one, &out.all}) {
                each->table.add(isEvent ? *person.event : person.days, isEvent);
                for (FixedWindow& window : each->windows)
                    window.add(known);
            }
        }
    }
    return out;
}

/// What a reader knows of all figures of the tables together.
class Reader
{
public:
    explicit Reader(const std::vector<ResultTable>& tables)
    {
        const std::size_t rows = tables.front().rows.size();
        std::vector<std::vector<std::size_t>> before(rows); // those with the event by then, in the last window
        for (std::size_t window = 1; window < tables.size(); ++window) {
            std::vector<std::vector<std::size_t>> cells;
            for (const std::string& name : namesOf(tables.front()))
                cells.push_back(readRow(rowNamed(tables[window], name)));
            for (std::size_t column = 0; column < cells.front().size(); ++column)
                addSum(cells, column);
            for (std::size_t row = 0; row < rows; ++row) {
                addRules(cells[row]);
                if (!before[row].empty())
                    atLeast(cells[row][ByThen], before[row][ByThen]);
                before[row] = cells[row];
            }
        }
        std::vector<std::vector<std::size_t>> soFar;
        for (const std::string& name : namesOf(tables.front())) {
            const TableRow& row = rowNamed(tables.front(), name);
            soFar.push_back({unknownOf(row.cells[SoFarPeople]), unknownOf(row.cells[SoFarEvents])});
            atLeast(soFar.back()[1], before[soFar.size() - 1][ByThen]);
        }
        for (const std::size_t column : {0U, 1U})
            addSum(soFar, column);
    }

    FactSet set;
    std::vector<std::size_t> small; ///< numbers that are told as "<5"

private:
    enum Place : std::size_t { Everybody, Eligible, Events, ByThen, Risk };

    static std::vector<std::string> namesOf(const ResultTable& table)
    {
        std::vector<std::string> out;
        for (const TableRow& row : table.rows)
            if (row.kind != TableRowKind::Total)
                out.push_back(std::get<std::string>(row.cells.front()));
        out.push_back(std::get<std::string>(table.rows.back().cells.front()));
        return out;
    }

    static const TableRow& rowNamed(const ResultTable& table, const std::string& name)
    {
        for (const TableRow& row : table.rows)
            if (row.cells.front() == TableCell(name))
                return row;
        FAIL("no such row");
        return table.rows.front();
    }

    std::size_t unknownOf(const TableCell& cell)
    {
        constexpr std::int64_t everybody = 300;
        const auto* const count = std::get_if<std::int64_t>(&cell);
        if (count != nullptr)
            set.unknowns.push_back({*count, *count});
        else if (cell == TableCell(NoFigure::Small)) {
            small.push_back(set.unknowns.size());
            set.unknowns.push_back({1, threshold - 1});
        } else
            set.unknowns.push_back({0, everybody});
        return set.unknowns.size() - 1;
    }

    std::vector<std::size_t> readRow(const TableRow& row)
    {
        std::vector<std::size_t> out;
        for (const std::size_t column : {People, EligibleOnes, EventsWithin, EventsByThen, AtRisk})
            out.push_back(unknownOf(row.cells[column]));
        return out;
    }

    void add(std::vector<FactTerm> terms, std::int64_t low, std::int64_t high)
    {
        set.facts.push_back({std::move(terms), low, high});
    }
    void atLeast(std::size_t one, std::size_t other) { add({{1, one}, {-1, other}}, 0, Fact::noLimit); }

    void addSum(const std::vector<std::vector<std::size_t>>& rows, std::size_t column)
    {
        std::vector<FactTerm> terms;
        for (std::size_t row = 0; row < rows.size(); ++row)
            terms.push_back({row + 1 == rows.size() ? -1 : 1, rows[row][column]});
        add(std::move(terms), 0, 0);
    }

    void addRules(const std::vector<std::size_t>& row)
    {
        atLeast(row[Everybody], row[Eligible]);
        atLeast(row[Eligible], row[Events]);
        atLeast(row[ByThen], row[Events]);
        // Who is not among the eligible may have had the event, or have been followed for less.
        add({{1, row[Everybody]}, {-1, row[Eligible]}, {-1, row[ByThen]}, {1, row[Events]}}, 0, Fact::noLimit);
        // Those at risk are the eligible without the event, since nobody leaves.
        add({{1, row[Eligible]}, {-1, row[Events]}, {-1, row[Risk]}}, 0, 0);
    }
};

} // namespace

TEST_CASE("Nothing that the tables of windows tell together narrows a small number")
{
    std::mt19937 random(20251123); // NOLINT(cert-msc51-cpp): the same every time
    analysis::FollowUpQuestion question;
    std::size_t small = 0;
    for (int round = 0; round < 150; ++round) {
        const auto answer = anyAnswer(random);
        const auto tables =
            protectedFollowUpTables(answer, question, SurvivalInterval::LogLog, threshold, TableFrame{});
        const Reader reader(tables);
        FactSearch search(reader.set);
        CAPTURE(round);
        REQUIRE(search.canBe() == FactSearch::Answer::Yes);
        for (const std::size_t unknown : reader.small) {
            ++small;
            const ToldRange told = search.rangeOf(unknown);
            CHECK(told.within.low == 1);
            CHECK(told.within.high == threshold - 1);
        }
    }
    CHECK(small > 100);
}
