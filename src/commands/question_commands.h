// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

Command questionsCommand();
Command questionAddCommand();

} // namespace cspdesk::commands
