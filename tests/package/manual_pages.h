// SPDX-License-Identifier: MIT
#pragma once

#include "commands/manual_page.h"
#include "support/temporary_folder.h"

#include <string>

namespace cspdesk::tests {

inline const std::string resources = CSPDESK_SOURCE_DIR "/resources/";

/// cspdesk-cli(1) as the package has it.
inline std::string cliManualPage() { return commands::manualPage(readFile(resources + "man/cspdesk-cli.1.in")); }

/// cspdesk(1) as the package has it.
inline std::string desktopManualPage() { return readFile(resources + "man/cspdesk.1"); }

} // namespace cspdesk::tests
