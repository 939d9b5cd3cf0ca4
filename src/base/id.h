// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace cspdesk {

/// The number of one stored record of kind `Tag`. There is no empty id: what is not stored yet has none.
template <class Tag>
class Id
{
public:
    explicit constexpr Id(std::int64_t number) : m_number(number) {}
    [[nodiscard]] constexpr std::int64_t number() const { return m_number; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_number;
};

/// A record together with its number; without it, the same value is a draft.
template <class Value>
struct Stored
{
    Id<Value> id;
    Value value;

    const Value* operator->() const { return &value; }
    friend bool operator==(const Stored&, const Stored&) = default;
};

} // namespace cspdesk

template <class Tag>
struct std::hash<cspdesk::Id<Tag>>
{
    std::size_t operator()(cspdesk::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.number()); }
};
