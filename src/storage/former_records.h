// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "storage/connection.h"
#include "storage/sealer.h"

namespace cspdesk::storage {

/// What the bodies that the journal keeps say the record has been, newest first. Sealed ones need the key.
std::vector<application::Record> formerRecords(const Connection& connection, const Sealer* sealer,
                                               application::RecordKey key);

} // namespace cspdesk::storage
