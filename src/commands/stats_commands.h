// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats repeat-suspects`, `stats concentration`, `stats persistent` or `stats people`: an extract of suspects and
/// what comes of it. No partnership file is needed.
Command statsCommand(analysis::SuspectMeasure measure);

} // namespace cspdesk::commands
