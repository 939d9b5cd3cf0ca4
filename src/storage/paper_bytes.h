// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/connection.h"
#include "storage/sealer.h"

namespace cspdesk::storage {

/// Keeps the bytes of a version in pieces, sealed where `isClosed`; what was kept of it before goes.
application::KeptBytes keepBytes(const Connection& connection, const Sealer* sealer, std::int64_t version,
                                 bool isClosed, const application::ByteSource& source);

/// Gives them in order; a fault where they are sealed and there is no key. False when the sink stopped.
bool giveBytes(const Connection& connection, const Sealer* sealer, std::int64_t version,
               const application::ByteSink& sink);

/// Seals the bytes of a version, or opens them, as its record is now.
void bytesFollow(const Connection& connection, const Sealer* sealer, std::int64_t version, bool isClosed);

/// What is kept of it now, read whole; nothing where it is sealed and there is no key.
std::optional<application::KeptBytes> keptBytes(const Connection& connection, const Sealer* sealer,
                                                std::int64_t version);

/// Removes the bytes that belong to no version any more.
void sweepBytes(const Connection& connection);

application::FileSize fileSize(const Connection& connection);

} // namespace cspdesk::storage
