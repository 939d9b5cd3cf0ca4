// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats compare-areas`: where an area stands among those that are most like it.
Command compareAreasCommand();

} // namespace cspdesk::commands
