// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats themes`
Command themesCommand();

} // namespace cspdesk::commands
