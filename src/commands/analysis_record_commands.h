// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

// What an analysis stands on, as the partnership file keeps it.
Command scanningCommand();
Command sourcesCommand();
Command definitionsCommand();

} // namespace cspdesk::commands
