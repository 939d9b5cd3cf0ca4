// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/failure.h"
#include "base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::platform {

/// Who is working, and where; both as the operating system names them.
std::string accountName();
std::string computerName();

Moment now();
/// Today in the civil calendar of the place.
Date today();
/// The time of day in the civil calendar of the place.
TimeOfDay timeOfDay();

/// Where the program may keep its log and its window settings.
std::filesystem::path stateFolder();

/// Asks at the terminal and reads a line that is not shown while it is typed; nothing where there is no terminal.
std::optional<std::string> askHidden(const std::string& prompt);

/// Becomes another program of ours, which lies beside this one or in `libexec/cspdesk` next to its folder, with these
/// words behind its name. Comes back only where there is none that can be run.
void becomeProgram(const std::string& name, const std::vector<std::string>& words);

/// Exclusive hold of a lock file, given up when destroyed or when the process dies, however it dies.
class FileLock
{
public:
    virtual ~FileLock() = default;
};

/// Takes the lock and writes `owner` into the file. Where it is taken the failure's detail is what its owner wrote.
BasicResult<std::unique_ptr<FileLock>, Failure> lockFile(const std::filesystem::path& path, const std::string& owner);

} // namespace cspdesk::platform
