// SPDX-License-Identifier: MIT
#pragma once

#include "base/platform.h"

#include <filesystem>
#include <memory>

namespace cspdesk::storage {

/// Becomes the one writer of the file; where somebody else is, the fault says who, on which computer and since when.
std::unique_ptr<platform::FileLock> takeWriterLock(const std::filesystem::path& path);

} // namespace cspdesk::storage
