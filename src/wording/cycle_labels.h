// SPDX-License-Identifier: MIT
#pragma once

#include "domain/calendar_day.h"
#include "domain/deadline_mark.h"
#include "domain/deadline_rules.h"
#include "domain/paper.h"
#include "domain/plan_entry.h"
#include "domain/public_question.h"

#include <QString>

namespace cspdesk::wording {

QString label(domain::PaperListing listing);
QString label(domain::PaperAccess access);
QString label(domain::PaperState state);
QString label(domain::CalendarDayKind kind);
QString label(domain::DeadlineKind kind);
QString label(domain::DaysAfter counting); ///< in the middle of a sentence
QString label(domain::QuestionKind kind);
QString label(domain::QuestionMeans means); ///< in the middle of a sentence
QString label(domain::QuestionOutcome outcome);
QString label(domain::PlanKind kind);
QString label(domain::PlanCadence cadence);
QString label(domain::PlanStanding standing);

} // namespace cspdesk::wording
