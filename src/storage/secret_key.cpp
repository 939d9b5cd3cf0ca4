// SPDX-License-Identifier: MIT
#include "storage/secret_key.h"

#include "storage/fault.h"

#include <sodium.h>

#include <algorithm>

namespace cspdesk::storage {

void SecretKey::Wiper::operator()(unsigned char* bytes) const { sodium_free(bytes); }

SecretKey::SecretKey()
{
    requireSodium();
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (m_bytes == nullptr)
        fail(Failure::Kind::Other, {}, "no protected memory is left for a key");
}

SecretKey SecretKey::zero()
{
    SecretKey key;
    sodium_memzero(key.data(), size);
    return key;
}

SecretKey SecretKey::random()
{
    SecretKey key;
    randombytes_buf(key.data(), size);
    return key;
}

SecretKey SecretKey::from(const Blob& bytes)
{
    if (bytes.size() != size)
        fail(Failure::Kind::Damaged, "key_slot", "a key of the wrong length");
    SecretKey key;
    std::copy(bytes.begin(), bytes.end(), key.data());
    return key;
}

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        fail(Failure::Kind::Other, {}, "libsodium cannot start");
}

Blob randomBytes(std::size_t count)
{
    requireSodium();
    Blob bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace cspdesk::storage
