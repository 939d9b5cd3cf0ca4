// SPDX-License-Identifier: MIT
#include "wording/referral_tables.h"

#include "statistics/arithmetic.h"
#include "statistics/protection.h"
#include "statistics/tree_protection.h"
#include "wording/change_columns.h"
#include "wording/chart_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>
#include <set>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

/// Places of the columns that every table of referrals begins with.
enum ReferralColumn : std::size_t {
    Name,
    Referrals,
    Met,
    Engaged,
    Engagement,
    Repeats,
    RepeatShare,
    Before1,
    Before2,
    Change
};

constexpr const char* notCompared = "[b]";

std::vector<TableColumn> referralColumns(const QString& heading, RowSum sum)
{
    std::vector<TableColumn> out{
        labelColumn("name", heading),
        countColumn("referrals", say("Referrals"), say("referrals")),
        countColumn("criteria_met", say("Criteria met"), say("referrals"), {Referrals}),
        countColumn("engaged", say("Engaged"), say("referrals"), {Met}),
        percentColumn("engagement", say("Engagement"), say("those that met the criteria"), {Engaged, Met}),
        countColumn("repeats", say("Repeats"), say("referrals"), {Referrals}),
        percentColumn("repeats_pct", say("Repeats"), say("referrals"), {Repeats, Referrals})};
    for (TableColumn& column : out)
        if (column.kind == ColumnKind::Count)
            column.rowSum = sum;
    return out;
}

Cells referralCells(const QString& name, const ReferralCounts& counts)
{
    return {words(name),
            counts.referrals,
            counts.met,
            counts.engaged,
            shareOrNone(counts.engaged, counts.met),
            counts.repeats,
            shareOrNone(counts.repeats, counts.referrals)};
}

/// "-119 (-19.2%)", of figures as they are shown.
QString changeText(const TableCell& now, const TableCell& before)
{
    const auto* later = std::get_if<std::int64_t>(&now);
    const auto* earlier = std::get_if<std::int64_t>(&before);
    if (later == nullptr || earlier == nullptr)
        return {};
    const std::int64_t change = *later - *earlier;
    const QString sign = change < 0 ? QStringLiteral("-") : change > 0 ? QStringLiteral("+") : QString();
    const QString number = sign + countText(change < 0 ? -change : change);
    const auto tenths = percentOf({change < 0 ? -change : change, *earlier}, 1);
    if (!tenths)
        return number;
    return say("%1 (%2%3.%4%)").arg(number, sign).arg(*tenths / 10).arg(*tenths % 10);
}

class Tables
{
public:
    Tables(const ReferralAnswer& answer, const ReferralQuestion& question, const ReferralsBeside& beside,
           std::optional<int> threshold, const ReferralFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_beside(beside),
          m_threshold(threshold),
          m_frame(frame),
          m_years{answer.quarter, yearsBefore(answer.quarter, 1), yearsBefore(answer.quarter, 2)}
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{totals(), history(), groups(PublishedOf::District, m_answer.byDistrict)};
        if (m_answer.hasServices)
            out.push_back(groups(PublishedOf::Service, m_answer.byService));
        if (!m_beside.entered.empty())
            out.push_back(entered());
        return out;
    }

private:
    [[nodiscard]] QString quarterName() const
    {
        return say("%1, %2").arg(quarterText(m_answer.quarter), monthsText(monthsOf(m_answer.quarter)));
    }

    [[nodiscard]] ResultTable tableOf(const char* id, const QString& title) const
    {
        return {.id = id, .title = titleOf(title, m_frame.referrals.coverage)};
    }

    [[nodiscard]] ResultTable shown(ResultTable table) const
    {
        frameIt(table);
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : std::move(table);
    }

    /// The quarter beside the same one of the two years before.
    [[nodiscard]] ResultTable totals() const
    {
        ResultTable table = tableOf("referral-totals", say("Referrals, %1").arg(quarterName()));
        table.columns = referralColumns(say("Quarter"), RowSum::Unrelated);
        for (const FinancialQuarter& quarter : m_years)
            addQuarter(table, quarter);
        table = shown(std::move(table));
        table.columns.push_back(labelColumn("change", say("Change on the year before")));
        for (TableRow& row : table.rows)
            row.cells.emplace_back(std::string());
        std::set<std::string> reasons;
        for (std::size_t year = 0; year + 1 < table.rows.size(); ++year)
            table.rows[year].cells.back() =
                words(changeBetween(table.rows[year].cells[Referrals], table.rows[year + 1].cells[Referrals],
                                    m_years[year], m_years[year + 1], reasons));
        addReasons(table, reasons);
        for (const QString& note : methodNotes())
            table.notes.push_back(words(note));
        table.notes.insert(table.notes.end(), m_frame.notes.begin(), m_frame.notes.end());
        return table;
    }

    /// A row with what is known of a quarter.
    void addQuarter(ResultTable& table, const FinancialQuarter& quarter) const
    {
        const auto counts = m_answer.totals.find(quarter);
        if (counts != m_answer.totals.end()) {
            table.rows.push_back({referralCells(quarterText(quarter), counts->second)});
            return;
        }
        const auto known = knownOf(m_answer, m_beside, PublishedOf::Total, {}, quarter);
        Cells cells{words(quarterText(quarter)),
                    known.referrals ? TableCell(*known.referrals) : TableCell(NoFigure::NotAvailable)};
        cells.insert(cells.end(), RepeatShare - Referrals, NoFigure::NotAvailable);
        table.rows.push_back({std::move(cells)});
    }

    [[nodiscard]] QString changeBetween(const TableCell& now, const TableCell& before, const FinancialQuarter& later,
                                        const FinancialQuarter& earlier, std::set<std::string>& reasons) const
    {
        if (!std::holds_alternative<std::int64_t>(before))
            return {};
        if (const auto reason = breakBetween(m_beside.scopes, earlier, later)) {
            reasons.insert(*reason);
            return QString::fromLatin1(notCompared);
        }
        return changeText(now, before);
    }

    static void addReasons(ResultTable& table, const std::set<std::string>& reasons)
    {
        for (const std::string& reason : reasons)
            table.notes.push_back(
                words(say("[b]: a break in the series, so that no change is worked out: %1").arg(text(reason))));
    }

    [[nodiscard]] ResultTable history() const
    {
        ResultTable table = tableOf("referral-history", say("Referrals, quarter by quarter"));
        table.columns = referralColumns(say("Quarter"), RowSum::Unrelated);
        const bool hasScopes = !m_beside.scopes.empty();
        std::set<FinancialQuarter> quarters;
        for (const auto& [quarter, counts] : m_answer.totals)
            quarters.insert(quarter);
        for (const PublishedReferrals& each : m_beside.published)
            if (each.of == PublishedOf::Total && each.referrals)
                quarters.insert(each.quarter);
        for (const FinancialQuarter& quarter : quarters)
            if (quarter <= m_answer.quarter)
                addQuarter(table, quarter);
        table = shown(std::move(table));
        if (hasScopes) {
            table.columns.push_back(labelColumn("scope", say("Covers")));
            auto quarter = quarters.begin();
            for (TableRow& row : table.rows) {
                const ScopeChange* scope = scopeOf(m_beside.scopes, *quarter++);
                row.cells.emplace_back(scope == nullptr ? std::string() : scope->scope);
            }
        }
        return table;
    }

    /// By district with their total, or by service, which are parts of no whole.
    [[nodiscard]] ResultTable groups(PublishedOf of, const std::map<std::string, QuarterCounts>& groups) const
    {
        const bool isByDistrict = of == PublishedOf::District;
        ResultTable table = isByDistrict
                              ? tableOf("referrals-by-district", say("Referrals by district, %1").arg(quarterName()))
                              : tableOf("referrals-by-service", say("Referrals by service, %1").arg(quarterName()));
        const RowSum sum = isByDistrict ? RowSum::Exact : RowSum::Unrelated;
        table.columns = referralColumns(isByDistrict ? say("District") : say("Service"), sum);
        const std::vector<std::string> names = namesOf(of, groups);
        for (std::size_t year = 1; year < m_years.size(); ++year) {
            TableColumn column =
                countColumn("referrals_" + std::to_string(year), quarterText(m_years[year]), say("referrals"));
            const bool isWhole = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
                return knownOf(m_answer, m_beside, of, name, m_years[year]).referrals.has_value();
            });
            column.rowSum = isByDistrict && isWhole && !doesNotAddUp(m_years[year]) ? RowSum::Exact : RowSum::Unrelated;
            table.columns.push_back(std::move(column));
        }
        table.columns.push_back(labelColumn("change", say("Change on the year before")));
        for (const std::string& name : names)
            table.rows.push_back({groupCells(of, name, groups)});
        if (isByDistrict)
            table.rows.push_back({totalCells(), TableRowKind::Total});
        table = shown(std::move(table));
        std::set<std::string> reasons;
        for (TableRow& row : table.rows)
            row.cells.back() =
                words(changeBetween(row.cells[Referrals], row.cells[Before1], m_years[0], m_years[1], reasons));
        addReasons(table, reasons);
        if (!isByDistrict)
            table.notes.push_back(words(say("A referral can be of one service or of none: the services are not all "
                                            "referrals together.")));
        return table;
    }

    /// Those of the three years, in order; people who live elsewhere come last.
    [[nodiscard]] std::vector<std::string> namesOf(PublishedOf of,
                                                   const std::map<std::string, QuarterCounts>& groups) const
    {
        std::set<std::string> names;
        for (const auto& [name, counts] : groups)
            if (std::any_of(m_years.begin(), m_years.end(),
                            [&, &quarters = counts](const FinancialQuarter& year) { return quarters.contains(year); }))
                names.insert(name);
        for (const PublishedReferrals& each : m_beside.published)
            if (each.of == of && std::find(m_years.begin(), m_years.end(), each.quarter) != m_years.end())
                names.insert(each.name);
        std::vector<std::string> out(names.begin(), names.end());
        const auto isElsewhere = [](const std::string& name) {
            const QString folded = text(name).toLower();
            return name.empty() || folded.startsWith(QStringLiteral("out of")) || folded == QStringLiteral("elsewhere");
        };
        std::stable_partition(out.begin(), out.end(), [&](const std::string& name) { return !isElsewhere(name); });
        return out;
    }

    [[nodiscard]] bool doesNotAddUp(const FinancialQuarter& quarter) const
    {
        if (m_answer.totals.contains(quarter))
            return false;
        return std::any_of(m_answer.checks.begin(), m_answer.checks.end(), [&](const ReferralCheck& check) {
            return check.quarter == quarter && check.kind == ReferralCheck::Kind::Referrals;
        });
    }

    [[nodiscard]] TableCell before(PublishedOf of, const std::string& name, std::size_t year) const
    {
        const auto known = knownOf(m_answer, m_beside, of, name, m_years[year]);
        return known.referrals ? TableCell(*known.referrals) : TableCell(NoFigure::NotAvailable);
    }

    [[nodiscard]] Cells groupCells(PublishedOf of, const std::string& name,
                                   const std::map<std::string, QuarterCounts>& groups) const
    {
        ReferralCounts counts;
        if (const auto group = groups.find(name); group != groups.end())
            if (const auto found = group->second.find(m_answer.quarter); found != group->second.end())
                counts = found->second;
        Cells cells = referralCells(nameOrNone(name), counts);
        cells.insert(cells.end(), {before(of, name, 1), before(of, name, 2), TableCell(std::string())});
        return cells;
    }

    [[nodiscard]] Cells totalCells() const
    {
        const auto found = m_answer.totals.find(m_answer.quarter);
        Cells cells =
            referralCells(say("All districts"), found == m_answer.totals.end() ? ReferralCounts() : found->second);
        cells.insert(cells.end(),
                     {before(PublishedOf::Total, {}, 1), before(PublishedOf::Total, {}, 2), TableCell(std::string())});
        return cells;
    }

    /// Measures that were typed in, the parts of each below it.
    [[nodiscard]] ResultTable entered() const
    {
        ResultTable table = tableOf("entered-measures", say("Other measures, %1").arg(quarterText(m_answer.quarter)));
        table.columns = {labelColumn("measure", say("Measure"))};
        for (std::size_t year = 0; year < m_years.size(); ++year) {
            table.columns.push_back(
                countColumn("value_" + std::to_string(year), quarterText(m_years[year]), say("as entered")));
            table.columns.back().rowSum = RowSum::Unrelated;
        }
        table.columns.push_back(labelColumn("change", say("Change on the year before")));
        std::vector<std::pair<std::string, std::string>> rows; // measure and part, in the order of the file
        for (const EnteredMeasure& each : m_beside.entered)
            if (std::find(rows.begin(), rows.end(), std::pair(each.measure, each.breakdown)) == rows.end())
                rows.emplace_back(each.measure, each.breakdown);
        // The parts of a measure stand together, where its first row is.
        const auto inFile = rows;
        std::stable_sort(rows.begin(), rows.end(), [&](const auto& left, const auto& right) {
            return placeOf(inFile, left.first) < placeOf(inFile, right.first);
        });
        std::vector<RowParts> sums;
        for (const auto& [measure, part] : rows) {
            const std::size_t row = table.rows.size();
            table.rows.push_back({enteredCells(measure, part)});
            if (part == "Total") {
                RowParts parts{.total = row, .parts = {}};
                for (std::size_t each = 0; each < rows.size(); ++each)
                    if (rows[each].first == measure && !rows[each].second.empty() && each != row)
                        parts.parts.push_back(each);
                sums.push_back(std::move(parts));
            }
        }
        table.notes = {words(say("Counted by others and typed in. What a figure covers besides stands behind it."))};
        frameIt(table);
        ResultTable out = m_threshold ? protectedTree(table, sums, *m_threshold) : std::move(table);
        for (std::size_t row = 0; row < out.rows.size(); ++row)
            out.rows[row].cells.back() = words(enteredChange(out.rows[row], rows[row]));
        return out;
    }

    static std::size_t placeOf(const std::vector<std::pair<std::string, std::string>>& rows, const std::string& measure)
    {
        return static_cast<std::size_t>(
            std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.first == measure; })
            - rows.begin());
    }

    [[nodiscard]] const EnteredMeasure* enteredIn(const std::string& measure, const std::string& part,
                                                  const FinancialQuarter& quarter) const
    {
        const auto found =
            std::find_if(m_beside.entered.begin(), m_beside.entered.end(), [&](const EnteredMeasure& each) {
                return each.measure == measure && each.breakdown == part && each.quarter == quarter;
            });
        return found == m_beside.entered.end() ? nullptr : &*found;
    }

    [[nodiscard]] Cells enteredCells(const std::string& measure, const std::string& part) const
    {
        Cells out{part.empty() ? measure : words(say("%1: %2").arg(text(measure), text(part)))};
        for (const FinancialQuarter& quarter : m_years) {
            const EnteredMeasure* found = enteredIn(measure, part, quarter);
            if (found == nullptr)
                out.emplace_back(NoFigure::NotAvailable);
            else if (found->isPercent)
                out.emplace_back(words(withScope(say("%1%").arg(found->value), *found)));
            else if (!found->scope.empty() && (!m_threshold || found->value == 0 || found->value >= *m_threshold))
                out.emplace_back(words(withScope(countText(found->value), *found)));
            else
                out.emplace_back(found->value);
        }
        out.emplace_back(std::string());
        return out;
    }

    static QString withScope(const QString& value, const EnteredMeasure& of)
    {
        return of.scope.empty() ? value : say("%1 (%2)").arg(value, text(of.scope));
    }

    [[nodiscard]] QString enteredChange(const TableRow& row, const std::pair<std::string, std::string>& of) const
    {
        const EnteredMeasure* now = enteredIn(of.first, of.second, m_years[0]);
        const EnteredMeasure* before = enteredIn(of.first, of.second, m_years[1]);
        if (now == nullptr || before == nullptr)
            return {};
        if (now->isPercent != before->isPercent || now->scope != before->scope)
            return QString::fromLatin1(notCompared);
        return changeText(row.cells[1], row.cells[2]);
    }

    [[nodiscard]] QStringList methodNotes() const
    {
        QStringList out{say("Engagement is of referrals that met the criteria, repeats are of all referrals.")};
        if (m_answer.countsRepeats)
            out << say("A repeat is a referral of the same people within %1 of the one before.")
                       .arg(counted("1 month", "%1 months", m_question.repeatMonths));
        else
            out << say("What a repeat is, is as the file has it.");
        if (m_question.extracted)
            out << say("Engagement is as of %1.").arg(plainDate(*m_question.extracted));
        if (m_answer.recent > 0)
            out << say("Some referrals of the quarter came in the four weeks before that day: whether they engage may "
                       "not be known yet, so that engagement may look lower than it will be.");
        return out;
    }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.referrals.provenance;
        table.provenance.rowsRead = m_answer.report.rows;
        table.provenance.rowsKept = m_answer.report.kept;
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        if (!m_frame.service.empty())
            add(say("Service"), text(m_frame.service));
        add(say("Quarter"), quarterName());
        QStringList columns;
        for (std::size_t field = 0; field < referralsForm().fields.size(); ++field)
            if (const auto column = m_answer.report.mapping.columns[field])
                columns << say("%1 from “%2”")
                               .arg(fieldName(referralsForm().fields[field].id),
                                    text(m_answer.report.headings[*column]));
        add(say("Columns"), columns.join(say("; ")));
    }

    const ReferralAnswer& m_answer;
    const ReferralQuestion& m_question;
    const ReferralsBeside& m_beside;
    std::optional<int> m_threshold;
    const ReferralFrame& m_frame;
    std::array<FinancialQuarter, 3> m_years; ///< the quarter, and the same one of the two years before
};

} // namespace

QString quarterText(const FinancialQuarter& quarter)
{
    return say("Q%1 %2/%3")
        .arg(quarter.quarter)
        .arg(quarter.year)
        .arg((quarter.year + 1) % 100, 2, 10, QLatin1Char('0'));
}

std::vector<ResultTable> referralTables(const ReferralAnswer& answer, const ReferralQuestion& question,
                                        const ReferralsBeside& beside, std::optional<int> threshold,
                                        const ReferralFrame& frame)
{
    return Tables(answer, question, beside, threshold, frame).make();
}

std::vector<TableChart> referralCharts(const std::vector<ResultTable>& tables)
{
    Chart history = columnChart(tables[1], ChartKind::Series, {"referrals", ""}, CategoryOrder::AsInTable);
    history.curveName = words(say("Referrals"));
    return {{"referral-history-line", 1, described(std::move(history))},
            {"referrals-by-district-bars", 2,
             columnChart(tables[2], ChartKind::Bars, {"referrals", ""}, CategoryOrder::LargestFirst)}};
}

QStringList uncountedText(const ReferralAnswer& answer)
{
    QStringList out;
    if (answer.repeatedRows > 0)
        out << counted("1 row names a referral again: counted once", "%1 rows name referrals again: counted once",
                       answer.repeatedRows);
    if (answer.later > 0)
        out << counted("1 referral after the day of the extract: left out",
                       "%1 referrals after the day of the extract: left out", answer.later);
    return out;
}

QStringList checkText(const ReferralAnswer& answer)
{
    using Kind = ReferralCheck::Kind;
    QStringList out;
    for (const ReferralCheck& check : answer.checks) {
        const QString quarter = quarterText(check.quarter);
        const QString who = check.name.empty() ? say("all") : text(check.name);
        const QString printed = countText(check.printed);
        const QString found = countText(check.found);
        switch (check.kind) {
        case Kind::Referrals:
            out << say("%1: %2 referrals were published in all, and the districts make %3.")
                       .arg(quarter, printed, found);
            break;
        case Kind::Met:
            out << say("%1: %2 were published as having met the criteria in all, and the districts make %3.")
                       .arg(quarter, printed, found);
            break;
        case Kind::Repeats:
            out << say("%1: %2 repeats were published in all, and the districts make %3.").arg(quarter, printed, found);
            break;
        case Kind::Engagement:
            out << say("%1, %2: no whole number of %3 is %4%, so that the engagement or the number is misprinted.")
                       .arg(quarter, who, found, printed);
            break;
        case Kind::MoreMet:
            out << say("%1, %2: %3 met the criteria of %4 referrals.").arg(quarter, who, printed, found);
            break;
        case Kind::MoreRepeats:
            out << say("%1, %2: %3 repeats of %4 referrals.").arg(quarter, who, printed, found);
            break;
        }
    }
    return out;
}

} // namespace cspdesk::wording
