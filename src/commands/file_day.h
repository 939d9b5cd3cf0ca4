// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// Today, as the file has it: a sample stands still on a day of its own.
application::Result<Date> dayOf(const application::Reader& reader, const Environment& environment);

} // namespace cspdesk::commands
