// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats case-standards`
Command caseStandardsCommand();

} // namespace cspdesk::commands
