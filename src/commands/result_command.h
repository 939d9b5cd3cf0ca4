// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

namespace cspdesk::commands {

/// `stats show`: what an analyst handed over, as text or as a document.
Command resultCommand();

} // namespace cspdesk::commands
