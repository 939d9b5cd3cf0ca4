// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/youth_study.h"
#include "statistics/result_table.h"
#include "wording/suspect_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the tables of children say of where they come from besides the extract of outcomes.
struct YouthFrame
{
    TableFrame outcomes;
    std::string assessments;       ///< the name of the file; empty where there is none
    std::string assessmentsSha256; ///< and its fingerprint
};

/// The tables of the cohorts of children as they are shown: how many reoffended so far, a table for each window, and
/// then offences, outcomes, months to the second offence, who they are, and what assessments say. Counts below the
/// threshold are hidden, unless there is none.
///
/// With a threshold, tables are by cohort only where each cohort has fifty children in them or more: small numbers
/// would leave nothing of them, and the cohorts together stay whole (Reoffending Deep Dive 2025, 3.3: "Due to small
/// numbers, the four cohorts have been combined"). Months are of all cohorts together then, since the windows beside
/// tell nearly the same by cohort.
std::vector<statistics::ResultTable> youthTables(const analysis::YouthAnswer& answer,
                                                 const analysis::YouthQuestion& question, std::optional<int> threshold,
                                                 const YouthFrame& frame);

} // namespace cspdesk::wording
