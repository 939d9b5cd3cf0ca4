// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace cspdesk::platform {

/// Bytes that are read at places, so that several threads may read them at once. They are read and not mapped: a mapped
/// file that somebody cuts short, or that lies on a drive that goes away, ends the program.
class InputFile
{
public:
    virtual ~InputFile() = default;

    [[nodiscard]] virtual std::uint64_t size() const = 0;

    /// Fills the whole space from that place on. What lies behind the end is ChangedSince: the file was longer before.
    [[nodiscard]] virtual BasicResult<void, Failure> readAt(std::uint64_t offset, std::span<char> space) const = 0;

    /// Whether it has the size and the time of change it was opened with.
    [[nodiscard]] virtual bool isUnchanged() const = 0;
};

/// Opens a file for reading. A pipe or a terminal is read to its end first; a folder, what cannot be read and what goes
/// on for more than a gigabyte is refused.
BasicResult<std::unique_ptr<InputFile>, Failure> openInput(const std::filesystem::path& path);

/// Bytes in memory in place of a file.
std::unique_ptr<InputFile> inputOf(std::string bytes);

} // namespace cspdesk::platform
