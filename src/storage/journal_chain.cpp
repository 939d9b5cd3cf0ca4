// SPDX-License-Identifier: MIT
#include "storage/journal_chain.h"

#include "storage/fault.h"

#include <sodium.h>

namespace cspdesk::storage {
namespace {

constexpr std::size_t hashSize = 32;
constexpr std::size_t hashKeySize = 32;
constexpr std::string_view startLabel = "CSP Desk journal";

/// Each field goes in with its length before it, so that no two entries read as the same bytes.
class Hasher
{
public:
    Hasher()
    {
        requireSodium();
        crypto_generichash_init(&m_state, nullptr, 0, hashSize);
    }

    Hasher& add(const unsigned char* bytes, std::size_t size)
    {
        unsigned char length[8] = {};
        for (std::size_t index = 0; index < sizeof length; ++index)
            length[index] = static_cast<unsigned char>(static_cast<std::uint64_t>(size) >> (8 * index));
        crypto_generichash_update(&m_state, length, sizeof length);
        crypto_generichash_update(&m_state, bytes, size);
        return *this;
    }
    Hasher& add(const Blob& bytes) { return add(bytes.data(), bytes.size()); }
    Hasher& add(std::string_view text) { return add(reinterpret_cast<const unsigned char*>(text.data()), text.size()); }

    Blob finish()
    {
        Blob hash(hashSize);
        crypto_generichash_final(&m_state, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state m_state;
};

} // namespace

Blob chainStart() { return Hasher().add(startLabel).finish(); }

Blob chainHash(const Blob& before, const ChainLink& link)
{
    return Hasher()
        .add(before)
        .add(std::to_string(link.sequence))
        .add(link.at)
        .add(link.who)
        .add(link.verb)
        .add(link.touched)
        .add(link.bodyHash)
        .finish();
}

Blob bodyHash(const Blob& hashKey, std::string_view body)
{
    requireSodium();
    if (hashKey.size() != hashKeySize)
        return {}; // fits no entry
    Blob hash(hashSize);
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(body.data()), body.size(),
                       hashKey.data(), hashKey.size());
    return hash;
}

std::string sealedBodyMatter(const Blob& hashKey, std::string_view body)
{
    return std::string(hashKey.begin(), hashKey.end()) + std::string(body);
}

Blob bodyHashOfSealed(std::string_view matter)
{
    if (matter.size() < hashKeySize)
        return {};
    return bodyHash(Blob(matter.begin(), matter.begin() + hashKeySize), matter.substr(hashKeySize));
}

void forEachLink(const Connection& connection, const std::function<void(const ChainLink&)>& visit)
{
    Statement row = connection.prepare(
        "SELECT sequence, at, who, verb, touched, body_hash, hash FROM journal_entry ORDER BY sequence");
    while (row.step())
        visit(ChainLink{row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.blob(5), row.blob(6)});
}

std::string hexadecimal(const Blob& bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

} // namespace cspdesk::storage
