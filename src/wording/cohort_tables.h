// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/cohort_study.h"
#include "wording/suspect_tables.h"

namespace cspdesk::wording {

/// The tables of the cohorts: how many reoffended so far, which is no fair comparison; a table for each window; offence
/// types by cohort; who they are. With `isGuarded` a curve is not told where fewer than ten are at risk. Nothing is
/// protected yet.
std::vector<statistics::ResultTable> cohortTables(const analysis::CohortAnswer& answer,
                                                  const analysis::CohortQuestion& question, bool isGuarded,
                                                  const TableFrame& frame);

} // namespace cspdesk::wording
