// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::storage {

/// Where a sealed value stands. It is sealed together with it, so that no value can be moved to another place.
struct Place
{
    std::string_view table;
    std::int64_t row = 0;
    std::string_view column;

    /// `agenda_item|12|closed_matter`
    [[nodiscard]] std::string bound() const;
    /// `agenda_item 12, closed_matter`
    [[nodiscard]] std::string words() const;
};

/// Seals values under one key: XChaCha20-Poly1305 with a nonce of its own for each value.
class Sealer
{
public:
    explicit Sealer(SecretKey key) : m_key(std::move(key)) {}

    /// Padded before sealing, so that the size does not tell one name from another.
    [[nodiscard]] Blob seal(const Place& place, std::string_view matter) const;
    /// Nothing when it was not sealed under this key for this place, or was changed since.
    [[nodiscard]] std::optional<std::string> open(const Place& place, const Blob& sealed) const;
    /// The same, where failing to open means that the file is damaged.
    [[nodiscard]] std::string require(const Place& place, const Blob& sealed) const;

    [[nodiscard]] const SecretKey& key() const { return m_key; }

private:
    SecretKey m_key;
};

} // namespace cspdesk::storage
