// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// What became of the actions of earlier meetings, as a meeting was told.
Command mattersArisingCommand();

} // namespace cspdesk::commands
