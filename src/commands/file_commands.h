// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

Command newCommand();
Command infoCommand();
Command checkCommand();
Command backupCommand();
Command journalCommand();

} // namespace cspdesk::commands
