// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

// The Community Safety Plan and its delivery, as pages and as JSON.

Command safetyPlanCommand();
Command targetsCommand();
Command taskGroupsCommand();
Command fundsCommand();
Command dutiesCommand();
Command recommendationsCommand();
Command deathReviewsCommand();
Command agreementsCommand();
Command annualReviewCommand();
Command inductionsCommand();

} // namespace cspdesk::commands
