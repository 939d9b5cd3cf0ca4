// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

Command papersCommand();
Command paperAddCommand();
Command paperGetCommand();

} // namespace cspdesk::commands
