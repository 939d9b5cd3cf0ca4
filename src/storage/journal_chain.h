// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"
#include "storage/secret_key.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace cspdesk::storage {

/// One row of the journal as it stands in the file.
struct ChainLink
{
    std::int64_t sequence = 0;
    std::string at;
    std::string who;
    std::string verb;
    std::string touched;
    Blob bodyHash;
    Blob hash;
};

/// What the hash of the first entry stands on.
Blob chainStart();

/// The hash of the link on top of the one before it.
Blob chainHash(const Blob& before, const ChainLink& link);

/// The hash of a body under the random key that is kept, and purged, with it: without the key nobody can find out what
/// a purged body said by trying.
Blob bodyHash(const Blob& hashKey, std::string_view body);

/// The sealed form of a body holds the hash key too: with it in the open, a guess at the body could be tested.
std::string sealedBodyMatter(const Blob& hashKey, std::string_view body);
Blob bodyHashOfSealed(std::string_view matter);

/// Calls `visit` for every link in order.
void forEachLink(const Connection& connection, const std::function<void(const ChainLink&)>& visit);

std::string hexadecimal(const Blob& bytes);

} // namespace cspdesk::storage
