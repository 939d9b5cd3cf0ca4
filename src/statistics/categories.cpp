// SPDX-License-Identifier: MIT
#include "statistics/categories.h"

#include <cstring>

namespace cspdesk::statistics {
namespace {

std::uint64_t eightBytes(const char* at)
{
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

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
    if (text.size() >= 8)
        return {eightBytes(text.data()), eightBytes(text.data() + text.size() - 8), text.size()};
    const std::uint64_t mask = (std::uint64_t{1} << (8 * text.size())) - 1;
    return {text.empty() ? 0 : eightBytes(text.data()) & mask, 0, text.size()};
}

std::size_t KnownCategories::Look::place() const
{
    const std::uint64_t mixed = (begin ^ (end * 0x9E3779B97F4A7C15U) ^ size) * 0xD1B54A32D192ED03U;
    return static_cast<std::size_t>(mixed >> 32U);
}

std::optional<std::uint16_t> KnownCategories::numberOf(std::string_view text)
{
    constexpr std::size_t wholeInLook = 16;
    const Look look = Look::at(text);
    for (std::size_t place = look.place();; ++place) {
        Slot& slot = m_slots[place & (m_slots.size() - 1)];
        if (!slot.isUsed)
            return add(slot, look, text);
        if (slot.look == look && (text.size() <= wholeInLook || slot.text == text))
            return slot.number;
    }
}

std::optional<std::uint16_t> KnownCategories::add(Slot& slot, const Look& look, std::string_view text)
{
    const auto number = m_all.numberOf(text);
    if (!number)
        return std::nullopt;
    slot = {look, std::string(text), *number, true};
    if (++m_used * 2 > m_slots.size())
        grow();
    return number;
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
