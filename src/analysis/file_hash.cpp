// SPDX-License-Identifier: MIT
#include "analysis/file_hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <vector>

namespace cspdesk::analysis {
namespace {

using Hash = std::array<unsigned char, crypto_hash_sha256_BYTES>;

std::string digitsOf(const Hash& hash)
{
    constexpr std::string_view letters = "0123456789abcdef";
    std::string digits;
    for (const unsigned char byte : hash) {
        digits += letters[byte >> 4U];
        digits += letters[byte & 0xFU];
    }
    return digits;
}

} // namespace

BasicResult<std::string, Failure> sha256Of(const platform::InputFile& file, const std::function<bool()>& goesOn)
{
    constexpr std::uint64_t piece = std::uint64_t{1} << 20U;
    std::vector<char> bytes(static_cast<std::size_t>(std::min(piece, file.size())));
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (std::uint64_t at = 0; at < file.size(); at += piece) {
        if (goesOn && !goesOn())
            return refuse(Failure{Failure::Kind::Cancelled, {}, {}});
        bytes.resize(static_cast<std::size_t>(std::min(piece, file.size() - at)));
        const auto read = file.readAt(at, bytes);
        if (!read.has_value())
            return refuse(read.error());
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    Hash hash{};
    crypto_hash_sha256_final(&state, hash.data());
    return digitsOf(hash);
}

std::string sha256Of(std::string_view bytes)
{
    Hash hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digitsOf(hash);
}

} // namespace cspdesk::analysis
