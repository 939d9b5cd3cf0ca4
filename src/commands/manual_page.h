// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cspdesk::commands {

/// The manual page cspdesk-cli(1): the written part, with every command of the table and all it takes in place of the
/// line `@COMMANDS@`. So a new command is in the page as soon as it is in the table. The page is mdoc(7).
std::string manualPage(std::string writtenPart);

} // namespace cspdesk::commands
