// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cspdesk::storage {

/// What marks a SQLite file as a partnership file: "CSPD".
constexpr std::int64_t applicationId = 0x43535044;

/// One step of the schema: statements that bring a file from the step before it to this one.
struct MigrationStep
{
    int number = 0;
    std::string name;
    std::vector<std::string> statements;
};

/// The steps in a set of files `NNNN_name.sql`, whose statements are divided by lines that say `-- next`.
std::vector<MigrationStep> migrationSteps(std::span<const std::pair<std::string_view, std::string_view>> files);

/// The steps this program was released with.
const std::vector<MigrationStep>& releasedSteps();

int lastStep(const std::vector<MigrationStep>& steps);

/// Makes the schema in a database with nothing in it.
void createSchema(const Connection& connection, const std::vector<MigrationStep>& steps);

/// Brings an older file to the last step, after copying it to a file beside it; the answer is the copy. A failure
/// leaves the file as it was, and no copy.
std::filesystem::path upgrade(const std::filesystem::path& path, const std::vector<MigrationStep>& steps);

/// The text of everything in the schema, white space made even, in the order of names.
std::vector<std::string> schemaOf(const Connection& connection);

/// What `schemaOf` gives for a new file.
std::vector<std::string> expectedSchema(const std::vector<MigrationStep>& steps);

} // namespace cspdesk::storage
