// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats trend`: crimes by month, what is usual, and what stands out.
Command trendCommand();

} // namespace cspdesk::commands
