// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/cohort_study.h"
#include "analysis/follow_up.h"
#include "analysis/youth_study.h"
#include "wording/suspect_tables.h"

#include <vector>

namespace cspdesk::wording {

/// Cohorts as they were followed, whatever else is known of them, and how they and what they did are called.
struct FollowedCohorts
{
    std::vector<statistics::FollowedCohort> cohorts; ///< a year after the other
    std::vector<std::int32_t> windows;               ///< days
    std::int32_t waiting = 0;
    QString people;      ///< "People"
    QString cohort;      ///< what makes a cohort: "first sentenced in the year"
    QString further;     ///< what is not counted: "index offence excluded"
    QString average;     ///< "further offences per repeat offender"
    QString most;        ///< "Most of one person"
    QString since;       ///< "the index sentence"
    QString becomes;     ///< what happens to a reoffence in the waiting period: "was sentenced"
    bool hasAll = false; ///< whether the figures so far have a row of all cohorts
};
FollowedCohorts followedOf(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question);
FollowedCohorts followedOf(const analysis::YouthAnswer& answer, const analysis::YouthQuestion& question);

/// All of them together.
statistics::FollowedCohort sumOf(const FollowedCohorts& followed);

/// Places of the columns of `soFarTable`.
enum CohortSoFarColumn : std::size_t { CohortYear, CohortPeopleCount, CohortReoffended = 5, CohortReoffendedShare };

/// How many reoffended so far, which is no fair comparison, and what they did.
statistics::ResultTable soFarTable(const FollowedCohorts& followed, const TableFrame& frame);
/// How many reoffended within one of the windows. With `isGuarded` a curve is not told where fewer than ten are at
/// risk.
statistics::ResultTable cohortWindowTable(const FollowedCohorts& followed, std::size_t window, bool isGuarded,
                                          const TableFrame& frame);

/// The cohorts as groups that are followed, for what is told of any groups.
analysis::FollowUpAnswer followUpOf(const FollowedCohorts& followed);

} // namespace cspdesk::wording
