// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// Hides the small counts of a table, and what they could be worked out of.
Command protectCommand();

} // namespace cspdesk::commands
