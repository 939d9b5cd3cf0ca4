// SPDX-License-Identifier: MIT
#include "wording/growth_lines.h"

#include "statistics/drawing.h"
#include "statistics/growth_points.h"
#include "wording/chart_text.h"
#include "wording/follow_up_tables.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace statistics;

namespace {

/// The windows whose table tells the share of a group.
std::vector<std::int32_t> toldWindows(const std::string& group, std::span<const std::int32_t> windows,
                                      const std::vector<ResultTable>& tables)
{
    std::vector<std::int32_t> out;
    for (std::size_t window = 0; window < windows.size() && window + 1 < tables.size(); ++window)
        for (const TableRow& row : tables[window + 1].rows)
            if (row.cells.front() == TableCell(group) && std::holds_alternative<double>(row.cells[SurvivalShare]))
                out.push_back(windows[window]);
    return out;
}

} // namespace

std::optional<TableChart> growthLines(const char* id, const std::vector<GrowthGroup>& groups,
                                      std::span<const std::int32_t> windows, const GrowthWords& words,
                                      const std::vector<ResultTable>& tables)
{
    std::vector<ChartLine> lines;
    for (const GrowthGroup& group : groups)
        if (auto points =
                growthPoints(*group.times, toldWindows(group.name, windows, tables), tables.front().threshold);
            !points.empty())
            lines.push_back({group.name, std::move(points)});
    if (lines.empty() || lines.size() > seriesColours)
        return std::nullopt;
    ResultTable titled = tables.front();
    titled.title = words.title.toStdString();
    constexpr std::size_t besideFirstWindow = 1;
    return TableChart{id, std::min(besideFirstWindow, tables.size() - 1),
                      growthChart(titled, std::move(lines), words.share, words.since)};
}

std::vector<TableChart> followUpCharts(const analysis::FollowUpAnswer& answer,
                                       const analysis::FollowUpQuestion& question, const TableFrame& frame,
                                       const std::vector<ResultTable>& tables)
{
    std::vector<GrowthGroup> groups;
    for (const analysis::FollowUpGroup& group : answer.groups)
        groups.push_back({groupName(answer, group).toStdString(), &group.table});
    if (groups.empty())
        groups.push_back({everybodyName().toStdString(), &answer.all.table});
    const QString title = say("How the share with the event grows with time");
    const GrowthWords words{.title = frame.coverage.empty() ? title : say("%1, %2").arg(title, text(frame.coverage)),
                            .share = say("Share with the event"),
                            .since = say("Months since following began")};
    if (auto chart = growthLines("event-over-time", groups, question.days, words, tables))
        return {std::move(*chart)};
    return {};
}

} // namespace cspdesk::wording
