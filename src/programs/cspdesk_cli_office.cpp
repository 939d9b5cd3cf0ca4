// SPDX-License-Identifier: MIT
#include "base/platform.h"
#include "commands/command_line.h"
#include "programs/system_clock.h"
#include "storage/partnership_files.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>

int main(int argc, char** argv)
{
    using namespace cspdesk;
    // Standard output is for answers; the log of a command goes to standard error, and only when something is wrong.
    spdlog::set_default_logger(spdlog::stderr_logger_st("cspdesk"));
    spdlog::set_level(spdlog::level::err);
    const programs::SystemClock clock;
    storage::SqlitePartnershipFiles files;
    commands::Environment environment{
        files, {&clock, programs::whoIsAtWork()}, std::cout, std::cerr, platform::askHidden, &std::cin};
    const std::vector<std::string> words(argv + 1, argv + argc);
    const int code = commands::runCommandLine(words, environment);
    std::cout.flush();
    return std::cout ? code : int(commands::Failed); // the reader of our output went away
}
