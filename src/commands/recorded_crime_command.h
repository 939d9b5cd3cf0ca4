// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats recorded-crime`: recorded crime of two periods by category.
Command recordedCrimeCommand();

} // namespace cspdesk::commands
