// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats referrals`
Command referralsCommand();

} // namespace cspdesk::commands
