// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_answer.h"
#include "statistics/chart.h"
#include "statistics/result_table.h"

#include <QString>

#include <string>
#include <vector>

namespace cspdesk::wording {

/// A chart and the table beside which it stands.
struct TableChart
{
    std::string id; ///< for files: "repeat-suspects-bars"
    std::size_t table = 0;
    statistics::Chart chart;
};

/// The charts that go with the tables of an answer. They are made of the tables as they are after protection; the
/// Lorenz curve, which no table holds, has then only points that many suspects lie between. `subject` is what
/// `subjectText` says.
std::vector<TableChart> suspectCharts(const std::vector<statistics::ResultTable>& tables,
                                      const analysis::SuspectAnswer& answer, const QString& subject);

/// Those of them that the tables alone give, such as the tables of a result bundle.
std::vector<TableChart> tableCharts(const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::wording
