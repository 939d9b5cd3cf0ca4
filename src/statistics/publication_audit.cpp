// SPDX-License-Identifier: MIT
#include "statistics/publication_audit.h"

#include "statistics/margin_table.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace cspdesk::statistics {
namespace {

using Hidden = PublishedFacts::Hidden;
using Verdict = FigureAudit::Verdict;
using Figure = PublishedFigure::Kind;

Verdict verdictOn(Hidden::Kind kind, const ToldRange& told, int threshold)
{
    const CellRange& within = told.within;
    const CellRange& possible = told.possible;
    const auto decide = [](bool isSafe, bool isExposed) {
        return isSafe ? Verdict::Safe : isExposed ? Verdict::Exposed : Verdict::Undecided;
    };
    switch (kind) {
    case Hidden::Kind::Small:
        return decide(possible.low <= 1 && possible.high >= threshold - 1,
                      within.low > 1 || within.high < threshold - 1);
    case Hidden::Kind::Protecting: return decide(possible.low < possible.high, within.low == within.high);
    case Hidden::Kind::Shown:
    case Hidden::Kind::Difference:
    case Hidden::Kind::Remainder:
        return decide(possible.low <= possible.high && (possible.low < 1 || possible.high >= threshold),
                      within.low >= 1 && within.high < threshold);
    }
    return Verdict::Undecided;
}

FactSet someOf(const FactSet& set, const std::vector<std::size_t>& facts)
{
    FactSet some{set.unknowns, {}};
    for (const std::size_t fact : facts)
        some.facts.push_back(set.facts[fact]);
    return some;
}

/// Whether facts contradict each other, as far as that is seen without a search through everything there could be.
bool isImpossible(const FactSet& set, const std::vector<std::size_t>& facts, std::size_t effort)
{
    return FactSearch(someOf(set, facts), effort).canBe() == FactSearch::Answer::No;
}

/// Of facts that contradict each other, those by which the first of them do, the last of them last.
std::vector<std::size_t> contradictionIn(const FactSet& set, const std::vector<std::size_t>& facts, std::size_t effort)
{
    std::size_t sound = 0; // so many of the first do not
    std::size_t all = facts.size();
    while (sound + 1 < all) {
        const std::size_t middle = (sound + all) / 2;
        const std::vector first(facts.begin(), facts.begin() + std::ptrdiff_t(middle));
        (isImpossible(set, first, effort) ? all : sound) = middle;
    }
    std::vector needed(facts.begin(), facts.begin() + std::ptrdiff_t(all));
    for (std::size_t size = needed.size() / 2; size > 0; size /= 2) // whole stretches first, for there are many
        for (std::size_t place = 0; place + 1 < needed.size();) {
            auto fewer = needed;
            const std::size_t count = std::min(size, needed.size() - 1 - place);
            const auto begin = fewer.begin() + std::ptrdiff_t(place);
            fewer.erase(begin, begin + std::ptrdiff_t(count));
            if (isImpossible(set, fewer, effort))
                needed = std::move(fewer);
            else
                place += count;
        }
    return needed;
}

/// A table that tells by its own totals only, as counts in rows and columns.
class PlainTable
{
public:
    PlainTable(const PublishedTable& table, int threshold) : m_threshold(threshold)
    {
        m_table = {.rows = table.rows,
                   .columns = table.columns,
                   .hasTotalRow = table.hasTotalRow,
                   .hasTotalColumn = table.hasTotalColumn,
                   .counts = {}};
        for (const auto& row : table.figures) {
            auto& counts = m_table.counts.emplace_back();
            auto& marks = m_mask.emplace_back();
            for (const PublishedFigure& figure : row) {
                counts.push_back(figure.value);
                marks.push_back(figure.kind == Figure::Small        ? CellMark::Small
                                : figure.kind == Figure::Protecting ? CellMark::Protecting
                                                                    : CellMark::Shown);
            }
        }
    }

    [[nodiscard]] static bool is(const PublishedTable& table, int threshold)
    {
        return table.notSummed.empty() && std::all_of(table.figures.begin(), table.figures.end(), [&](const auto& row) {
                   return std::all_of(row.begin(), row.end(), [&](const PublishedFigure& figure) {
                       return (figure.kind == Figure::Count && figure.value == figure.high)
                           || figure.kind == Figure::Small
                           || (figure.kind == Figure::Protecting && figure.value == threshold);
                   });
               });
    }

    [[nodiscard]] auto ranges() const { return rangesOf(m_table, m_mask, m_threshold); }

private:
    MarginTable m_table;
    TableMask m_mask;
    int m_threshold;
};

class Audit
{
public:
    Audit(const Publication& publication, std::size_t effort) : m_publication(publication), m_effort(effort)
    {
        m_out.facts = factsOf(publication);
        const std::vector<bool> isPlain = plainTables();
        std::vector<std::size_t> facts;
        for (std::size_t fact = 0; fact < m_out.facts.set.facts.size(); ++fact)
            if (const std::size_t table = m_out.facts.sources[fact].place.table;
                table >= isPlain.size() || !isPlain[table])
                facts.push_back(fact);
        searchAll(facts, isPlain);
    }

    PublicationAudit take() { return std::move(m_out); }

private:
    /// Tables of which nothing tells but their own totals, and what these tell.
    std::vector<bool> plainTables()
    {
        const auto& facts = m_out.facts;
        const std::size_t tables = m_publication.tables.size();
        std::vector<bool> isPlain(tables);
        for (std::size_t table = 0; table < tables; ++table)
            isPlain[table] = PlainTable::is(m_publication.tables[table], m_publication.threshold);
        // A number that is told in two tables makes both of them more than plain.
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> owner(facts.set.unknowns.size(), none);
        const auto claim = [&](std::size_t unknown, std::size_t table, bool isOfTotals) {
            const bool isSettled = facts.set.unknowns[unknown].low == facts.set.unknowns[unknown].high;
            if (isSettled)
                return;
            const std::size_t before = owner[unknown] == none ? table : owner[unknown];
            owner[unknown] = table;
            if (before == table && isOfTotals)
                return;
            for (const std::size_t each : {before, table})
                if (each < tables)
                    isPlain[each] = false;
        };
        for (const Hidden& hidden : facts.hidden) {
            claim(hidden.unknown, hidden.place.table, true);
            const CellRange& told = facts.set.unknowns[hidden.unknown];
            const bool isByMark = hidden.kind == Hidden::Kind::Small
                                    ? told == CellRange{1, m_publication.threshold - 1}
                                    : told == CellRange{m_publication.threshold, CellRange::noLimit};
            if (!isByMark && hidden.place.table < tables)
                isPlain[hidden.place.table] = false; // another table says more of it
        }
        for (std::size_t fact = 0; fact < facts.set.facts.size(); ++fact) {
            const FactSource& source = facts.sources[fact];
            const bool isOfTotals =
                source.kind == FactSource::Kind::RowSum || source.kind == FactSource::Kind::ColumnSum;
            for (const FactTerm& term : facts.set.facts[fact].terms)
                claim(term.unknown, source.place.table, isOfTotals);
        }
        m_ranges.resize(tables);
        for (std::size_t table = 0; table < tables; ++table)
            if (isPlain[table]) {
                m_ranges[table] = PlainTable(m_publication.tables[table], m_publication.threshold).ranges();
                isPlain[table] = m_ranges[table].has_value();
            }
        return isPlain;
    }

    void searchAll(std::vector<std::size_t>& facts, const std::vector<bool>& isPlain)
    {
        const FactSet& set = m_out.facts.set;
        constexpr std::size_t most = 20;
        std::optional<FactSearch> search(std::in_place, someOf(set, facts), m_effort);
        while (search->canBe() == FactSearch::Answer::No && m_out.contradictions.size() < most) {
            m_out.contradictions.push_back(contradictionIn(set, facts, m_effort));
            // A percentage is more than one fact; all of them are left out with it.
            const FactSource& culprit = m_out.facts.sources[m_out.contradictions.back().back()];
            std::erase_if(facts, [&](std::size_t fact) { return m_out.facts.sources[fact] == culprit; });
            search.emplace(someOf(set, facts), m_effort);
        }
        const bool isPossible = search->canBe() != FactSearch::Answer::No;
        for (const Hidden& hidden : m_out.facts.hidden) {
            FigureAudit figure{hidden, {}, Verdict::Undecided};
            if (const auto& place = hidden.place; place.table < isPlain.size() && isPlain[place.table]) {
                const CellRange& range = (*m_ranges[place.table])[place.row][place.column];
                figure.range = {range, range};
            } else if (isPossible)
                figure.range = search->rangeOf(hidden.unknown);
            figure.verdict = verdictOn(hidden.kind, figure.range, m_publication.threshold);
            m_out.figures.push_back(figure);
        }
    }

    const Publication& m_publication;
    std::size_t m_effort;
    PublicationAudit m_out;
    std::vector<std::optional<std::vector<std::vector<CellRange>>>> m_ranges; ///< of plain tables
};

} // namespace

bool PublicationAudit::isSafe() const
{
    return contradictions.empty() && facts.conflicts.empty()
        && std::all_of(figures.begin(), figures.end(),
                       [](const FigureAudit& figure) { return figure.verdict == Verdict::Safe; });
}

PublicationAudit auditOf(const Publication& publication, std::size_t effort)
{
    return Audit(publication, effort).take();
}

std::vector<std::size_t> reasonsFor(const PublicationAudit& audit, const FigureAudit& figure)
{
    const FactSet& set = audit.facts.set;
    std::vector<std::size_t> facts(set.facts.size());
    std::iota(facts.begin(), facts.end(), std::size_t{0});
    for (const auto& contradiction : audit.contradictions)
        std::erase_if(facts, [&](std::size_t fact) {
            return audit.facts.sources[fact] == audit.facts.sources[contradiction.back()];
        });
    std::vector<std::size_t> out;
    for (const std::size_t fact : factsBehind(someOf(set, facts), figure.figure.unknown, figure.range.within))
        out.push_back(facts[fact]);
    return out;
}

} // namespace cspdesk::statistics
