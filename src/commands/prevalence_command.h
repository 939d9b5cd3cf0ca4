// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats prevalence`
Command prevalenceCommand();

} // namespace cspdesk::commands
