// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_key.h"

#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::storage {

/// The key as it is printed: Crockford's base32 in groups of four, the last group being a check on the others.
std::string recoveryText(const SecretKey& key);

/// The key that was typed. Lower case, spaces, missing dashes and look-alikes (O for 0, I and L for 1) are forgiven;
/// nothing when the check group tells of a slip.
std::optional<SecretKey> recoveryKeyFrom(std::string_view typed);

} // namespace cspdesk::storage
