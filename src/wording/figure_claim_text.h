// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/figure_claims.h"
#include "analysis/table_figures.h"

#include <QString>

namespace cspdesk::wording {

/// What is wrong with a figure of a text or a table, for a person: "7 of 21 is 33%, not 31%."
QString whyText(const analysis::FigureFinding& finding);
QString whyText(const analysis::TableFinding& finding);

/// A number as texts have it: "1,002", "33.4".
QString writtenText(const analysis::WrittenNumber& number);

} // namespace cspdesk::wording
