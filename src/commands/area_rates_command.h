// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats rates`: crimes of two periods by area, and rates per 1,000.
Command areaRatesCommand();

} // namespace cspdesk::commands
