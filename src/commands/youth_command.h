// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats youth-cohorts`: who reoffended of the children with a first outcome in each year, and what they did.
Command youthCohortsCommand();

} // namespace cspdesk::commands
