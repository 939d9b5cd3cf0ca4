// SPDX-License-Identifier: MIT
#include "support/command_line.h"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <sys/wait.h>

namespace cspdesk::tests {

CommandOutcome runShell(const std::string& line)
{
    FILE* pipe = popen((line + " 2>&1").c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("cannot run " + line);
    CommandOutcome outcome;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.output.append(buffer.data(), count);
    const int status = pclose(pipe);
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return outcome;
}

bool hasProgram(const std::string& name) { return runShell("command -v " + name).exitCode == 0; }

} // namespace cspdesk::tests
