// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

Command deadlinesCommand();
Command inviteCommand();
Command holidaysCommand();

} // namespace cspdesk::commands
