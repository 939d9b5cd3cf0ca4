// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/result_bundle.h"
#include "analysis/suspect_answer.h"
#include "statistics/chart.h"
#include "statistics/result_table.h"

#include <QString>

#include <string>
#include <vector>

namespace cspdesk::wording {

using statistics::TableChart;

/// The charts that go with the tables of an answer. They are made of the tables as they are after protection; the
/// Lorenz curve, which no table holds, has then only points that many suspects lie between. `subject` is what
/// `subjectText` says.
std::vector<TableChart> suspectCharts(const std::vector<statistics::ResultTable>& tables,
                                      const analysis::SuspectAnswer& answer, const QString& subject);

/// Those of a result bundle; where it holds none as values, those that its tables alone give.
std::vector<TableChart> chartsOf(const analysis::ResultBundle& bundle);

} // namespace cspdesk::wording
