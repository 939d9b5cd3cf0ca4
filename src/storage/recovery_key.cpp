// SPDX-License-Identifier: MIT
#include "storage/recovery_key.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace cspdesk::storage {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without I, L, O and U
constexpr std::size_t keyDigits = 52;                                     // 260 bits hold the 256 of a key
constexpr std::size_t checkDigits = 4;
constexpr std::size_t groupSize = 4;

std::string digitsOf(const unsigned char* bytes, std::size_t size, std::size_t count)
{
    std::string digits;
    for (std::size_t bit = 0; digits.size() < count; bit += 5) {
        unsigned value = 0;
        for (std::size_t offset = bit; offset < bit + 5; ++offset) {
            const unsigned byte = offset / 8 < size ? bytes[offset / 8] : 0U;
            value = value << 1U | (byte >> (7 - offset % 8) & 1U);
        }
        digits += alphabet[value];
    }
    return digits;
}

std::string checkOf(const SecretKey& key)
{
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), key.data(), SecretKey::size, nullptr, 0);
    return digitsOf(hash.data(), hash.size(), checkDigits);
}

std::optional<std::size_t> valueOf(char typed)
{
    char digit = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
    if (digit == 'O')
        digit = '0';
    if (digit == 'I' || digit == 'L')
        digit = '1';
    const std::size_t value = alphabet.find(digit);
    return value != std::string_view::npos ? std::optional(value) : std::nullopt;
}

/// The digits in their one spelling; nothing when a character is none.
std::optional<std::string> normalised(std::string_view typed)
{
    std::string digits;
    for (const char character : typed) {
        if (character == '-' || std::isspace(static_cast<unsigned char>(character)) != 0)
            continue;
        const std::optional<std::size_t> value = valueOf(character);
        if (!value)
            return std::nullopt;
        digits += alphabet[*value];
    }
    return digits;
}

SecretKey keyFromDigits(std::string_view digits)
{
    SecretKey key = SecretKey::zero();
    for (std::size_t bit = 0; bit < SecretKey::size * 8; ++bit) {
        const std::size_t value = alphabet.find(digits[bit / 5]);
        const unsigned isSet = static_cast<unsigned>(value >> (4 - bit % 5)) & 1U;
        unsigned char& byte = key.data()[bit / 8];
        byte = static_cast<unsigned char>(byte | isSet << (7 - bit % 8));
    }
    return key;
}

} // namespace

std::string recoveryText(const SecretKey& key)
{
    const std::string digits = digitsOf(key.data(), SecretKey::size, keyDigits) + checkOf(key);
    std::string text;
    for (std::size_t start = 0; start < digits.size(); start += groupSize)
        text += (start > 0 ? "-" : "") + digits.substr(start, groupSize);
    return text;
}

std::optional<SecretKey> recoveryKeyFrom(std::string_view typed)
{
    const std::optional<std::string> digits = normalised(typed);
    if (!digits || digits->size() != keyDigits + checkDigits)
        return std::nullopt;
    SecretKey key = keyFromDigits(*digits);
    // Compared as a whole, so that the four bits no key fills must be zero too.
    const std::string expected = digitsOf(key.data(), SecretKey::size, keyDigits) + checkOf(key);
    return expected == *digits ? std::optional(std::move(key)) : std::nullopt;
}

} // namespace cspdesk::storage
