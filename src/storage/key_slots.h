// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"
#include "storage/partnership_files.h"
#include "storage/sealer.h"

#include <optional>
#include <string>

namespace cspdesk::storage {

/// The key that lies in the file itself; nothing when the file is under a passphrase.
std::optional<SecretKey> plainKey(const Connection& connection);

/// The key behind the passphrase or the recovery key; a `WrongPassphrase` fault when it is not the right one.
SecretKey keyByPassphrase(const Connection& connection, const std::string& passphrase);
SecretKey keyByRecoveryKey(const Connection& connection, const std::string& typed);

/// Replaces all slots by the key itself.
void storePlainKey(const Connection& connection, const SecretKey& key);
/// Replaces all slots by the key wrapped under the passphrase and under a new recovery key, which is the answer.
std::string storeWrappedKey(const Connection& connection, const SecretKey& key, const std::string& passphrase,
                            const KeyDerivationCost& cost);

/// What is wrong with the slots, in words; empty when nothing is.
std::string flawOfKeySlots(const Connection& connection);

} // namespace cspdesk::storage
