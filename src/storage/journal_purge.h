// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/connection.h"

namespace cspdesk::storage {

/// The bodies kept of entries made before the day.
application::JournalBodies bodiesBefore(const Connection& connection, Date day);

/// Removes them, inside a transaction; `secure_delete` overwrites what they were. The chain does not need them.
void removeBodiesBefore(const Connection& connection, Date day);

/// Gives the room of removed rows back to the disk, outside a transaction; the answer is how many bytes. The file is
/// rebuilt under its rollback journal: after a crash it is as before.
/// The entries that still have a body and touched one of the records.
std::vector<std::int64_t> entriesWithBodiesOf(const Connection& connection,
                                              const std::vector<application::RecordKey>& records);
void removeBodiesOf(const Connection& connection, const std::vector<std::int64_t>& entries);

std::int64_t giveBackRoom(const Connection& connection);

} // namespace cspdesk::storage
