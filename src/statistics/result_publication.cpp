// SPDX-License-Identifier: MIT
#include "statistics/result_publication.h"

#include "base/overloaded.h"
#include "statistics/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace cspdesk::statistics {
namespace {

using Kind = PublishedFigure::Kind;

std::int64_t powerOfTen(int exponent)
{
    std::int64_t out = 1;
    while (exponent-- > 0)
        out *= 10;
    return out;
}

/// Parts by whole, rounded half away from zero to so many units.
std::int64_t rounded(const Share& share, std::int64_t units)
{
    return (2 * units * share.part + share.whole) / (2 * share.whole);
}

PublishedFigure figureOf(const TableCell& cell, const TableColumn& column)
{
    constexpr std::int64_t percent = 100;
    const bool isPercent = column.kind == ColumnKind::Percent;
    return std::visit(Overloaded{[](NoFigure why) {
                                     return why == NoFigure::Small      ? PublishedFigure{.kind = Kind::Small}
                                          : why == NoFigure::Protecting ? PublishedFigure{.kind = Kind::Protecting}
                                                                        : PublishedFigure{};
                                 },
                                 [](const std::string&) { return PublishedFigure{}; },
                                 [](std::int64_t count) {
                                     return PublishedFigure{Kind::Count, count, count, 0};
                                 },
                                 [&](const Share& share) {
                                     if (share.whole <= 0)
                                         return PublishedFigure{};
                                     const std::int64_t units = powerOfTen(column.decimals) * (isPercent ? percent : 1);
                                     return PublishedFigure{isPercent ? Kind::Percent : Kind::Decimal,
                                                            rounded(share, units), 0, column.decimals};
                                 },
                                 [&](double number) {
                                     const double scaled = number * static_cast<double>(powerOfTen(column.decimals));
                                     return PublishedFigure{Kind::Decimal, std::llround(scaled), 0, column.decimals};
                                 },
                                 [](const BelowShare& below) {
                                     return PublishedFigure{Kind::BelowPercent, below.percent, 0, 0};
                                 }},
                      cell);
}

/// The two columns of counts that every share of a column is made of, as its heading says in words.
std::optional<std::pair<std::size_t, std::size_t>> columnsOfShares(const ResultTable& table, std::size_t column)
{
    for (std::size_t part = 0; part < table.columns.size(); ++part)
        for (std::size_t whole = 0; whole < table.columns.size(); ++whole) {
            if (part == whole || table.columns[part].kind != ColumnKind::Count
                || table.columns[whole].kind != ColumnKind::Count)
                continue;
            bool isAny = false;
            const bool isAll = std::all_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
                const auto* const share = std::get_if<Share>(&row.cells[column]);
                const auto* const above = std::get_if<std::int64_t>(&row.cells[part]);
                const auto* const below = std::get_if<std::int64_t>(&row.cells[whole]);
                if (share == nullptr || above == nullptr || below == nullptr)
                    return true;
                isAny = true;
                return share->part == *above && share->whole == *below;
            });
            if (isAny && isAll)
                return std::pair(part, whole);
        }
    return std::nullopt;
}

/// The column of counts of whose total every share of a column is, by their rows.
std::optional<std::size_t> columnOfWhole(const ResultTable& table, std::size_t column)
{
    const auto total = std::find_if(table.rows.begin(), table.rows.end(),
                                    [](const TableRow& row) { return row.kind == TableRowKind::Total; });
    if (total == table.rows.end())
        return std::nullopt;
    for (std::size_t part = 0; part < table.columns.size(); ++part) {
        const auto* const whole = std::get_if<std::int64_t>(&total->cells[part]);
        if (table.columns[part].kind != ColumnKind::Count || whole == nullptr)
            continue;
        bool isAny = false;
        const bool isAll = std::all_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
            const auto* const share = std::get_if<Share>(&row.cells[column]);
            const auto* const above = std::get_if<std::int64_t>(&row.cells[part]);
            if (share == nullptr || above == nullptr || row.kind != TableRowKind::Ordinary)
                return true;
            isAny = true;
            return share->part == *above && share->whole == *whole;
        });
        if (isAny && isAll)
            return part;
    }
    return std::nullopt;
}

class ResultReader
{
public:
    ResultReader(const ResultTable& table, std::size_t number, Publication& out)
        : m_table(table),
          m_number(number),
          m_out(out)
    {
        readFigures();
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            addRules(column);
        addTree();
    }

private:
    [[nodiscard]] std::string nameOf(std::size_t column) const
    {
        const TableColumn& of = m_table.columns[column];
        const auto alike = std::count_if(m_table.columns.begin(), m_table.columns.end(),
                                         [&](const TableColumn& each) { return each.heading == of.heading; });
        return of.heading.empty() ? of.id : alike > 1 ? of.heading + " (" + of.id + ')' : of.heading;
    }

    /// What the mark of a hidden count says to a reader who knows how tables are protected: that it is not small, but
    /// where a whole row or column is hidden.
    [[nodiscard]] std::int64_t leastOfHidden(const TableRow& row, std::size_t column) const
    {
        const auto isHidden = [](const TableCell& cell) {
            return cell == TableCell(NoFigure::Protecting) || cell == TableCell(NoFigure::Small);
        };
        const bool isRowHidden = [&] {
            for (std::size_t each = 0; each < m_table.columns.size(); ++each)
                if (m_table.columns[each].kind == ColumnKind::Count && !isHidden(row.cells[each]))
                    return false;
            return true;
        }();
        const bool isColumnHidden = std::all_of(m_table.rows.begin(), m_table.rows.end(), [&](const TableRow& each) {
            return each.kind != TableRowKind::Ordinary || each.cells[column] == TableCell(NoFigure::Protecting);
        });
        return isRowHidden || isColumnHidden || row.kind == TableRowKind::Total ? 0 : m_table.threshold.value_or(0);
    }

    /// A place by percentages or averages, which tells of no count by itself.
    [[nodiscard]] bool isRankOfShares(std::size_t column) const
    {
        const TableColumn& of = m_table.columns[column];
        return of.kind == ColumnKind::Rank
            && (of.derivedFrom.size() != 1 || m_table.columns[of.derivedFrom.front()].kind != ColumnKind::Count);
    }

    void readFigures()
    {
        PublishedTable out{.name = m_table.title, .id = m_table.id};
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (m_table.columns[column].kind != ColumnKind::Label) {
                if (m_table.columns[column].rowSum != RowSum::Exact)
                    out.notSummed.push_back(out.columns.size());
                out.columns.push_back(nameOf(column));
            }
        const TableRow* total = nullptr;
        for (const TableRow& row : m_table.rows) {
            if (row.kind == TableRowKind::Total && total == nullptr)
                total = &row;
            else if (row.kind == TableRowKind::Ordinary)
                addRow(out, row);
        }
        out.hasTotalRow = total != nullptr;
        if (total != nullptr)
            addRow(out, *total);
        m_out.tables.push_back(std::move(out));
    }

    void addRow(PublishedTable& out, const TableRow& row)
    {
        std::string name;
        auto& figures = out.figures.emplace_back();
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (m_table.columns[column].kind != ColumnKind::Label) {
                figures.push_back(isRankOfShares(column) ? PublishedFigure()
                                                         : figureOf(row.cells[column], m_table.columns[column]));
                if (figures.back().kind == Kind::Protecting)
                    figures.back().value = leastOfHidden(row, column);
            } else if (const auto* const words = std::get_if<std::string>(&row.cells[column]))
                name += (name.empty() ? "" : ", ") + *words;
        m_firstNames.emplace_back(row.cells.empty() ? std::string() : firstNameOf(row));
        // The same name may stand in two rows: each is a row of its own.
        if (std::find(out.rows.begin(), out.rows.end(), name) != out.rows.end())
            name += " (" + std::to_string(out.rows.size() + 1) + ')';
        out.rows.push_back(std::move(name));
    }

    [[nodiscard]] static std::string firstNameOf(const TableRow& row)
    {
        const auto* const words = std::get_if<std::string>(&row.cells.front());
        return words == nullptr ? std::string() : *words;
    }

    /// Rows that say which row they are part of make it together.
    void addTree()
    {
        const auto column = std::find_if(m_table.columns.begin(), m_table.columns.end(), [](const TableColumn& each) {
            return each.id == partOfColumn && each.kind == ColumnKind::Label;
        });
        if (column == m_table.columns.end())
            return;
        const auto place = static_cast<std::size_t>(column - m_table.columns.begin());
        const std::vector<std::string>& names = m_out.tables.back().rows;
        std::map<std::string, std::vector<std::string>> parts;
        std::size_t number = 0;
        for (const TableRow& row : m_table.rows)
            if (row.kind == TableRowKind::Ordinary) {
                if (const auto* const above = std::get_if<std::string>(&row.cells[place]); above && !above->empty())
                    parts[*above].push_back(names[number]);
                ++number;
            }
        for (std::size_t row = 0; row < m_firstNames.size(); ++row) {
            const auto found = parts.find(m_firstNames[row]);
            if (found == parts.end())
                continue;
            PublishedRule rule{PublishedRule::Kind::Sum, names[row], {}, {}, 1};
            for (const std::string& part : found->second)
                rule.parts.push_back({1, part});
            add(std::move(rule));
        }
    }

    void add(PublishedRule rule)
    {
        rule.table = m_number;
        m_out.rules.push_back(std::move(rule));
    }

    void addRules(std::size_t column)
    {
        const TableColumn& of = m_table.columns[column];
        for (const std::size_t group : of.partOf)
            add({PublishedRule::Kind::AtLeast, nameOf(group), {{1, nameOf(column)}}, {}, 1});
        if (!of.atLeastSumOf.empty()) {
            PublishedRule rule{PublishedRule::Kind::AtLeast, nameOf(column), {}, {}, 1};
            for (const std::size_t each : of.atLeastSumOf)
                rule.parts.push_back({1, nameOf(each)});
            add(std::move(rule));
        }
        if (of.kind == ColumnKind::Rank && of.derivedFrom.size() == 1
            && m_table.columns[of.derivedFrom.front()].kind == ColumnKind::Count)
            add({PublishedRule::Kind::Rank, nameOf(column), {{1, nameOf(of.derivedFrom.front())}}, {}, 1});
        if (of.kind != ColumnKind::Percent && of.kind != ColumnKind::Decimal)
            return;
        if (const auto counted = columnOfWhole(m_table, column))
            add({PublishedRule::Kind::OfTotal, nameOf(column), {{1, nameOf(*counted)}}, {}, 1});
        else if (const auto columns = columnsOfShares(m_table, column))
            add({PublishedRule::Kind::Ratio,
                 nameOf(column),
                 {{1, nameOf(columns->first)}},
                 {{1, nameOf(columns->second)}},
                 1});
    }

    const ResultTable& m_table;
    std::size_t m_number;
    Publication& m_out;
    std::vector<std::string> m_firstNames; ///< what stands in the first column, of the rows in their order
};

} // namespace

Publication publicationOf(std::span<const ResultTable> tables)
{
    Publication out{.sharesNames = false, .hasRuledPercentOnly = true};
    for (std::size_t number = 0; number < tables.size(); ++number)
        ResultReader(tables[number], number, out);
    if (!tables.empty() && tables.front().threshold)
        out.threshold = *tables.front().threshold;
    return out;
}

} // namespace cspdesk::statistics
