// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"
#include "storage/migration.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cspdesk::storage {

/// The real name of the file, symbolic links resolved, so that one file has one lock and one rollback journal. A fault
/// when there is none or it is no plain file.
std::filesystem::path realPath(const std::filesystem::path& path);

/// Refuses what is not a partnership file of a step this program knows, from its first bytes alone; the answer is its
/// step.
int stepOfFile(const Connection& connection, const std::vector<MigrationStep>& steps);

/// Refuses a file of the last step whose schema is another than it should be or whose pages do not hold together.
void requireWhole(const Connection& connection, const std::vector<MigrationStep>& steps);

/// Refuses a file that is cut off or whose pages do not hold together, of whatever step.
void requireSoundPages(const Connection& connection);

/// A connection that reads a partnership file. A transaction that was broken off by a crash is rolled back first, if
/// nobody is writing.
Connection openForReading(const std::filesystem::path& path, const std::vector<MigrationStep>& steps);

} // namespace cspdesk::storage
