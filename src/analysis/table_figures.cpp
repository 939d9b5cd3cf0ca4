// SPDX-License-Identifier: MIT
#include "analysis/table_figures.h"

#include "analysis/figure_arithmetic.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <limits>
#include <set>

namespace cspdesk::analysis {
namespace {

using Kind = TableFinding::Kind;
using Confidence = TableFinding::Confidence;

/// A cell as a figure.
struct Printed
{
    enum class Kind { None, Count, Percent, Other, Small, Hidden };

    Kind kind = Kind::None;
    WrittenNumber number;
    bool isNegative = false;
    std::int64_t threshold = 0; ///< of a small one: "<5"

    [[nodiscard]] bool isCount() const { return kind == Kind::Count; }
    [[nodiscard]] bool isShare() const { return kind == Kind::Percent; }
    [[nodiscard]] std::int64_t count() const { return isNegative ? -number.scaled : number.scaled; }
};

Printed printedOf(const std::string& cell)
{
    const Tokens tokens = tokensOf(cell);
    if (cell == "[c]" || cell == "*" || cell == "**" || cell == "-*" || cell == "c")
        return {.kind = Printed::Kind::Hidden};
    std::size_t place = 0;
    const bool isNegative = !tokens.empty() && tokens[0].kind == Token::Kind::Sign && tokens[0].text == "-";
    const bool isSigned = isNegative || (!tokens.empty() && tokens[0].text == "+");
    const bool isBelow = !tokens.empty() && tokens[0].text == "<";
    place += isSigned || isBelow ? 1 : 0;
    // A percentage of its own, also behind its sign: "- 12.2%"; nothing else may stand there.
    if (tokens.size() != place + 1 || (tokens[place].isPartOfName && !isSigned) || tokens[place].isSpelled)
        return {.kind = cell.empty() ? Printed::Kind::None : Printed::Kind::Other};
    const Token& token = tokens[place];
    if (isBelow)
        return {.kind = token.kind == Token::Kind::Number ? Printed::Kind::Small : Printed::Kind::Hidden,
                .threshold = token.number.scaled};
    if (token.kind == Token::Kind::Percent)
        return {.kind = Printed::Kind::Percent, .number = token.number, .isNegative = isNegative};
    if (token.kind == Token::Kind::Number && token.number.isWhole() && !token.isMoney)
        return {.kind = Printed::Kind::Count, .number = token.number, .isNegative = isNegative};
    return {.kind = Printed::Kind::Other, .number = token.number, .isNegative = isNegative};
}

std::string smallLetters(const std::string& text)
{
    std::string out;
    for (const char sign : text)
        out += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    return out;
}

bool isTotalName(const std::string& name)
{
    constexpr std::array names{"total", "all", "overall", "grand total", "totals", "sum"};
    const std::string plain = smallLetters(name);
    return std::any_of(names.begin(), names.end(), [&](const char* each) {
        return plain == each || plain.starts_with(std::string(each) + " ")
            || plain.starts_with(std::string(each) + ":");
    });
}

/// Words of a heading without their plural, in any order: "Referrals meeting criteria", "referral_criteria_met".
std::set<std::string> wordsOf(const std::string& heading)
{
    std::set<std::string> out;
    std::string word;
    const auto end = [&] {
        if (word.size() > 3 && word.ends_with('s'))
            word.pop_back();
        if (!word.empty() && word != "the")
            out.insert(word);
        word.clear();
    };
    for (const char sign : smallLetters(heading)) {
        const bool isInWord = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
        if (isInWord)
            word += sign;
        else
            end();
    }
    end();
    return out;
}

/// What a heading says that its percentages are of: "engaged % of criteria met" is of "criteria met".
std::set<std::string> baseWords(const std::string& heading)
{
    std::string plain = smallLetters(heading);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    const auto of = plain.find(" of ");
    return of == std::string::npos ? std::set<std::string>() : wordsOf(plain.substr(of + 4));
}

class Checker
{
public:
    explicit Checker(const PrintedTable& table) : m_table(table)
    {
        for (const auto& row : table)
            m_columns = std::max(m_columns, row.size());
        for (const auto& row : table) {
            std::vector<Printed> figures(m_columns);
            for (std::size_t column = 1; column < row.size(); ++column)
                figures[column] = printedOf(row[column]);
            m_figures.push_back(std::move(figures));
        }
    }

    std::vector<TableFinding> run()
    {
        findRows();
        if (m_rows.size() < 2)
            return {};
        readPercentages();
        for (std::size_t column = 1; column < m_columns; ++column) {
            checkColumnSum(column);
            checkHundred(column);
            explain(column);
            checkPossible(column);
        }
        for (const std::size_t row : m_rows)
            checkRowSum(row);
        if (m_total)
            checkRowSum(*m_total);
        std::sort(m_out.begin(), m_out.end(), [](const TableFinding& left, const TableFinding& right) {
            return std::pair(left.row, left.column) < std::pair(right.row, right.column);
        });
        return std::move(m_out);
    }

private:
    [[nodiscard]] const Printed& at(std::size_t row, std::size_t column) const { return m_figures[row][column]; }
    [[nodiscard]] std::string heading(std::size_t column) const
    {
        return m_heading && column < m_table[*m_heading].size() ? smallLetters(m_table[*m_heading][column])
                                                                : std::string();
    }
    [[nodiscard]] bool headingHas(std::size_t column, std::initializer_list<const char*> words) const
    {
        const std::string head = heading(column);
        return std::any_of(words.begin(), words.end(),
                           [&](const char* word) { return head.find(word) != std::string::npos; });
    }

    /// The ordinary rows, and the total behind them.
    void findRows()
    {
        for (std::size_t row = 0; row < m_table.size(); ++row) {
            if (m_table[row].empty())
                continue;
            if (!m_heading) {
                m_heading = row;
                continue;
            }
            const bool hasFigure = std::any_of(m_figures[row].begin(), m_figures[row].end(), [](const Printed& cell) {
                return cell.kind != Printed::Kind::None && cell.kind != Printed::Kind::Other;
            });
            if (!hasFigure || m_total)
                continue;
            if (isTotalName(m_table[row].front()))
                m_total = row;
            else
                m_rows.push_back(row);
        }
    }

    /// Where the heading says per cent, the cells need not.
    void readPercentages()
    {
        for (std::size_t column = 1; column < m_columns; ++column) {
            if (!headingHas(column, {"%", "pct", "per cent", "percent"}) || headingHas(column, {"rank"}))
                continue;
            for (auto& row : m_figures) {
                Printed& cell = row[column];
                const bool isDecimal = cell.kind == Printed::Kind::Other && cell.number.decimals > 0;
                if (cell.isCount() || isDecimal)
                    cell.kind = Printed::Kind::Percent;
            }
        }
    }

    /// Percentages of a column that the heading names, where what they were worked out of is not printed.
    void checkPossible(std::size_t column)
    {
        const std::set<std::string> base = baseWords(heading(column));
        for (std::size_t other = 1; other < m_columns && !base.empty(); ++other) {
            if (other == column || wordsOf(heading(other)) != base)
                continue;
            std::vector<std::size_t> wrong;
            std::size_t possible = 0;
            for (const std::size_t row : m_rows) {
                const Printed& cell = at(row, column);
                const Printed& whole = at(row, other);
                if (!cell.isShare() || cell.isNegative || !whole.isCount() || whole.count() <= 0)
                    continue;
                if (isPossibleOf(cell.number, whole.count()))
                    ++possible;
                else
                    wrong.push_back(row);
            }
            if (2 * wrong.size() > possible)
                return; // of something else
            for (const std::size_t row : wrong) {
                const std::int64_t whole = at(row, other).count();
                const std::int64_t near = nearestPart(at(row, column).number, whole);
                const bool isTold = std::any_of(m_out.begin(), m_out.end(), [&](const TableFinding& found) {
                    return found.row == row && found.column == column;
                });
                if (isTold)
                    continue;
                TableFinding& found = add(Kind::Possible, row, column, Confidence::Likely);
                found.recomputed = shareOf(near, whole, at(row, column).number.decimals);
                found.part = near;
                found.whole = whole;
            }
        }
    }

    [[nodiscard]] bool isCounted(std::size_t column) const
    {
        return !headingHas(column, {"pct", "per cent", "percent", "rank", "average", "mean", "median", "rate", "per ",
                                    "year", "age", "%"});
    }

    TableFinding& add(Kind kind, std::size_t row, std::size_t column, Confidence confidence)
    {
        const Printed& cell = at(row, column);
        m_out.push_back({.kind = kind, .confidence = confidence, .row = row, .column = column, .printed = cell.number});
        if (cell.isNegative)
            m_out.back().printed.scaled = -cell.number.scaled;
        return m_out.back();
    }

    /// So near that it is a slip and not another kind of total, such as of people who are in several rows.
    static bool isSlip(std::int64_t printed, std::int64_t sum)
    {
        const std::int64_t away = std::abs(printed - sum);
        return away > 0 && (away <= 3 || 20 * away <= std::abs(printed));
    }

    struct Sum
    {
        std::int64_t shown = 0;
        std::vector<std::pair<std::size_t, std::size_t>> hidden; ///< row, column
        bool isWhole = true;                                     ///< each cell is a count, hidden or blank
        int counts = 0;
    };
    void addTo(Sum& sum, std::size_t row, std::size_t column) const
    {
        const Printed& cell = at(row, column);
        if (cell.isCount()) {
            sum.shown += cell.count();
            ++sum.counts;
        } else if (cell.kind == Printed::Kind::Small || cell.kind == Printed::Kind::Hidden)
            sum.hidden.emplace_back(row, column);
        else if (cell.kind != Printed::Kind::None)
            sum.isWhole = false;
    }

    void judge(const Sum& sum, std::size_t row, std::size_t column, Kind kind)
    {
        const Printed& total = at(row, column);
        if (!sum.isWhole || !total.isCount() || sum.counts + int(sum.hidden.size()) < 2)
            return;
        if (!sum.hidden.empty())
            return judgeHidden(sum, total.count());
        if (!isSlip(total.count(), sum.shown))
            return;
        TableFinding& found = add(kind, row, column, Confidence::Likely);
        found.recomputed = WrittenNumber{sum.shown, 0};
    }

    /// What a reader can tell of hidden counts whose sum is known.
    void judgeHidden(const Sum& sum, std::int64_t total)
    {
        const std::int64_t left = total - sum.shown;
        std::int64_t least = 0;
        std::int64_t most = 0;
        for (const auto& [row, column] : sum.hidden) {
            const Printed& cell = at(row, column);
            const bool isSmall = cell.kind == Printed::Kind::Small;
            least += isSmall ? 1 : 0;
            most += isSmall ? cell.threshold - 1 : std::max<std::int64_t>(0, left);
        }
        if (left < least || left > most)
            return; // no sum of these
        for (const auto& [row, column] : sum.hidden) {
            const Printed& cell = at(row, column);
            const bool isSmall = cell.kind == Printed::Kind::Small;
            const std::int64_t ownLeast = isSmall ? 1 : 0;
            const std::int64_t ownMost = isSmall ? cell.threshold - 1 : left;
            const std::int64_t low = std::max(ownLeast, left - (most - ownMost));
            const std::int64_t high = std::min(ownMost, left - (least - ownLeast));
            if (low != high)
                continue;
            TableFinding& found = add(Kind::Discloses, row, column, Confidence::Sure);
            found.recomputed = WrittenNumber{low, 0};
            found.whole = total;
        }
    }

    void checkColumnSum(std::size_t column)
    {
        if (!m_total || !isCounted(column))
            return;
        Sum sum;
        for (const std::size_t row : m_rows)
            addTo(sum, row, column);
        judge(sum, *m_total, column, Kind::ColumnSum);
    }

    void checkRowSum(std::size_t row)
    {
        const std::size_t last = m_columns - 1;
        if (last < 3
            || !isTotalName(m_heading ? m_table[*m_heading].size() > last ? m_table[*m_heading][last] : "" : ""))
            return;
        Sum sum;
        for (std::size_t column = 1; column < last; ++column)
            if (isCounted(column))
                addTo(sum, row, column);
            else
                sum.isWhole = false;
        judge(sum, row, last, Kind::RowSum);
    }

    void checkHundred(std::size_t column)
    {
        if (!m_total || !at(*m_total, column).isShare()
            || at(*m_total, column).number.scaled != 100 * unitsOf(at(*m_total, column).number.decimals))
            return;
        double sum = 0;
        double width = 0.5;
        for (const std::size_t row : m_rows) {
            const Printed& cell = at(row, column);
            if (!cell.isShare() || cell.isNegative)
                return;
            sum += static_cast<double>(cell.number.scaled) / static_cast<double>(unitsOf(cell.number.decimals));
            width += 0.5 / static_cast<double>(unitsOf(cell.number.decimals));
        }
        constexpr double mostAmiss = 5; // else they are no parts of one whole
        if (std::abs(sum - 100) <= width || std::abs(sum - 100) > mostAmiss)
            return;
        TableFinding& found = add(Kind::Hundred, *m_total, column, Confidence::Likely);
        found.recomputed = WrittenNumber{static_cast<std::int64_t>(sum + 0.5), 0};
    }

    static std::int64_t unitsOf(int decimals)
    {
        std::int64_t units = 1;
        for (int place = 0; place < decimals; ++place)
            units *= 10;
        return units;
    }

    // How a column follows from others

    /// What a cell should be: nothing where that cannot be told, else whether it is, and what was found.
    struct Verdict
    {
        bool isRight = false;
        WrittenNumber recomputed;
        std::optional<std::int64_t> part = {};
        std::optional<std::int64_t> whole = {};
    };
    using Formula = std::function<std::optional<Verdict>(std::size_t row)>;

    /// Looks for a rule that most of the column follows, and tells of the cells that do not.
    void explain(std::size_t column)
    {
        std::vector<std::pair<Kind, Formula>> formulas;
        for (std::size_t other = 1; other < m_columns; ++other) {
            if (other == column)
                continue;
            if (m_total)
                formulas.emplace_back(Kind::Share, ofTotal(column, other));
            if (headingHas(column, {"rank"}))
                formulas.emplace_back(Kind::Rank, rankOf(column, other));
            for (std::size_t second = 1; second < m_columns; ++second)
                if (second != column && second != other) {
                    formulas.emplace_back(Kind::Share, shareOfBoth(column, other, second));
                    formulas.emplace_back(Kind::Change, changeOf(column, other, second));
                }
        }
        std::vector<std::size_t> rows = m_rows;
        if (m_total)
            rows.push_back(*m_total);
        const std::pair<Kind, Formula>* best = nullptr;
        std::size_t mostRight = 0;
        std::size_t ofThese = 0;
        for (const auto& formula : formulas) {
            std::size_t right = 0;
            std::size_t tried = 0;
            for (const std::size_t row : rows)
                if (const auto verdict = formula.second(row)) {
                    ++tried;
                    right += verdict->isRight ? std::size_t{1} : 0;
                }
            // Few rows may fit by chance: more than half of them, and three at least.
            if (right >= 3 && 3 * right >= 2 * tried && right > mostRight) {
                best = &formula;
                mostRight = right;
                ofThese = tried;
            }
        }
        if (best == nullptr || mostRight == ofThese)
            return;
        for (const std::size_t row : rows) {
            const auto verdict = best->second(row);
            if (!verdict || verdict->isRight)
                continue;
            TableFinding& found = add(best->first, row, column, mostRight >= 5 ? Confidence::Sure : Confidence::Likely);
            found.recomputed = verdict->recomputed;
            found.part = verdict->part;
            found.whole = verdict->whole;
        }
    }

    [[nodiscard]] Formula ofTotal(std::size_t column, std::size_t counts) const
    {
        return [this, column, counts](std::size_t row) -> std::optional<Verdict> {
            if (row == *m_total)
                return std::nullopt;
            return shareIn(row, column, at(row, counts), at(*m_total, counts));
        };
    }
    [[nodiscard]] Formula shareOfBoth(std::size_t column, std::size_t part, std::size_t whole) const
    {
        return [this, column, part, whole](std::size_t row) {
            return shareIn(row, column, at(row, part), at(row, whole));
        };
    }
    [[nodiscard]] std::optional<Verdict> shareIn(std::size_t row, std::size_t column, const Printed& part,
                                                 const Printed& whole) const
    {
        const Printed& cell = at(row, column);
        if (!cell.isShare() || cell.isNegative || !part.isCount() || !whole.isCount() || whole.count() <= 0
            || part.count() < 0 || part.count() > whole.count())
            return std::nullopt;
        return Verdict{isRounded(part.count(), whole.count(), cell.number),
                       shareOf(part.count(), whole.count(), cell.number.decimals), part.count(), whole.count()};
    }

    /// The difference of two columns, or the per cent of it.
    [[nodiscard]] Formula changeOf(std::size_t column, std::size_t before, std::size_t after) const
    {
        return [this, column, before, after](std::size_t row) -> std::optional<Verdict> {
            const Printed& cell = at(row, column);
            const Printed& from = at(row, before);
            const Printed& to = at(row, after);
            if (!from.isCount() || !to.isCount())
                return std::nullopt;
            const std::int64_t difference = to.count() - from.count();
            if (cell.isCount() && headingHas(column, {"change", "difference", "+/-", "increase", "decrease"}))
                return Verdict{cell.count() == difference || (cell.count() == std::abs(difference) && !cell.isNegative),
                               {difference, 0},
                               from.count(),
                               to.count()};
            if (!cell.isShare() || from.count() <= 0
                || !headingHas(column, {"change", "difference", "+/-", "increase"}))
                return std::nullopt;
            const bool isRight = isRounded(std::abs(difference), from.count(), cell.number)
                              && (difference == 0 || cell.number.scaled == 0 || cell.isNegative == (difference < 0));
            WrittenNumber share = shareOf(std::abs(difference), from.count(), cell.number.decimals);
            if (difference < 0)
                share.scaled = -share.scaled;
            return Verdict{isRight, share, from.count(), to.count()};
        };
    }

    /// Competition ranks: 1, 2, 2, 4, from the largest or the smallest.
    [[nodiscard]] Formula rankOf(std::size_t column, std::size_t ranked) const
    {
        return [this, column, ranked](std::size_t row) -> std::optional<Verdict> {
            const auto isRanked = [&](const Printed& cell) { return cell.isCount() || cell.isShare(); };
            if (m_total == row || !at(row, column).isCount() || !isRanked(at(row, ranked)))
                return std::nullopt;
            std::int64_t larger = 0;
            std::int64_t alike = 0; // rounded figures that look alike may be ranked by what was rounded
            for (const std::size_t other : m_rows) {
                if (!isRanked(at(other, ranked)))
                    continue;
                const int order = compare(at(row, ranked).number, at(other, ranked).number);
                larger += order < 0 ? 1 : 0;
                alike += order == 0 ? 1 : 0;
            }
            const std::int64_t most = at(row, ranked).isShare() ? larger + alike : larger + 1;
            const std::int64_t printed = at(row, column).count();
            return Verdict{printed > larger && printed <= most, {larger + 1, 0}};
        };
    }

    const PrintedTable& m_table;
    std::size_t m_columns = 0;
    std::vector<std::vector<Printed>> m_figures;
    std::optional<std::size_t> m_heading;
    std::vector<std::size_t> m_rows;
    std::optional<std::size_t> m_total;
    std::vector<TableFinding> m_out;
};

} // namespace

std::vector<TableFinding> tableFindings(const PrintedTable& table) { return Checker(table).run(); }

} // namespace cspdesk::analysis
