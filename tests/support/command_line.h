// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace cspdesk::tests {

struct CommandOutcome
{
    int exitCode = 0;
    std::string output; ///< standard output and standard error together
};

/// Runs a shell line and waits for its end.
CommandOutcome runShell(const std::string& line);

/// Whether a program of that name is on the PATH; outside checkers are skipped, and said so, where they are missing.
bool hasProgram(const std::string& name);

} // namespace cspdesk::tests
