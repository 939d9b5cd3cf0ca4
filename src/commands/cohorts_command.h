// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats cohorts`: a file of sentences, its cohorts by year, and how many reoffended, so far and within equal times.
Command cohortsCommand();

} // namespace cspdesk::commands
