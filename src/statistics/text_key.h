// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace cspdesk::statistics {

/// Bytes that can be read behind every identifier that a key is made of.
constexpr std::size_t keyPadding = 16;

/// An identifier as sixteen bytes: text of up to fifteen stands in them as it is, so that comparing keys is comparing
/// texts. Longer text stays where it is, and the key holds its hash and where it is found.
class TextKey
{
public:
    TextKey() = default;

    /// Of a text that stays where it is for as long as the key is used, if it is longer than fifteen bytes.
    static TextKey of(std::string_view text)
    {
        static_assert(std::endian::native == std::endian::little);
        TextKey key;
        if (text.size() > longestInside)
            return ofLong(text);
        std::memcpy(&key.m_low, text.data(), sizeof key.m_low);
        std::memcpy(&key.m_high, text.data() + sizeof key.m_low, sizeof key.m_high);
        if (text.size() <= 8) {
            key.m_low &= firstBytes(text.size());
            key.m_high = 0;
        } else {
            key.m_high &= firstBytes(text.size() - 8);
        }
        key.m_high |= std::uint64_t(text.size()) << 56U;
        return key;
    }

    [[nodiscard]] static bool isLong(std::string_view text) { return text.size() > longestInside; }

    [[nodiscard]] std::uint64_t hash() const
    {
        if (isLongKey())
            return m_low;
        return mixed(m_low ^ 0x9E3779B97F4A7C15U, m_high ^ 0xD1B54A32D192ED03U);
    }

    friend bool operator==(const TextKey& left, const TextKey& right)
    {
        if (left.m_low == right.m_low && left.m_high == right.m_high)
            return true;
        return left.m_low == right.m_low && left.isLongKey() && right.isLongKey()
            && left.longText() == right.longText();
    }

private:
    static constexpr std::size_t longestInside = 15;
    static constexpr std::uint64_t longMark = std::uint64_t{0xFF} << 56U;

    [[nodiscard]] bool isLongKey() const { return (m_high & longMark) == longMark; }

    /// Where the text is; its length stands in front of it.
    [[nodiscard]] std::string_view longText() const
    {
        const auto* const at = reinterpret_cast<const char*>(static_cast<std::uintptr_t>(m_high & ~longMark));
        std::uint64_t size = 0;
        std::memcpy(&size, at, sizeof size);
        return {at + sizeof size, static_cast<std::size_t>(size)};
    }

    static TextKey ofLong(std::string_view text)
    {
        TextKey key;
        key.m_low = hashOf(text);
        key.m_high = longMark | reinterpret_cast<std::uintptr_t>(text.data() - sizeof(std::uint64_t));
        return key;
    }

    static constexpr std::uint64_t firstBytes(std::size_t count)
    {
        return count == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
    }

    /// Both halves of a product folded into one.
    static std::uint64_t mixed(std::uint64_t left, std::uint64_t right)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide product = Wide(left) * right;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }

    static std::uint64_t hashOf(std::string_view text)
    {
        std::uint64_t hash = mixed(text.size() + 0x9E3779B97F4A7C15U, 0xE7037ED1A0B428DBU);
        for (; text.size() >= 8; text.remove_prefix(8)) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data(), sizeof word);
            hash = mixed(hash ^ word, 0xA0761D6478BD642FU);
        }
        std::uint64_t rest = 0;
        std::memcpy(&rest, text.data(), text.size());
        return mixed(hash ^ rest, 0x8EBC6AF09C88C6E3U);
    }

    std::uint64_t m_low = 0;
    std::uint64_t m_high = 0;
};

} // namespace cspdesk::statistics
