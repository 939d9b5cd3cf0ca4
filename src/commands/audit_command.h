// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// Tells what can be known of the hidden figures of tables that are published together.
Command auditCommand();

} // namespace cspdesk::commands
