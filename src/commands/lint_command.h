// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// Reads the minutes of a meeting as a careful reader would; exit 1 where there is something to look at.
Command lintCommand();

} // namespace cspdesk::commands
