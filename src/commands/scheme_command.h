// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats scheme`: people on a scheme such as Integrated Offender Management, and offences before, during and after it.
Command schemeCommand();

} // namespace cspdesk::commands
