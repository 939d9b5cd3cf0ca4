// SPDX-License-Identifier: MIT
#pragma once

#include "application/home_view.h"
#include "application/plan_view.h"

namespace cspdesk::application {

/// What the forward plan asks of the officer: consultations that end soon, reports that await sign-off, priorities that
/// were left aside, and what the agenda of the next meeting lacks. `next` may be null.
std::vector<Task> planTasks(const PlanView& view, const Stored<domain::Meeting>* next);

} // namespace cspdesk::application
