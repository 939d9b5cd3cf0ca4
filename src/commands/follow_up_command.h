// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats time-to-event`: a file with a row for each person who was followed, and how many have had the event by then.
Command followUpCommand();

} // namespace cspdesk::commands
