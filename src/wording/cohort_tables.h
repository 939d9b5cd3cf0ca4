// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/cohort_study.h"
#include "analysis/follow_up.h"
#include "wording/suspect_tables.h"

namespace cspdesk::wording {

/// The cohorts as groups that are followed, for what is told of any groups.
analysis::FollowUpAnswer followUpOf(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question);

/// The tables of the cohorts: how many reoffended so far, which is no fair comparison; a table for each window; offence
/// types by cohort; who they are. With `isGuarded` a curve is not told where fewer than ten are at risk. Nothing is
/// protected yet.
std::vector<statistics::ResultTable> cohortTables(const analysis::CohortAnswer& answer,
                                                  const analysis::CohortQuestion& question, bool isGuarded,
                                                  const TableFrame& frame);

} // namespace cspdesk::wording
