// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats tag`
Command tagCommand();

} // namespace cspdesk::commands
