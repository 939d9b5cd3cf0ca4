// SPDX-License-Identifier: MIT
#include "commands/command_line.h"
#include "programs/system_clock.h"
#include "storage/partnership_files.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace {

/// Reads a line from the terminal without showing it.
std::optional<std::string> askSecret(const std::string& prompt)
{
    if (::isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    termios shown = {};
    ::tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::cerr << prompt << std::flush;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    std::string line;
    const bool read = bool(std::getline(std::cin, line));
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::cerr << '\n';
    return read ? std::optional(line) : std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace cspdesk;
    // Standard output is for answers; the log of a command goes to standard error, and only when something is wrong.
    spdlog::set_default_logger(spdlog::stderr_logger_st("cspdesk"));
    spdlog::set_level(spdlog::level::err);
    const programs::SystemClock clock;
    storage::SqlitePartnershipFiles files;
    commands::Environment environment{files, {&clock, programs::whoIsAtWork()}, std::cout, std::cerr, askSecret};
    const std::vector<std::string> words(argv + 1, argv + argc);
    const int code = commands::runCommandLine(words, environment);
    std::cout.flush();
    return std::cout ? code : int(commands::Failed); // the reader of our output went away
}
