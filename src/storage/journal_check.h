// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/connection.h"
#include "storage/sealer.h"

namespace cspdesk::storage {

/// Follows the chain from its start and compares every body that is kept, and can be read, with its hash.
void checkJournal(const Connection& connection, const Sealer* sealer, application::CheckReport& report);

} // namespace cspdesk::storage
