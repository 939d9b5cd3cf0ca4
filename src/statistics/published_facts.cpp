// SPDX-License-Identifier: MIT
#include "statistics/published_facts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace cspdesk::statistics {
namespace {

using Kind = PublishedFigure::Kind;

bool isPercentage(const PublishedFigure& figure)
{
    return figure.kind == Kind::Percent || figure.kind == Kind::BelowPercent;
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t out = 1;
    while (exponent-- > 0)
        out *= 10;
    return out;
}

/// What stands in a column.
struct ColumnUse
{
    enum class Is {
        Counts,
        PercentAlone, ///< of counts that are not printed
        PercentOf,    ///< of the counts in the column `of`
        Ruled,        ///< by the rule `of`
        NotUnderstood
    };
    Is is = Is::Counts;
    std::size_t of = 0;

    [[nodiscard]] bool hasCounts() const { return is == Is::Counts || is == Is::PercentAlone; }
};

class FactMaker
{
public:
    explicit FactMaker(const Publication& publication) : m_publication(publication)
    {
        for (std::size_t table = 0; table < publication.tables.size(); ++table)
            read(table);
        for (std::size_t rule = 0; rule < publication.rules.size(); ++rule)
            addRule(rule);
        for (std::size_t table = 0; table < publication.earlier.size(); ++table)
            compare(publication.tables.size() + table);
    }

    PublishedFacts take() { return std::move(m_out); }

private:
    [[nodiscard]] const PublishedTable& tableAt(std::size_t table) const
    {
        const std::size_t now = m_publication.tables.size();
        return table < now ? m_publication.tables[table] : m_publication.earlier[table - now];
    }
    [[nodiscard]] const PublishedFigure& at(const FigurePlace& place) const
    {
        return tableAt(place.table).figures[place.row][place.column];
    }
    [[nodiscard]] bool isTotalRow(const FigurePlace& place) const
    {
        return tableAt(place.table).hasTotalRow && place.row + 1 == tableAt(place.table).rows.size();
    }

    std::size_t newUnknown(const CellRange& range)
    {
        m_out.set.unknowns.push_back(range);
        return m_out.set.unknowns.size() - 1;
    }

    [[nodiscard]] CellRange rangeOf(const PublishedFigure& figure) const
    {
        switch (figure.kind) {
        case Kind::Count: return {figure.value, figure.high};
        case Kind::Small:
        case Kind::BelowPercent: return {1, m_publication.threshold - 1};
        case Kind::Protecting: return {figure.value, CellRange::noLimit};
        case Kind::Untold:
        case Kind::Percent:
        case Kind::Decimal: break;
        }
        return {};
    }

    /// The number that a place tells of; one number for all places of the same names.
    std::size_t unknownAt(const FigurePlace& place)
    {
        const bool isEarlier = place.table >= m_publication.tables.size();
        const bool isOwn =
            !m_publication.sharesNames || isEarlier || (m_ownTotals.contains(place.table) && isGrandTotal(place));
        return unknownOf(isOwn ? place.table + 1 : 0, place);
    }

    /// Of the whole table: "Total", "Total" says nothing of what is counted.
    [[nodiscard]] bool isGrandTotal(const FigurePlace& place) const
    {
        return isTotalRow(place) && totalColumn(place.table) == place.column;
    }

    std::size_t unknownOf(std::size_t whose, const FigurePlace& place)
    {
        const PublishedTable& table = tableAt(place.table);
        const auto [known, isNew] =
            m_unknowns.try_emplace({whose, table.rows[place.row], table.columns[place.column]}, 0, place);
        auto& [unknown, first] = known->second;
        const CellRange told = rangeOf(at(place));
        if (isNew) {
            unknown = newUnknown(told);
            return unknown;
        }
        CellRange& range = m_out.set.unknowns[unknown];
        const CellRange both{std::max(range.low, told.low), std::min(range.high, told.high)};
        if (both.low <= both.high) {
            range = both;
            return unknown;
        }
        if (whose == 0 && isGrandTotal(place)) { // of something else
            m_ownTotals.insert(place.table);
            return unknownOf(place.table + 1, place);
        }
        const std::pair conflict{first, place};
        const bool isTold =
            std::find(m_out.conflicts.begin(), m_out.conflicts.end(), conflict) != m_out.conflicts.end();
        if (first.table != place.table && !isTold)
            m_out.conflicts.push_back(conflict);
        return unknown;
    }

    void add(Fact fact, FactSource source)
    {
        m_out.set.facts.push_back(std::move(fact));
        m_out.sources.push_back(source);
    }

    /// `scale` times the number by the whole is what is printed, after rounding either way.
    void addRatio(const std::vector<FactTerm>& parts, const std::vector<FactTerm>& whole, std::int64_t scale,
                  const PublishedFigure& printed, const FactSource& source)
    {
        // 2 * scale * 10^d * parts lies between (2 * printed - 1) and (2 * printed + 1) times the whole.
        const std::int64_t factor = 2 * scale * powerOfTen(printed.decimals);
        for (const bool isLeast : {true, false}) {
            std::map<std::size_t, std::int64_t> factors;
            for (const FactTerm& part : parts)
                factors[part.unknown] += part.factor * factor;
            for (const FactTerm& each : whole)
                factors[each.unknown] -= each.factor * (2 * printed.value + (isLeast ? -1 : 1));
            Fact fact;
            for (const auto& [unknown, times] : factors)
                if (times != 0)
                    fact.terms.push_back({times, unknown});
            (isLeast ? fact.low : fact.high) = 0;
            add(std::move(fact), source);
        }
    }

    void addPercent(const FigurePlace& place, std::size_t part, const FigurePlace& wholePlace)
    {
        const std::size_t whole = unknownAt(wholePlace);
        const PublishedFigure& printed = at(place);
        const FactSource source{FactSource::Kind::Percent, place, wholePlace, 0};
        constexpr std::int64_t percent = 100;
        add({{{1, part}, {-1, whole}}, -Fact::noLimit, 0}, source); // no part is more than its whole
        if (printed.kind == Kind::BelowPercent)
            add({{{percent * powerOfTen(printed.decimals), part}, {-printed.value, whole}}, -Fact::noLimit, -1},
                source);
        else
            addRatio({{1, part}}, {{1, whole}}, percent, printed, source);
    }

    /// What the percentages of a column, or of a row, are of.
    [[nodiscard]] std::optional<FigurePlace> wholeOf(const FigurePlace& place, std::size_t column) const
    {
        const PublishedTable& table = tableAt(place.table);
        std::optional<FigurePlace> whole;
        if (m_publication.isPercentOfRow) {
            if (const auto total = totalColumn(place.table))
                whole = {place.table, place.row, *total};
        } else if (table.hasTotalRow)
            whole = {place.table, table.rows.size() - 1, column};
        if (whole && at(*whole).kind == Kind::Untold)
            return std::nullopt;
        return whole;
    }

    [[nodiscard]] std::optional<std::size_t> totalColumn(std::size_t table) const
    {
        if (!tableAt(table).hasTotalColumn)
            return std::nullopt;
        const auto& uses = m_uses[table];
        for (std::size_t column = uses.size(); column-- > 0;)
            if (uses[column].hasCounts())
                return column;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> ruleOf(std::size_t table, const std::string& column) const
    {
        const auto& rules = m_publication.rules;
        for (std::size_t rule = 0; rule < rules.size(); ++rule)
            if (rules[rule].kind != PublishedRule::Kind::Sum && rules[rule].kind != PublishedRule::Kind::AtLeast
                && rules[rule].result == column && rules[rule].table.value_or(table) == table)
                return rule;
        return std::nullopt;
    }

    [[nodiscard]] ColumnUse useOf(std::size_t tableIndex, std::size_t column) const
    {
        const PublishedTable& table = tableAt(tableIndex);
        if (const auto rule = ruleOf(tableIndex, table.columns[column]))
            return {ColumnUse::Is::Ruled, *rule};
        bool hasPercent = false;
        bool hasDecimal = false;
        for (const auto& row : table.figures) {
            hasPercent = hasPercent || isPercentage(row[column]);
            hasDecimal = hasDecimal || row[column].kind == Kind::Decimal;
        }
        if (hasDecimal || (hasPercent && m_publication.hasRuledPercentOnly))
            return {ColumnUse::Is::NotUnderstood, 0};
        if (!hasPercent)
            return {};
        const bool isBehindCounts = column > 0 && m_uses[tableIndex][column - 1].is == ColumnUse::Is::Counts;
        return isBehindCounts ? ColumnUse{ColumnUse::Is::PercentOf, column - 1}
                              : ColumnUse{ColumnUse::Is::PercentAlone, 0};
    }

    void read(std::size_t index)
    {
        const PublishedTable& table = tableAt(index);
        m_uses.resize(index + 1);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            m_uses[index].push_back(useOf(index, column));
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            bool isUsed = m_uses[index][column].is != ColumnUse::Is::NotUnderstood;
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                isUsed = readFigure({index, row, column}) && isUsed;
            if (!isUsed)
                m_out.unusedColumns.push_back({index, 0, column});
        }
        addSums(index);
    }

    /// Whether the figure tells something.
    bool readFigure(const FigurePlace& place)
    {
        const ColumnUse& use = m_uses[place.table][place.column];
        const PublishedFigure& figure = at(place);
        if (use.is == ColumnUse::Is::PercentOf) {
            const FigurePlace counted{place.table, place.row, use.of};
            const auto whole = wholeOf(counted, use.of);
            if (isPercentage(figure) && whole && !(whole->row == place.row && whole->column == use.of))
                addPercent(place, unknownAt(counted), *whole);
            return whole.has_value() || !isPercentage(figure);
        }
        if (!use.hasCounts())
            return true;
        const std::size_t unknown = unknownAt(place);
        if (figure.kind == Kind::Small || figure.kind == Kind::BelowPercent)
            m_out.hidden.push_back({PublishedFacts::Hidden::Kind::Small, place, unknown});
        else if (figure.kind == Kind::Protecting)
            m_out.hidden.push_back({PublishedFacts::Hidden::Kind::Protecting, place, unknown});
        if (!isPercentage(figure))
            return true;
        const auto whole = wholeOf(place, place.column);
        if (!whole)
            return false;
        if (whole->row == place.row && whole->column == place.column)
            return true; // 100% of itself
        if (figure.kind == Kind::Percent)
            m_out.hidden.push_back({PublishedFacts::Hidden::Kind::Shown, place, unknown});
        addPercent(place, unknown, *whole);
        return true;
    }

    /// The parts of a total add up to it, where it is told that they do.
    void addSum(const std::vector<FigurePlace>& parts, const FigurePlace& total, FactSource::Kind kind)
    {
        if (at(total).kind == Kind::Untold || parts.empty())
            return;
        Fact fact{{{-1, unknownAt(total)}}, 0, 0};
        for (const FigurePlace& part : parts)
            fact.terms.push_back({1, unknownAt(part)});
        add(std::move(fact), {kind, total, std::nullopt, 0});
    }

    void addSums(std::size_t index)
    {
        const PublishedTable& table = tableAt(index);
        const auto total = totalColumn(index);
        for (std::size_t row = 0; total && row < table.rows.size(); ++row) {
            std::vector<FigurePlace> parts;
            for (std::size_t column = 0; column < *total; ++column)
                if (m_uses[index][column].hasCounts())
                    parts.push_back({index, row, column});
            addSum(parts, {index, row, *total}, FactSource::Kind::RowSum);
        }
        for (std::size_t column = 0; table.hasTotalRow && column < table.columns.size(); ++column) {
            const auto& apart = table.notSummed;
            if (!m_uses[index][column].hasCounts() || std::find(apart.begin(), apart.end(), column) != apart.end())
                continue;
            std::vector<FigurePlace> parts;
            for (std::size_t row = 0; row + 1 < table.rows.size(); ++row)
                if (!isPartOfRow(table.rows[row]))
                    parts.push_back({index, row, column});
            addSum(parts, {index, table.rows.size() - 1, column}, FactSource::Kind::ColumnSum);
        }
    }

    /// A row that a rule says is in another one counts to the total within that.
    [[nodiscard]] bool isPartOfRow(const std::string& row) const
    {
        return std::any_of(m_publication.rules.begin(), m_publication.rules.end(), [&](const PublishedRule& rule) {
            return rule.kind == PublishedRule::Kind::Sum
                && std::any_of(rule.parts.begin(), rule.parts.end(),
                               [&](const PublishedRule::Part& part) { return part.name == row; });
        });
    }

    /// Where the names of a rule stand in a table; nothing where one of them is missing.
    [[nodiscard]] static std::optional<std::vector<std::size_t>> placesOf(const std::vector<PublishedRule::Part>& parts,
                                                                          const std::vector<std::string>& names)
    {
        std::vector<std::size_t> out;
        for (const PublishedRule::Part& part : parts) {
            const auto found = std::find(names.begin(), names.end(), part.name);
            if (found == names.end())
                return std::nullopt;
            out.push_back(static_cast<std::size_t>(found - names.begin()));
        }
        return out;
    }

    void addRule(std::size_t index)
    {
        const PublishedRule& rule = m_publication.rules[index];
        for (std::size_t table = 0; table < m_publication.tables.size(); ++table) {
            const auto& names = rule.kind == PublishedRule::Kind::Sum ? tableAt(table).rows : tableAt(table).columns;
            const auto result = placesOf({{1, rule.result}}, names);
            const auto parts = placesOf(rule.parts, names);
            const auto whole = placesOf(rule.whole, names);
            if (!result || !parts || !whole || rule.table.value_or(table) != table)
                continue;
            switch (rule.kind) {
            case PublishedRule::Kind::Sum: addRowSum(index, table, result->front(), *parts); break;
            case PublishedRule::Kind::OfTotal: addOfTotal(table, result->front(), parts->front()); break;
            case PublishedRule::Kind::AtLeast: addAtLeast(index, table, result->front(), *parts); break;
            case PublishedRule::Kind::Rank: addRanks(index, table, result->front(), parts->front()); break;
            case PublishedRule::Kind::Ratio: addRatios(index, table, result->front(), *parts, *whole); break;
            }
        }
    }

    void addRowSum(std::size_t rule, std::size_t table, std::size_t result, const std::vector<std::size_t>& parts)
    {
        for (std::size_t column = 0; column < tableAt(table).columns.size(); ++column) {
            const FigurePlace total{table, result, column};
            if (!m_uses[table][column].hasCounts())
                continue;
            Fact fact{{{-1, unknownAt(total)}}, 0, 0};
            for (const std::size_t row : parts)
                fact.terms.push_back({1, unknownAt({table, row, column})});
            add(std::move(fact), {FactSource::Kind::Rule, total, std::nullopt, rule});
        }
    }

    void addRatios(std::size_t index, std::size_t table, std::size_t result, const std::vector<std::size_t>& parts,
                   const std::vector<std::size_t>& whole)
    {
        const PublishedRule& rule = m_publication.rules[index];
        const auto termsOf = [&](const std::vector<std::size_t>& columns, const std::vector<PublishedRule::Part>& named,
                                 std::size_t row) {
            std::vector<FactTerm> out;
            for (std::size_t each = 0; each < columns.size(); ++each)
                out.push_back({named[each].factor, unknownAt({table, row, columns[each]})});
            return out;
        };
        constexpr std::int64_t percent = 100;
        for (std::size_t row = 0; row < tableAt(table).rows.size(); ++row) {
            const FigurePlace place{table, row, result};
            PublishedFigure printed = at(place);
            if (printed.kind != Kind::Count && printed.kind != Kind::Percent && printed.kind != Kind::Decimal)
                continue;
            const FactSource source{FactSource::Kind::Rule, place, std::nullopt, index};
            const std::int64_t scale = rule.scale * (printed.kind == Kind::Percent ? percent : 1);
            const auto above = termsOf(parts, rule.parts, row);
            if (!whole.empty()) {
                addRatio(above, termsOf(whole, rule.whole, row), scale, printed, source);
                continue;
            }
            Fact fact{above, printed.value, printed.value};
            for (FactTerm& term : fact.terms)
                term.factor *= scale * powerOfTen(printed.decimals);
            add(std::move(fact), source);
        }
    }

    void addOfTotal(std::size_t table, std::size_t result, std::size_t counted)
    {
        const FigurePlace total{table, tableAt(table).rows.size() - 1, counted};
        for (std::size_t row = 0; tableAt(table).hasTotalRow && row < total.row; ++row)
            if (const FigurePlace place{table, row, result}; isPercentage(at(place)))
                addPercent(place, unknownAt({table, row, counted}), total);
    }

    void addAtLeast(std::size_t rule, std::size_t table, std::size_t result, const std::vector<std::size_t>& parts)
    {
        for (std::size_t row = 0; row < tableAt(table).rows.size(); ++row) {
            const FigurePlace place{table, row, result};
            Fact fact{{{1, unknownAt(place)}}, 0, Fact::noLimit};
            for (const std::size_t column : parts)
                fact.terms.push_back({-1, unknownAt({table, row, column})});
            add(std::move(fact), {FactSource::Kind::Rule, place, std::nullopt, rule});
        }
    }

    void addRanks(std::size_t rule, std::size_t table, std::size_t result, std::size_t ranked)
    {
        const PublishedTable& of = tableAt(table);
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row + (of.hasTotalRow ? 1 : 0) < of.rows.size(); ++row)
            if (of.figures[row][result].kind == Kind::Count)
                rows.push_back(row);
        const auto rankOf = [&](std::size_t row) { return of.figures[row][result].value; };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](std::size_t left, std::size_t right) { return rankOf(left) < rankOf(right); });
        for (std::size_t each = 1; each < rows.size(); ++each) {
            const FigurePlace before{table, rows[each - 1], ranked};
            const FigurePlace place{table, rows[each], ranked};
            const bool isTie = rankOf(rows[each - 1]) == rankOf(rows[each]);
            Fact fact{{{1, unknownAt(before)}, {-1, unknownAt(place)}}, isTie ? 0 : 1, isTie ? 0 : Fact::noLimit};
            add(std::move(fact), {FactSource::Kind::Rank, before, place, rule});
        }
        addGaps(rule, table, {result, ranked}, rows);
    }

    struct RankColumns
    {
        std::size_t rank = 0;
        std::size_t counts = 0;
    };

    /// Places that are left out among the ranks are those of the rows without one, where there are as many: these lie
    /// between the ranks around all of them. `rows` have ranks, in their order.
    void addGaps(std::size_t rule, std::size_t table, const RankColumns& columns, const std::vector<std::size_t>& rows)
    {
        const PublishedTable& of = tableAt(table);
        const std::size_t all = of.rows.size() - (of.hasTotalRow ? 1 : 0);
        std::vector<std::size_t> left;
        for (std::size_t row = 0; row < all; ++row)
            if (std::find(rows.begin(), rows.end(), row) == rows.end())
                left.push_back(row);
        const auto rankOf = [&](std::size_t row) { return of.figures[row][columns.rank].value; };
        std::vector<bool> isTaken(all + 1);
        for (const std::size_t row : rows) {
            auto place = static_cast<std::size_t>(std::max<std::int64_t>(rankOf(row), 1));
            while (place <= all && isTaken[place])
                ++place; // who shares a rank takes the places behind it
            if (place > all)
                return;
            isTaken[place] = true;
        }
        const auto firstGap = std::find(isTaken.begin() + 1, isTaken.end(), false);
        const auto lastGap = std::find(isTaken.rbegin(), isTaken.rend() - 1, false);
        if (left.empty() || rows.empty() || firstGap == isTaken.end())
            return;
        const auto first = firstGap - isTaken.begin();
        const auto last = (isTaken.rend() - 1) - lastGap;
        const auto below = std::find_if(rows.begin(), rows.end(), [&](std::size_t row) { return rankOf(row) > last; });
        const auto above =
            std::find_if(rows.rbegin(), rows.rend(), [&](std::size_t row) { return rankOf(row) < first; });
        for (const std::size_t row : left) {
            const FigurePlace hidden{table, row, columns.counts};
            if (above != rows.rend()) { // with which it may share the rank
                const FigurePlace other{table, *above, columns.counts};
                add({{{1, unknownAt(other)}, {-1, unknownAt(hidden)}}, 0, Fact::noLimit},
                    {FactSource::Kind::Rank, other, hidden, rule});
            }
            if (below != rows.end()) {
                const FigurePlace other{table, *below, columns.counts};
                add({{{1, unknownAt(hidden)}, {-1, unknownAt(other)}}, 1, Fact::noLimit},
                    {FactSource::Kind::Rank, hidden, other, rule});
            }
        }
    }

    void compare(std::size_t index)
    {
        read(index);
        const PublishedTable& before = tableAt(index);
        for (std::size_t table = 0; table < m_publication.tables.size(); ++table)
            for (std::size_t row = 0; tableAt(table).id == before.id && row < before.rows.size(); ++row)
                for (std::size_t column = 0; column < before.columns.size(); ++column) {
                    const auto rows = placesOf({{1, before.rows[row]}}, tableAt(table).rows);
                    const auto columns = placesOf({{1, before.columns[column]}}, tableAt(table).columns);
                    if (rows && columns && m_uses[index][column].hasCounts()
                        && m_uses[table][columns->front()].hasCounts())
                        addDifference({table, rows->front(), columns->front()}, {index, row, column});
                }
    }

    /// A figure that was put right since, so that the part is more than the whole, tells nothing.
    [[nodiscard]] bool isPutRight(const CellRange& more, const CellRange& less) const { return more.high < less.low; }

    void addDifference(const FigurePlace& now, const FigurePlace& before)
    {
        const EarlierIs relation = tableAt(before.table).earlierIs;
        const bool isWhole = relation == EarlierIs::Whole;
        const std::size_t more = unknownAt(isWhole ? before : now);
        const std::size_t less = unknownAt(isWhole ? now : before);
        const auto range = [&](std::size_t unknown) { return m_out.set.unknowns[unknown]; };
        const bool isSame = relation == EarlierIs::Same;
        if (isPutRight(range(more), range(less)) || (isSame && isPutRight(range(less), range(more))))
            return;
        const FactSource source{FactSource::Kind::Earlier, now, before, 0};
        if (isSame)
            return add({{{1, more}, {-1, less}}, 0, 0}, source);
        const std::size_t rest = newUnknown({});
        add({{{1, more}, {-1, less}, {-1, rest}}, 0, 0}, source);
        using HiddenKind = PublishedFacts::Hidden::Kind;
        m_out.hidden.push_back({isWhole ? HiddenKind::Remainder : HiddenKind::Difference, now, rest});
    }

    using Names = std::tuple<std::size_t, std::string, std::string>;

    const Publication& m_publication;
    PublishedFacts m_out;
    std::vector<std::vector<ColumnUse>> m_uses; ///< of each column, by table
    std::map<Names, std::pair<std::size_t, FigurePlace>> m_unknowns;
    std::set<std::size_t> m_ownTotals; ///< tables whose grand total is another than that of those before
};

} // namespace

PublishedFacts factsOf(const Publication& publication) { return FactMaker(publication).take(); }

} // namespace cspdesk::statistics
