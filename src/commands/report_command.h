// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// Puts a statistical report together from its source and the result bundles it names.
Command reportCommand();

} // namespace cspdesk::commands
