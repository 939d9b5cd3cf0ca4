// SPDX-License-Identifier: MIT
#include "statistics/categories.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace cspdesk::statistics {
namespace {

/// Read from as many bytes before its middle as are wanted: so many bytes of ones, and zeros behind them.
constexpr auto onesAndZeros = [] {
    std::array<unsigned char, 64> bytes{};
    for (std::size_t index = 0; index < bytes.size() / 2; ++index)
        bytes[index] = 0xFF;
    return bytes;
}();

} // namespace

std::optional<std::uint16_t> Categories::numberOf(std::string_view text)
{
    const std::lock_guard lock(m_guard);
    const auto found = m_numbers.find(std::string(text));
    if (found != m_numbers.end())
        return found->second;
    if (m_texts.size() == most)
        return std::nullopt;
    const auto number = static_cast<std::uint16_t>(m_texts.size());
    m_numbers.emplace(text, number);
    m_texts.emplace_back(text);
    return number;
}

KnownCategories::Look KnownCategories::Look::at(std::string_view text)
{
    static_assert(longest == padding && longest * 2 == onesAndZeros.size());
    // No branch depends on the length: names of many lengths follow each other, and none could be foretold.
    Look look{.size = text.size()};
    std::array<std::uint64_t, longest / 8> mask;
    std::memcpy(look.words.data(), text.data(), longest);
    std::memcpy(mask.data(), onesAndZeros.data() + longest - std::min(text.size(), longest), longest);
    for (std::size_t word = 0; word < mask.size(); ++word)
        look.words.data()[word] &= mask.data()[word];
    return look;
}

std::size_t KnownCategories::Look::place() const
{
    const std::uint64_t* const word = words.data();
    std::uint64_t mixed = (word[0] ^ size) * 0x9E3779B97F4A7C15U;
    mixed ^= word[1] * 0xD1B54A32D192ED03U;
    mixed ^= std::rotl(word[2] * 0xA0761D6478BD642FU, 23) ^ std::rotl(word[3] * 0xE7037ED1A0B428DBU, 41);
    return static_cast<std::size_t>((mixed * 0x8EBC6AF09C88C6E3U) >> 32U);
}

std::uint16_t KnownCategories::numberOf(std::string_view text)
{
    const Look look = Look::at(text);
    for (std::size_t place = look.place();; ++place) {
        Slot& slot = m_slots.data()[place & (m_slots.size() - 1)];
        if (!slot.isUsed)
            return add(slot, look, text);
        if (slot.look == look && (text.size() <= Look::longest || slot.text == text))
            return slot.number;
    }
}

std::uint16_t KnownCategories::add(Slot& slot, const Look& look, std::string_view text)
{
    const auto number = m_all.numberOf(text);
    if (!number)
        return none;
    slot = {look, std::string(text), *number, true};
    if (++m_used * 2 > m_slots.size())
        grow();
    return *number;
}

void KnownCategories::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (Slot& slot : old) {
        if (!slot.isUsed)
            continue;
        std::size_t place = slot.look.place();
        while (m_slots[place & (m_slots.size() - 1)].isUsed)
            ++place;
        m_slots[place & (m_slots.size() - 1)] = std::move(slot);
    }
}

} // namespace cspdesk::statistics
