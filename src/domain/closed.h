// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>

namespace cspdesk::domain {

/// Closed matter of a record: absent, readable, or there but sealed because the reader has no key.
/// A sealed value is kept as it is when its record is written again.
template <class T>
class Closed
{
public:
    Closed() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a readable value stands for itself
    Closed(T value) : m_value(std::move(value)) {}
    static Closed sealed()
    {
        Closed closed;
        closed.m_sealed = true;
        return closed;
    }

    [[nodiscard]] bool isAbsent() const { return !m_value && !m_sealed; }
    [[nodiscard]] bool isSealed() const { return m_sealed; }
    [[nodiscard]] bool isReadable() const { return m_value.has_value(); }
    /// The matter, or nothing where it is absent or sealed.
    [[nodiscard]] const T* readable() const { return m_value ? &*m_value : nullptr; }

    friend bool operator==(const Closed&, const Closed&) = default;

private:
    std::optional<T> m_value;
    bool m_sealed = false;
};

} // namespace cspdesk::domain
