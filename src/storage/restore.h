// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/partnership_files.h"

namespace cspdesk::storage {

/// Puts a checked copy of the backup in the place of the file, as its one writer. Whatever goes wrong, the file is
/// there: as it was, or as the backup has it.
application::Restored restoreFile(const application::RestoreOrder& order, const StorageOptions& options);

} // namespace cspdesk::storage
