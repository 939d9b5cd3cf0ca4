// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QString>

#include <vector>

namespace cspdesk::wording::columns {

/// The columns of the tables of suspects: what they are called, what they count, and which are worked out of which.
using Columns = std::vector<statistics::TableColumn>;

Columns repeatWithinType(); ///< as Table 11 of the Reoffending Deep Dive has them, with offences and records
Columns repeatOfAnyType();
Columns thresholds();
Columns distribution();
Columns topSuspects();
Columns concentration();
Columns persistent();
Columns people(const QString& heading); ///< of the first column: "Gender"

} // namespace cspdesk::wording::columns
