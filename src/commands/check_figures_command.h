// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// Checks the figures of a draft against each other.
Command checkFiguresCommand();

} // namespace cspdesk::commands
