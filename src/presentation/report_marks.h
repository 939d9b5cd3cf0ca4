// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/figure_marks.h"

#include <QString>

#include <vector>

namespace cspdesk::presentation {

/// What a line of the source of a report is (analysis/report_source.h).
enum class ReportLine { Words, Key, Heading, Directive };

/// Of every line, the first of which has no number.
std::vector<ReportLine> reportLines(const QString& source);

/// Figures in the analyst's own sentences that others in the same paragraph contradict; what stands in braces is filled
/// from the tables and right by itself.
std::vector<FigureMark> reportMarks(const QString& source);

} // namespace cspdesk::presentation
