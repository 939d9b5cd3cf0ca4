// SPDX-License-Identifier: MIT
#include "wording/theme_tables.h"

#include "statistics/protection.h"
#include "wording/chart_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

class Tables
{
public:
    Tables(const ThemeAnswer& answer, const ThemeQuestion& question, std::optional<int> threshold,
           const ThemeFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_threshold(threshold),
          m_frame(frame)
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{kinds(), several("theme-issues", say("Issues"), say("Issue"), m_answer.issues)};
        if (!m_answer.impacts.empty())
            out.push_back(several("theme-impacts", say("Impact"), say("Type of impact"), m_answer.impacts));
        if (!m_answer.needs.empty())
            out.push_back(several("theme-needs", say("Needs"), say("Need"), m_answer.needs));
        if (isTold(m_answer.spreads))
            out.push_back(single("theme-spread", say("Geographical spread"), say("Spread"), m_answer.spreads));
        if (isTold(m_answer.wards))
            out.push_back(single("theme-wards", say("Wards"), say("Ward"), m_answer.wards));
        if (m_answer.hasMonths && !m_answer.months.empty())
            out.push_back(months());
        if (m_answer.shared)
            out.push_back(shared());
        return out;
    }

private:
    /// Whether anything but "not recorded" is in it.
    static bool isTold(const CasesByName& names)
    {
        return std::any_of(names.begin(), names.end(), [](const auto& each) { return !each.first.empty(); });
    }

    [[nodiscard]] QString subject() const
    {
        QStringList names;
        for (const std::string& group : m_question.groups)
            names << text(group);
        for (const std::string& kind : m_question.kinds)
            names << text(kind);
        if (m_question.onlySeveralIncidents)
            names << say("multiple incidents");
        return names.isEmpty() ? say("all cases") : names.join(say(", "));
    }

    [[nodiscard]] ResultTable tableOf(const char* id, const QString& title) const
    {
        return {.id = id, .title = titleOf(say("%1: %2").arg(title, subject()), m_frame.cases.coverage)};
    }

    [[nodiscard]] ResultTable shown(ResultTable table) const
    {
        frameIt(table);
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : std::move(table);
    }

    [[nodiscard]] ResultTable kinds() const
    {
        ResultTable table = tableOf("theme-cases", say("Cases by kind"));
        table.columns = {labelColumn("kind", say("Kind of case")), countColumn("cases", say("Cases"), say("cases")),
                         percentColumn("cases_pct", say("Cases"), say("all cases"), {1})};
        if (m_answer.tellsIncidents) {
            table.columns.push_back(countColumn("several", say("Multiple incidents"), say("cases"), {1}));
            table.columns.push_back(
                percentColumn("several_pct", say("Multiple incidents"), say("the cases of the kind"), {3, 1}));
        }
        KindCount all;
        for (const auto& [kind, count] : m_answer.kinds) {
            all.cases += count.cases;
            all.several += count.several;
        }
        const auto addRow = [&](const QString& name, const KindCount& count, TableRowKind kind) {
            std::vector<TableCell> cells{words(name), count.cases, shareOrNone(count.cases, all.cases)};
            if (m_answer.tellsIncidents)
                cells.insert(cells.end(), {count.several, shareOrNone(count.several, count.cases)});
            table.rows.push_back({std::move(cells), kind});
        };
        for (const auto& [kind, count] : m_answer.kinds)
            addRow(nameOrNone(kind), count, TableRowKind::Ordinary);
        addRow(say("All cases"), all, TableRowKind::Total);
        table.notes = {words(say("A case is counted once, however often it was spoken of.")),
                       words(m_answer.cases == all.cases
                                 ? say("All of them are analysed below.")
                                 : say("Only cases with multiple incidents are analysed below."))};
        return shown(std::move(table));
    }

    /// Names of which a case can have several: they make more than all cases.
    [[nodiscard]] ResultTable several(const char* id, const QString& title, const QString& heading,
                                      const CasesByName& names) const
    {
        ResultTable table = tableOf(id, title);
        table.columns = {labelColumn("name", heading), countColumn("cases", say("Cases"), say("cases"), {2}),
                         countColumn("all", say("Of"), say("cases")),
                         percentColumn("cases_pct", say("Cases"), say("the cases analysed"), {1, 2})};
        table.columns[1].rowSum = table.columns[2].rowSum = RowSum::Unrelated;
        std::vector<std::pair<std::string, std::int64_t>> ordered(names.begin(), names.end());
        if (!m_threshold) // an order by size would tell about one that is hidden
            std::stable_sort(ordered.begin(), ordered.end(),
                             [](const auto& left, const auto& right) { return left.second > right.second; });
        for (const auto& [name, count] : ordered)
            table.rows.push_back({{name, count, m_answer.cases, shareOrNone(count, m_answer.cases)}});
        table.notes = {words(
            say("One case can have several, so that the cases make more than all of them and the percentages more "
                "than 100%. Their total is not applicable."))};
        return shown(std::move(table));
    }

    /// Names of which a case has one.
    [[nodiscard]] ResultTable single(const char* id, const QString& title, const QString& heading,
                                     const CasesByName& names) const
    {
        ResultTable table = tableOf(id, title);
        table.columns = {labelColumn("name", heading), countColumn("cases", say("Cases"), say("cases")),
                         percentColumn("cases_pct", say("Cases"), say("the cases analysed"), {1})};
        for (const auto& [name, count] : names)
            if (!name.empty())
                table.rows.push_back({{name, count, shareOrNone(count, m_answer.cases)}});
        if (const auto unknown = names.find(std::string()); unknown != names.end())
            table.rows.push_back(
                {{words(nameOrNone({})), unknown->second, shareOrNone(unknown->second, m_answer.cases)}});
        table.rows.push_back({{words(say("All cases")), m_answer.cases, shareOrNone(m_answer.cases, m_answer.cases)},
                              TableRowKind::Total});
        return shown(std::move(table));
    }

    [[nodiscard]] ResultTable months() const
    {
        ResultTable table = tableOf("theme-months", say("Cases by month"));
        table.columns = {labelColumn("month", say("Month")), countColumn("cases", say("Spoken of"), say("cases")),
                         countColumn("fresh", say("For the first time"), say("cases"), {1})};
        table.columns[1].rowSum = RowSum::Unrelated; // a case is in several months
        for (const MonthOfCases& month : m_answer.months)
            table.rows.push_back({{words(shortMonthText(month.month)), month.cases, month.fresh}});
        table.rows.push_back({{words(say("All months")), m_answer.cases, m_answer.cases}, TableRowKind::Total});
        return shown(std::move(table));
    }

    [[nodiscard]] ResultTable shared() const
    {
        ResultTable table = tableOf("theme-shared", say("Cases that another cohort has, too"));
        table.columns = {labelColumn("cohort", say("Cohort")), countColumn("shared", say("In both"), say("cases"), {2}),
                         countColumn("all", say("Cases"), say("cases")),
                         percentColumn("shared_pct", say("In both"), say("its cases"), {1, 2})};
        table.columns[1].rowSum = table.columns[2].rowSum = RowSum::Unrelated;
        const std::int64_t both = *m_answer.shared;
        table.rows.push_back(
            {{words(say("The cases analysed")), both, m_answer.cases, shareOrNone(both, m_answer.cases)}});
        table.rows.push_back({{m_frame.beside.empty() ? words(say("The other cohort")) : m_frame.beside, both,
                               m_answer.others, shareOrNone(both, m_answer.others)}});
        table.notes = {words(say("By their references, written alike in both files."))};
        return shown(std::move(table));
    }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.cases.provenance;
        table.provenance.rowsRead = m_answer.report.rows;
        table.provenance.rowsKept = m_answer.report.kept;
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        add(say("Cases"), subject());
        if (m_question.months)
            add(say("Months"), monthsText(*m_question.months));
        if (!m_frame.beside.empty())
            add(say("Other cohort"), text(m_frame.beside));
        QStringList columns;
        for (std::size_t field = 0; field < groupCasesForm().fields.size(); ++field)
            if (const auto column = m_answer.report.mapping.columns[field])
                columns << say("%1 from “%2”")
                               .arg(fieldName(groupCasesForm().fields[field].id),
                                    text(m_answer.report.headings[*column]));
        add(say("Columns"), columns.join(say("; ")));
    }

    const ThemeAnswer& m_answer;
    const ThemeQuestion& m_question;
    std::optional<int> m_threshold;
    const ThemeFrame& m_frame;
};

} // namespace

std::vector<ResultTable> themeTables(const ThemeAnswer& answer, const ThemeQuestion& question,
                                     std::optional<int> threshold, const ThemeFrame& frame)
{
    return Tables(answer, question, threshold, frame).make();
}

std::vector<TableChart> themeCharts(const std::vector<ResultTable>& tables)
{
    std::vector<TableChart> out;
    for (std::size_t table = 1; table < tables.size(); ++table)
        if (const std::string& id = tables[table].id;
            id == "theme-issues" || id == "theme-impacts" || id == "theme-needs" || id == "theme-wards")
            out.push_back(
                {id + "-bars", table,
                 columnChart(tables[table], ChartKind::Bars, {"cases", "cases_pct"}, CategoryOrder::LargestFirst)});
    return out;
}

QStringList uncountedText(const ThemeAnswer& answer)
{
    QStringList out;
    const auto tell = [&](const char* one, const char* many, std::int64_t number) {
        if (number > 0)
            out << counted(one, many, number);
    };
    tell("1 row without a case reference: left out", "%1 rows without a case reference: left out",
         answer.withoutReference);
    tell("1 row of another month: left out", "%1 rows of other months: left out", answer.outside);
    tell("1 case without any issue", "%1 cases without any issue", answer.withoutIssue);
    for (const std::string& name : answer.unlisted)
        out << say("“%1” is not in the list of themes: counted as it is written. Add it to the list.").arg(text(name));
    return out;
}

} // namespace cspdesk::wording
