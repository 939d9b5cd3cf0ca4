// SPDX-License-Identifier: MIT
#include "wording/window_guard.h"

#include "statistics/fact_set.h"
#include "wording/follow_up_tables.h"
#include "wording/followed_tables.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace cspdesk::wording {
namespace {

using namespace statistics;

std::optional<std::int64_t> countIn(const TableCell& cell)
{
    const auto* const count = std::get_if<std::int64_t>(&cell);
    return count == nullptr ? std::nullopt : std::optional(*count);
}

/// Whether a difference of figures that are shown is 1 up to below the threshold.
template <typename... Counts>
bool isSmallRest(int threshold, const std::optional<std::int64_t>& whole, const Counts&... parts)
{
    if (!whole || !(parts.has_value() && ...))
        return false;
    const std::int64_t rest = std::abs((*whole - ... - *parts));
    return rest > 0 && rest < threshold;
}

/// What the figures of one window tell of each other.
void guardWindow(ResultTable& table, int threshold)
{
    for (TableRow& row : table.rows) {
        const auto at = [&](std::size_t column) { return countIn(row.cells[column]); };
        if (isSmallRest(threshold, at(EventsByThen), at(EventsWithin)))
            row.cells[EventsByThen] = NoFigure::Protecting;
        if (isSmallRest(threshold, at(People), at(EventsByThen), at(AtRisk))
            || isSmallRest(threshold, at(EligibleOnes), at(EventsWithin), at(AtRisk)))
            row.cells[AtRisk] = NoFigure::Protecting;
    }
    for (const std::size_t column : {std::size_t{EventsByThen}, std::size_t{AtRisk}, std::size_t{SurvivalShare},
                                     std::size_t{SurvivalLow}, std::size_t{SurvivalHigh}}) {
        const auto isHidden = [&](const TableRow& row) {
            return row.cells[column] == TableCell(NoFigure::Small)
                || row.cells[column] == TableCell(NoFigure::Protecting);
        };
        TableRow& last = table.rows.back();
        if (last.kind == TableRowKind::Total && std::any_of(table.rows.begin(), table.rows.end(), isHidden))
            last.cells[column] = NoFigure::Protecting;
    }
}

struct Place
{
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Everything that a reader can put together of the tables.
class Together
{
public:
    Together(std::span<ResultTable> tables, const SoFarPlaces& soFar, int threshold)
        : m_tables(tables),
          m_soFar(soFar),
          m_threshold(threshold)
    {}

    void guard()
    {
        for (std::size_t round = 0; round < mostRounds; ++round) {
            read();
            const auto cell = cellThatTells();
            if (!cell)
                return;
            hide(*cell);
        }
        hideAll();
    }

private:
    static constexpr std::size_t mostRounds = 200;
    static constexpr std::size_t effort = 300'000;

    [[nodiscard]] std::size_t rows() const { return m_tables.front().rows.size(); }

    /// The row of a name, since protection moves rows; the total is the last in each table.
    [[nodiscard]] std::size_t rowLike(std::size_t table, std::size_t row) const
    {
        const std::vector<TableRow>& in = m_tables[table].rows;
        const TableRow& like = m_tables.front().rows[row];
        const auto found = std::find_if(in.begin(), in.end(), [&](const TableRow& each) {
            return each.kind == like.kind && each.cells.front() == like.cells.front();
        });
        return static_cast<std::size_t>(found - in.begin());
    }

    std::size_t unknownAt(std::size_t table, std::size_t row, std::size_t column)
    {
        const Place place{table, rowLike(table, row), column};
        const auto [known, isNew] = m_unknowns.try_emplace({table, place.row, column}, m_set.unknowns.size());
        if (!isNew)
            return known->second;
        const TableRow& of = m_tables[table].rows[place.row];
        const TableCell& cell = of.cells[column];
        if (const auto count = countIn(cell))
            m_set.unknowns.push_back({*count, *count});
        else if (cell == TableCell(NoFigure::Small)) {
            m_small.push_back(m_set.unknowns.size());
            m_set.unknowns.push_back({1, m_threshold - 1});
        } else {
            // A hidden number of people with the event that is not small says so.
            const bool isEvent = table == 0 ? column == m_soFar.events : column == EventsWithin;
            const bool isOfShown =
                countIn(of.cells[table == 0 ? m_soFar.people : std::size_t{EligibleOnes}]).has_value();
            const bool isTold = isEvent && isOfShown && cell == TableCell(NoFigure::Protecting)
                             && !m_unmarked.contains({table, place.row, column});
            constexpr std::int64_t most = 1'000'000'000;
            m_set.unknowns.push_back({isTold && of.kind != TableRowKind::Total ? m_threshold : 0, most});
        }
        m_places.push_back(place);
        return known->second;
    }

    void add(std::vector<FactTerm> terms, std::int64_t low, std::int64_t high)
    {
        m_set.facts.push_back({std::move(terms), low, high});
    }

    void addSum(std::size_t table, std::size_t column)
    {
        std::vector<FactTerm> terms;
        for (std::size_t row = 0; row < rows(); ++row) {
            const bool isTotal = m_tables.front().rows[row].kind == TableRowKind::Total;
            terms.push_back({isTotal ? -1 : 1, unknownAt(table, row, column)});
        }
        if (std::any_of(terms.begin(), terms.end(), [](const FactTerm& term) { return term.factor < 0; }))
            add(std::move(terms), 0, 0);
    }

    void read()
    {
        m_set = {};
        m_places.clear();
        m_unknowns.clear();
        m_small.clear();
        for (std::size_t table = 1; table < m_tables.size(); ++table) {
            for (const std::size_t column : {People, EligibleOnes, EventsWithin, EventsByThen, AtRisk})
                addSum(table, column);
            for (std::size_t row = 0; row < rows(); ++row)
                addWindow(table, row);
        }
        addSum(0, m_soFar.people);
        addSum(0, m_soFar.events);
    }

    void addWindow(std::size_t table, std::size_t row)
    {
        const auto at = [&](std::size_t column) { return unknownAt(table, row, column); };
        const auto atLeast = [&](std::size_t more, std::size_t less) {
            add({{1, more}, {-1, less}}, 0, Fact::noLimit);
        };
        atLeast(at(People), at(EligibleOnes));
        atLeast(at(EligibleOnes), at(EventsWithin));
        atLeast(at(EventsByThen), at(EventsWithin));
        atLeast(at(People), at(EventsByThen));
        add({{1, at(People)}, {-1, at(EligibleOnes)}, {-1, at(EventsByThen)}, {1, at(EventsWithin)}}, 0, Fact::noLimit);
        const bool isLast = table + 1 == m_tables.size();
        atLeast(isLast ? unknownAt(0, row, m_soFar.events) : unknownAt(table + 1, row, EventsByThen), at(EventsByThen));
        // At risk are the eligible without the event, unless some left: then what is shown says so.
        const std::array parts{at(EligibleOnes), at(EventsWithin), at(AtRisk)};
        const auto range = [&](std::size_t part) { return m_set.unknowns[parts[part]]; };
        if (m_takesNobodyLeft && range(0).high >= range(1).low + range(2).low
            && range(0).low <= range(1).high + range(2).high)
            add({{1, parts[0]}, {-1, parts[1]}, {-1, parts[2]}}, 0, 0);
    }

    /// A figure without which some small number could be told less closely; nothing where all are safe.
    std::optional<Place> cellThatTells()
    {
        FactSearch search(m_set, effort);
        if (search.canBe() == FactSearch::Answer::No) {
            if (!std::exchange(m_takesNobodyLeft, false))
                return std::nullopt;
            read();
            return cellThatTells();
        }
        for (const std::size_t unknown : m_small) {
            const CellRange told = search.rangeOf(unknown).within;
            if (told.low <= 1 && told.high >= m_threshold - 1)
                continue;
            std::optional<Place> best;
            std::tuple<int, std::int64_t> least;
            for (const std::size_t fact : factsBehind(m_set, unknown, told, effort))
                for (const FactTerm& term : m_set.facts[fact].terms)
                    if (const auto cost = costOf(term.unknown); cost && (!best || *cost < least)) {
                        best = m_places[term.unknown];
                        least = *cost;
                    }
            if (best)
                return best;
        }
        return std::nullopt;
    }

    /// What is missed least is hidden first; people are always told.
    [[nodiscard]] std::optional<std::tuple<int, std::int64_t>> costOf(std::size_t unknown) const
    {
        const Place& place = m_places[unknown];
        const TableRow& row = m_tables[place.table].rows[place.row];
        const TableCell& cell = row.cells[place.column];
        if (cell == TableCell(NoFigure::Small)) // that it is small need not be told
            return std::tuple(5, std::int64_t{0});
        const auto count = countIn(cell);
        if (!count || *count == 0 || place.column == (place.table == 0 ? m_soFar.people : std::size_t{People}))
            return std::nullopt;
        int rank = row.kind == TableRowKind::Total ? 0 : 1;
        if (place.table == 0)
            rank += 8;
        else if (place.column == EventsWithin)
            rank += 4;
        else if (place.column == EligibleOnes)
            rank += 6;
        else if (place.column == EventsByThen)
            rank += 2;
        return std::tuple(rank, *count);
    }

    /// With everything that is worked out of it.
    void hide(const Place& place)
    {
        const ResultTable& table = m_tables[place.table];
        std::vector<TableCell>& cells = m_tables[place.table].rows[place.row].cells;
        if (cells[place.column] == TableCell(NoFigure::Small))
            m_unmarked.insert({place.table, place.row, place.column});
        cells[place.column] = NoFigure::Protecting;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto& sources = table.columns[column].derivedFrom;
            const bool isFigure = cells[column] == TableCell(NoFigure::Small)
                               || (!std::holds_alternative<NoFigure>(cells[column])
                                   && !std::holds_alternative<std::string>(cells[column]));
            if (isFigure && std::find(sources.begin(), sources.end(), place.column) != sources.end())
                hide({place.table, place.row, column});
        }
    }

    void hideAll()
    {
        for (std::size_t table = 1; table < m_tables.size(); ++table)
            for (TableRow& row : m_tables[table].rows)
                for (std::size_t column = EligibleOnes; column < row.cells.size(); ++column)
                    row.cells[column] = NoFigure::Protecting;
    }

    std::span<ResultTable> m_tables;
    const SoFarPlaces& m_soFar;
    int m_threshold;
    FactSet m_set;
    std::vector<Place> m_places; ///< of each unknown
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::size_t> m_unknowns;
    std::vector<std::size_t> m_small;
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> m_unmarked; ///< small, and no longer said to be
    bool m_takesNobodyLeft = true;                                          ///< until the figures contradict it
};

} // namespace

void guardWindows(std::span<ResultTable> tables, const SoFarPlaces& soFar, int threshold)
{
    for (std::size_t window = 1; window < tables.size(); ++window)
        guardWindow(tables[window], threshold);
    Together(tables, soFar, threshold).guard();
}

void addStepNote(ResultTable& soFar, std::span<const ResultTable> windows, int threshold, const QString& people)
{
    const auto isSmallStep = [&](const std::optional<std::int64_t>& before, const std::optional<std::int64_t>& after) {
        return before && after && *after > *before && *after - *before < threshold;
    };
    const auto isTold = [&](std::size_t window, std::size_t row) {
        const auto counts = [&](std::size_t column) { return countIn(windows[window].rows[row].cells[column]); };
        const auto next = window + 1 < windows.size() ? countIn(windows[window + 1].rows[row].cells[EventsByThen])
                                                      : countIn(soFar.rows[row].cells[CohortReoffended]);
        // Where nobody is hidden by then, those of the window are nearly the same.
        const auto here = counts(EventsByThen) ? counts(EventsByThen) : counts(EventsWithin);
        return isSmallStep(here, next);
    };
    for (std::size_t window = 0; window < windows.size(); ++window)
        for (std::size_t row = 0; row < soFar.rows.size(); ++row)
            if (isTold(window, row)) {
                soFar.notes.push_back(
                    say("Between the figures so far and those of equal times, and from one of these to the next, there "
                        "are differences of fewer than %1 %2: print one of these tables if they must not be told.")
                        .arg(threshold)
                        .arg(people)
                        .toStdString());
                return;
            }
}

} // namespace cspdesk::wording
