// SPDX-License-Identifier: MIT
#include "wording/prevalence_tables.h"

#include "statistics/prevalence.h"
#include "wording/chart_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

constexpr double hundredths = 100;

TableCell rateCell(const std::optional<BasisPoints>& rate)
{
    return rate ? TableCell(static_cast<double>(*rate) / hundredths) : TableCell(NoFigure::Blank);
}

/// Numbers that are worked out of a survey are nobody's secret: they are no counts of people.
TableColumn estimateColumn(const char* id, const QString& heading, const QString& unit)
{
    TableColumn out = decimalColumn(id, heading, unit, {});
    out.decimals = 0;
    return out;
}

class Tables
{
public:
    Tables(const std::vector<SurveyedGroup>& groups, std::optional<int> threshold, const PrevalenceFrame& frame)
        : m_groups(groups),
          m_threshold(threshold),
          m_frame(frame),
          m_hasInterval(std::any_of(groups.begin(), groups.end(),
                                    [](const SurveyedGroup& group) { return group.low && group.high; }))
    {}

    [[nodiscard]] std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{expected()};
        if (m_frame.recorded)
            out.push_back(known());
        return out;
    }

private:
    [[nodiscard]] QString of() const
    {
        return m_frame.of.empty() ? say("people to whom it happened") : text(m_frame.of);
    }

    [[nodiscard]] ResultTable expected() const
    {
        ResultTable table{.id = "prevalence",
                          .title =
                              titleOf(say("How many %1 a survey leads to expect").arg(of()), m_frame.groups.coverage)};
        table.columns = {labelColumn("group", say("Group")),
                         estimateColumn("population", say("Population"), say("people")),
                         decimalColumn("rate", say("Share in the survey"), say("%"), {}),
                         estimateColumn("expected", say("To be expected here"), say("people"))};
        table.columns[2].decimals = 1;
        if (m_hasInterval)
            table.columns.insert(table.columns.end(), {estimateColumn("low", say("To be expected"), say("from")),
                                                       estimateColumn("high", say("To be expected"), say("to"))});
        for (const SurveyedGroup& group : m_groups)
            table.rows.push_back({cellsOf(group)});
        if (m_groups.size() > 1)
            table.rows.push_back({totalCells(), TableRowKind::Total});
        table.notes = {words(say("People to be expected: the population of the group by the share that the survey "
                                 "found, as if people here were like those it asked.")),
                       words(say("This is no count and no measure of what happened here: a survey of the country "
                                 "says little of one area, and asks neither everybody nor how grave it was.")),
                       words(say("The total is the sum of the groups, each rounded."))};
        frameIt(table);
        return table;
    }

    [[nodiscard]] std::vector<TableCell> cellsOf(const SurveyedGroup& group) const
    {
        const auto people = [&](BasisPoints rate) {
            return TableCell(static_cast<double>(expectedPeople(group.population, rate)));
        };
        std::vector<TableCell> out{group.group, static_cast<double>(group.population), rateCell(group.rate),
                                   people(group.rate)};
        if (m_hasInterval)
            out.insert(out.end(), {group.low ? people(*group.low) : TableCell(NoFigure::Blank),
                                   group.high ? people(*group.high) : TableCell(NoFigure::Blank)});
        return out;
    }

    [[nodiscard]] std::vector<TableCell> totalCells() const
    {
        double population = 0;
        for (const SurveyedGroup& group : m_groups)
            population += static_cast<double>(group.population);
        std::vector<TableCell> out{words(say("All groups")), population, NoFigure::Blank,
                                   static_cast<double>(expectedInAll())};
        if (m_hasInterval) // intervals of groups do not add up to one of all
            out.insert(out.end(), 2, NoFigure::Blank);
        return out;
    }

    [[nodiscard]] std::int64_t expectedInAll() const
    {
        std::int64_t out = 0;
        for (const SurveyedGroup& group : m_groups)
            out += expectedPeople(group.population, group.rate);
        return out;
    }

    [[nodiscard]] ResultTable known() const
    {
        ResultTable table{.id = "prevalence-known",
                          .title = titleOf(say("Which share of them is known of"), m_frame.groups.coverage)};
        table.columns = {labelColumn("what", say("What is known")), countColumn("recorded", say("Known of"), say("")),
                         estimateColumn("expected", say("To be expected"), say("people")),
                         percentColumn("share", say("Known of"), of(), {1})};
        table.columns[1].rowSum = RowSum::Unrelated;
        const std::int64_t expected = expectedInAll();
        const bool isSmall = m_threshold && *m_frame.recorded > 0 && *m_frame.recorded < *m_threshold;
        table.rows.push_back(
            {{m_frame.recordedWhat.empty() ? words(say("Recorded")) : m_frame.recordedWhat,
              isSmall ? TableCell(NoFigure::Small) : TableCell(*m_frame.recorded), static_cast<double>(expected),
              isSmall        ? TableCell(NoFigure::Protecting)
              : expected > 0 ? TableCell(Share{*m_frame.recorded, expected})
                             : TableCell(NoFigure::NotApplicable)}});
        table.notes = {words(say("What is recorded may be incidents, of which one person can have several, and the "
                                 "survey counts people: the share is no rate of reporting, but shows how much may "
                                 "be unknown.")),
                       words(say("A share above 100% is possible, and says that the two are not the same thing."))};
        frameIt(table);
        return table;
    }

    void frameIt(ResultTable& table) const
    {
        table.threshold = m_threshold;
        table.provenance = m_frame.groups.provenance;
        if (!m_frame.survey.empty())
            table.provenance.settings.emplace_back(words(say("Survey")), m_frame.survey);
    }

    const std::vector<SurveyedGroup>& m_groups;
    std::optional<int> m_threshold;
    const PrevalenceFrame& m_frame;
    bool m_hasInterval;
};

} // namespace

std::vector<ResultTable> prevalenceTables(const std::vector<SurveyedGroup>& groups, std::optional<int> threshold,
                                          const PrevalenceFrame& frame)
{
    return Tables(groups, threshold, frame).make();
}

std::vector<TableChart> prevalenceCharts(const std::vector<ResultTable>& tables)
{
    return {
        {"prevalence", 0, columnChart(tables.front(), ChartKind::Bars, {"expected", ""}, CategoryOrder::AsInTable)}};
}

} // namespace cspdesk::wording
