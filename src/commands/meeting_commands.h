// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

Command briefCommand();
Command votesCommand();
Command decisionsCommand();

} // namespace cspdesk::commands
