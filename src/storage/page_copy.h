// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/connection.h"
#include "storage/partnership_files.h"

#include <filesystem>

namespace cspdesk::storage {

/// Copies a database page by page, a few at a time, so that whoever writes the source meanwhile waits no longer than
/// for a few pages. When they have written, the copy begins anew by itself (https://www.sqlite.org/backup.html), but
/// not for ever.
void copyPages(const Connection& from, const Connection& to, const application::CopyProgress& progress);

/// A complete copy of the file under a free name, made through connections of its own; refused where the pages of the
/// copy do not hold together, so that no sound backup is given up for an ill one.
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to, const StorageOptions& options,
              const application::CopyProgress& progress);

} // namespace cspdesk::storage
