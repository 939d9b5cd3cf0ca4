// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::storage {

/// Looks into a file without a lock, reading a few pages of it only; also into one of an earlier step.
application::FileFacts factsOf(const std::filesystem::path& path);

} // namespace cspdesk::storage
