// SPDX-License-Identifier: MIT
#include "wording/suspect_charts.h"

#include "wording/chart_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cspdesk::wording {
namespace {

using namespace statistics;

double ratio(Share share) { return share.whole > 0 ? double(share.part) / double(share.whole) : 0; }

/// The curve between its points.
double linksAt(const std::vector<LorenzPoint>& curve, double suspects)
{
    const auto right = std::find_if(curve.begin() + 1, curve.end(),
                                    [&](const LorenzPoint& point) { return ratio(point.suspects) >= suspects; });
    if (right == curve.end())
        return 1;
    const auto left = right - 1;
    const double span = ratio(right->suspects) - ratio(left->suspects);
    const double along = span > 0 ? (suspects - ratio(left->suspects)) / span : 0;
    return ratio(left->links) + along * (ratio(right->links) - ratio(left->links));
}

/// Every point, or where small numbers are hidden only points between which many suspects lie, in whole per cent: each
/// step of the whole curve is a count of people. Nothing where there are too few for that.
std::vector<CurvePoint> curvePoints(const Concentration& spread, std::optional<int> threshold)
{
    const std::vector<LorenzPoint> curve = lorenzCurve(spread);
    std::vector<CurvePoint> out;
    if (!threshold) {
        for (const LorenzPoint& point : curve)
            out.push_back({ratio(point.suspects), ratio(point.links)});
        return out;
    }
    constexpr int steps = 10;
    if (spread.suspects < std::int64_t{steps} * 2 * *threshold)
        return {};
    for (int step = 0; step <= steps; ++step)
        out.push_back({double(step) / steps, std::round(linksAt(curve, double(step) / steps) * 100) / 100});
    return out;
}

class Charts
{
public:
    /// Without an answer only what the tables give.
    Charts(const std::vector<ResultTable>& tables, const analysis::SuspectAnswer* answer, QString subject = {})
        : m_tables(tables),
          m_answer(answer),
          m_subject(std::move(subject))
    {}

    std::vector<TableChart> make()
    {
        addOf("repeat-suspects", "repeat-suspects-bars", ChartKind::Bars, {"repeat_suspect_count", "repeat_pct"},
              CategoryOrder::LargestFirst);
        addOf("distribution", "distribution-pyramid", ChartKind::Pyramid, {"suspect_count", "suspect_pct"},
              CategoryOrder::AsInTable);
        addLorenz();
        addOf("thresholds", "thresholds-bars", ChartKind::Bars, {"offence_pct", "offence_count"},
              CategoryOrder::AsInTable);
        addOf("persistent-suspects", "persistent-bars", ChartKind::Bars, {"persistent_count", "persistent_pct"},
              CategoryOrder::AsInTable);
        addOf("gender", "gender-donut", ChartKind::Donut, {"repeat_suspect_count", "repeat_pct"},
              CategoryOrder::AsInTable);
        addOf("age", "age-bars", ChartKind::Bars, {"repeat_suspect_count", "repeat_pct"}, CategoryOrder::AsInTable);
        addOf("home-district", "home-district-donut", ChartKind::Donut, {"repeat_suspect_count", "repeat_pct"},
              CategoryOrder::LargestFirst);
        // Of cohorts, where a bundle holds them.
        addOf("cohorts", "reoffended-so-far", ChartKind::Bars, {"reoffended_pct", ""}, CategoryOrder::AsInTable);
        addOf("within-365", "reoffended-fairly", ChartKind::Bars, {"rate", ""}, CategoryOrder::AsInTable);
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::optional<std::size_t> placeOf(const char* id) const
    {
        const auto found =
            std::find_if(m_tables.begin(), m_tables.end(), [&](const ResultTable& table) { return table.id == id; });
        return found == m_tables.end() ? std::nullopt
                                       : std::optional(static_cast<std::size_t>(found - m_tables.begin()));
    }

    void addOf(const char* tableId, const char* id, ChartKind kind, const ChartColumns& columns, CategoryOrder order)
    {
        const auto place = placeOf(tableId);
        if (!place)
            return;
        m_out.push_back({id, *place, columnChart(m_tables[*place], kind, columns, order)});
    }

    void addLorenz()
    {
        const auto place = placeOf("distribution");
        if (!place || m_answer == nullptr)
            return;
        const ResultTable& table = m_tables[*place];
        const Concentration& spread = m_answer->concentrations.front().spread;
        ResultTable titled = table;
        titled.title = say("How unequally offences are spread over suspects: %1").arg(m_subject).toStdString();
        Chart chart = lorenzChart(titled, curvePoints(spread, table.threshold), giniOf(spread));
        chart.remark +=
            (chart.remark.empty() ? "" : " ")
            + say("An offence counts here once for each of its suspects, and in the table once.").toStdString();
        m_out.push_back({"lorenz", *place, std::move(chart)});
    }

    const std::vector<ResultTable>& m_tables;
    const analysis::SuspectAnswer* m_answer;
    QString m_subject;
    std::vector<TableChart> m_out;
};

} // namespace

std::vector<TableChart> suspectCharts(const std::vector<ResultTable>& tables, const analysis::SuspectAnswer& answer,
                                      const QString& subject)
{
    return Charts(tables, &answer, subject).make();
}

std::vector<TableChart> chartsOf(const analysis::ResultBundle& bundle)
{
    return bundle.drawn.empty() ? Charts(bundle.tables, nullptr).make() : bundle.drawn;
}

} // namespace cspdesk::wording
