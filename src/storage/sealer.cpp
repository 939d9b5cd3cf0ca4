// SPDX-License-Identifier: MIT
#include "storage/sealer.h"

#include "storage/fault.h"

#include <sodium.h>

#include <algorithm>

namespace cspdesk::storage {
namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t padding = 64;
static_assert(SecretKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// The matter, one marker byte, and zeros up to a multiple of the padding.
Blob padded(std::string_view matter)
{
    Blob bytes((matter.size() / padding + 1) * padding, 0);
    std::copy(matter.begin(), matter.end(), bytes.begin());
    bytes[matter.size()] = 0x80;
    return bytes;
}

std::optional<std::string> unpadded(const Blob& bytes)
{
    const auto marker = std::find_if(bytes.rbegin(), bytes.rend(), [](unsigned char byte) { return byte != 0; });
    if (marker == bytes.rend() || *marker != 0x80)
        return std::nullopt;
    return std::string(bytes.begin(), marker.base() - 1);
}

} // namespace

std::string Place::bound() const { return std::string(table) + '|' + std::to_string(row) + '|' + std::string(column); }

std::string Place::words() const { return std::string(table) + ' ' + std::to_string(row) + ", " + std::string(column); }

Blob Sealer::seal(const Place& place, std::string_view matter) const
{
    Blob plain = padded(matter);
    const std::string bound = place.bound();
    Blob sealed = randomBytes(nonceSize);
    sealed.resize(nonceSize + plain.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonceSize, nullptr, plain.data(), plain.size(),
                                               bytesOf(bound), bound.size(), nullptr, sealed.data(), m_key.data());
    sodium_memzero(plain.data(), plain.size());
    return sealed;
}

std::optional<std::string> Sealer::open(const Place& place, const Blob& sealed) const
{
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    const std::string bound = place.bound();
    Blob plain(sealed.size() - nonceSize - tagSize);
    const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain.data(), nullptr, nullptr, sealed.data() + nonceSize, sealed.size() - nonceSize, bytesOf(bound),
        bound.size(), sealed.data(), m_key.data());
    std::optional<std::string> matter = outcome == 0 ? unpadded(plain) : std::nullopt;
    sodium_memzero(plain.data(), plain.size());
    return matter;
}

std::string Sealer::require(const Place& place, const Blob& sealed) const
{
    std::optional<std::string> matter = open(place, sealed);
    if (!matter)
        fail(Failure::Kind::Damaged, place.words(), "the sealed value does not open under the key of this file");
    return std::move(*matter);
}

} // namespace cspdesk::storage
