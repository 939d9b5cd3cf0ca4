// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"

#include <filesystem>
#include <functional>

namespace cspdesk::storage {

/// Lets `write` fill an empty file of a passing name in the same folder and then gives it its name, which must be free:
/// the target is there complete or not at all.
void publish(const std::filesystem::path& target, const std::function<void(const std::filesystem::path&)>& write);

/// A complete copy of the open file at `source`, readable by the same people.
void publishCopy(Connection& connection, const std::filesystem::path& source, const std::filesystem::path& target);

} // namespace cspdesk::storage
