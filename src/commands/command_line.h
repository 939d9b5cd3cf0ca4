// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "commands/arguments.h"

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// What a command has around it. Answers go to `out`, problems to `problems`.
struct Environment
{
    application::PartnershipFiles& files;
    application::Worker worker;
    std::ostream& out;
    std::ostream& problems;
    /// Asks for a passphrase at the terminal; nothing where there is no terminal.
    std::function<std::optional<std::string>(const std::string& prompt)> askSecret;
    std::istream* in = nullptr; ///< what `-` in the place of a file reads
};

/// How a command ended, as the shell is told.
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2, Failed = 3 };

struct Command
{
    std::string name;
    std::string help;
    std::vector<std::string> places;
    std::vector<Option> options;
    std::function<int(const Arguments&, Environment&)> run;
};

std::span<const Command> commandTable();

/// Runs one line of words (without the program's own name) and gives its exit code.
int runCommandLine(std::span<const std::string> words, Environment& environment);

} // namespace cspdesk::commands
