// SPDX-License-Identifier: MIT
#pragma once

#include "storage/sql_value.h"

#include <cstddef>
#include <memory>

namespace cspdesk::storage {

/// A 256-bit key in memory that is not swapped out and is wiped when given back.
class SecretKey
{
public:
    static constexpr std::size_t size = 32;

    static SecretKey random();
    /// Nothing but `size` bytes is a key.
    static SecretKey from(const Blob& bytes);
    static SecretKey zero();

    [[nodiscard]] const unsigned char* data() const { return m_bytes.get(); }
    [[nodiscard]] unsigned char* data() { return m_bytes.get(); }
    [[nodiscard]] Blob bytes() const { return Blob(data(), data() + size); }

private:
    struct Wiper
    {
        void operator()(unsigned char* bytes) const;
    };

    SecretKey();

    std::unique_ptr<unsigned char[], Wiper> m_bytes;
};

/// Must have run before anything of libsodium is used; runs once, later calls cost nothing.
void requireSodium();

Blob randomBytes(std::size_t count);

} // namespace cspdesk::storage
