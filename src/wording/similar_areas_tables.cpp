// SPDX-License-Identifier: MIT
#include "wording/similar_areas_tables.h"

#include "statistics/protection.h"
#include "statistics/similar_areas.h"
#include "wording/chart_text.h"
#include "wording/format_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

constexpr int rateDecimals = 2;

QString measureText(const SimilarMeasure& measure)
{
    return measure.name.empty() ? say("Rate per 1,000") : text(measure.name);
}

class Tables
{
public:
    Tables(const SimilarGroup& group, std::optional<int> threshold, const SimilarAreasFrame& frame)
        : m_group(group),
          m_threshold(threshold),
          m_frame(frame)
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{summary()};
        for (const SimilarMeasure& measure : m_group.measures)
            out.push_back(ofMeasure(measure, out.size()));
        return out;
    }

private:
    [[nodiscard]] bool isSmall(const SimilarArea& area) const
    {
        return m_threshold && area.count && *area.count > 0 && *area.count < *m_threshold;
    }

    [[nodiscard]] QString datesText() const
    {
        QStringList days;
        if (m_frame.groupDate)
            days << plainDate(*m_frame.groupDate);
        else
            for (const Date& day : m_group.dates)
                days << plainDate(day);
        return days.isEmpty() ? say("no day is said") : days.join(say(", "));
    }

    [[nodiscard]] std::optional<SimilarPlace> placeIn(const SimilarMeasure& measure) const
    {
        std::vector<std::optional<double>> rates;
        std::size_t self = measure.areas.size();
        for (std::size_t area = 0; area < measure.areas.size(); ++area) {
            if (measure.areas[area].area == m_frame.self)
                self = area;
            rates.push_back(measure.areas[area].rate);
        }
        return placeAmong(rates, self);
    }

    [[nodiscard]] ResultTable summary() const
    {
        ResultTable table{
            .id = "similar-areas",
            .title = titleOf(say("%1 among the areas most like it").arg(text(m_frame.self)), m_frame.group.coverage)};
        const QString per = say("per 1,000");
        table.columns = {labelColumn("measure", say("Measure")),
                         decimalColumn("rate", text(m_frame.self), per, {}),
                         decimalColumn("average", say("Average of the group"), per, {}),
                         decimalColumn("difference", say("Difference"), per, {1, 2}),
                         decimalColumn("rank", say("Rank"), say("1 for the lowest rate"), {}),
                         labelColumn("reporting", say("Reporting"))};
        for (std::size_t column = 1; column <= 3; ++column)
            table.columns[column].decimals = rateDecimals;
        table.columns[3].isSigned = true;
        table.columns[4].decimals = 0;
        for (const SimilarMeasure& measure : m_group.measures)
            table.rows.push_back({summaryCells(measure)});
        table.notes = {
            words(say("The average is the unweighted mean of the rates of all areas of the group that reported, %1 "
                      "included: a small area counts in it as much as a large one.")
                      .arg(text(m_frame.self))),
            words(say("The lowest rate has rank 1; equal rates share a rank.")),
            words(say("The group: %1. Areas that are most alike are chosen anew from time to time, so that ranks of "
                      "groups of different days are not to be compared.")
                      .arg(datesText()))};
        frameIt(table);
        return table;
    }

    [[nodiscard]] Cells summaryCells(const SimilarMeasure& measure) const
    {
        const auto place = placeIn(measure);
        const auto reporting = std::count_if(measure.areas.begin(), measure.areas.end(),
                                             [](const SimilarArea& area) { return area.rate.has_value(); });
        const std::string told =
            words(say("%1 of %2 reporting").arg(reporting).arg(static_cast<qulonglong>(measure.areas.size())));
        if (!place)
            return {words(measureText(measure)), NoFigure::NotAvailable, NoFigure::NotAvailable,
                    NoFigure::NotAvailable,      NoFigure::NotAvailable, told};
        // An average of rates that are shown, and of one that is not, tells that one; a rank tells between which it is.
        if (std::any_of(measure.areas.begin(), measure.areas.end(),
                        [&](const SimilarArea& area) { return isSmall(area); }))
            return {words(measureText(measure)), NoFigure::Protecting, NoFigure::Protecting,
                    NoFigure::Protecting,        NoFigure::Protecting, told};
        const auto self = std::find_if(measure.areas.begin(), measure.areas.end(),
                                       [&](const SimilarArea& area) { return area.area == m_frame.self; });
        return {words(measureText(measure)),      *self->rate, place->average, *self->rate - place->average,
                static_cast<double>(place->rank), told};
    }

    [[nodiscard]] ResultTable ofMeasure(const SimilarMeasure& measure, std::size_t number) const
    {
        ResultTable table{.id = "similar-areas-" + std::to_string(number),
                          .title =
                              titleOf(say("%1 by area, per 1,000").arg(measureText(measure)), m_frame.group.coverage)};
        table.columns = {labelColumn("area", say("Area"))};
        std::vector<std::size_t> sources;
        if (m_group.hasCounts) {
            table.columns.push_back(countColumn("count", say("Crimes"), say("crimes")));
            table.columns.push_back(decimalColumn("population", say("Population"), say("people"), {}));
            table.columns[2].decimals = 0;
            table.columns[1].rowSum = RowSum::Unrelated;
            sources = {1};
        }
        table.columns.push_back(decimalColumn("rate", say("Rate"), say("per 1,000"), std::move(sources)));
        table.columns.back().decimals = rateDecimals;
        table.columns.push_back(labelColumn("self", say("Placed")));
        // By name: an order by rate would tell about one that is hidden.
        std::vector<const SimilarArea*> areas;
        for (const SimilarArea& area : measure.areas)
            areas.push_back(&area);
        std::sort(areas.begin(), areas.end(),
                  [](const SimilarArea* left, const SimilarArea* right) { return left->area < right->area; });
        for (const SimilarArea* area : areas)
            table.rows.push_back({areaCells(*area)});
        frameIt(table);
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : table;
    }

    [[nodiscard]] Cells areaCells(const SimilarArea& area) const
    {
        Cells cells{words(text(area.area))};
        const TableCell missing = NoFigure::NotAvailable;
        if (m_group.hasCounts) {
            cells.push_back(area.count ? TableCell(*area.count) : missing);
            cells.push_back(area.population ? TableCell(static_cast<double>(*area.population)) : missing);
        }
        cells.push_back(area.rate ? TableCell(*area.rate) : missing);
        cells.emplace_back(area.area == m_frame.self ? words(say("this area")) : std::string());
        return cells;
    }

    void frameIt(ResultTable& table) const
    {
        table.threshold = m_threshold;
        table.provenance = m_frame.group.provenance;
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        add(say("Area"), text(m_frame.self));
        add(say("Group as of"), datesText());
    }

    const SimilarGroup& m_group;
    std::optional<int> m_threshold;
    const SimilarAreasFrame& m_frame;
};

} // namespace

std::vector<ResultTable> similarAreasTables(const SimilarGroup& group, std::optional<int> threshold,
                                            const SimilarAreasFrame& frame)
{
    return Tables(group, threshold, frame).make();
}

std::vector<TableChart> similarAreasCharts(const std::vector<ResultTable>& tables)
{
    std::vector<TableChart> out;
    for (std::size_t table = 1; table < tables.size(); ++table)
        out.push_back({tables[table].id + "-bars", table,
                       columnChart(tables[table], ChartKind::Bars, {"rate", "self"}, CategoryOrder::LargestFirst)});
    return out;
}

} // namespace cspdesk::wording
