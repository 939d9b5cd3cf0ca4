// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/interval.h"

#include <cstdint>
#include <optional>

namespace cspdesk::statistics {

/// Somebody who is followed: for how many days they could be, whatever happened, and the day of their first event.
struct Followed
{
    std::int32_t days = 0;             ///< from where they began to where following ends
    std::optional<std::int32_t> event; ///< days from where they began
};

/// Of those who could be followed for a whole window, how many had the event within it. The same rule for those with
/// and without the event: whoever had it but began too late to be followed is left out as well, since counting early
/// events without counting early nothing makes any rate come out too high.
class FixedWindow
{
public:
    explicit FixedWindow(std::int32_t days) : m_days(days) {}

    void add(const Followed& person)
    {
        ++m_of;
        if (person.days < m_days)
            return;
        ++m_eligible;
        m_events += person.event && *person.event <= m_days ? 1 : 0;
    }

    /// People of the same window who were counted elsewhere.
    void add(const FixedWindow& others)
    {
        m_eligible += others.m_eligible;
        m_of += others.m_of;
        m_events += others.m_events;
    }

    [[nodiscard]] std::int32_t days() const { return m_days; }
    [[nodiscard]] std::int64_t eligible() const { return m_eligible; } ///< who could be followed so long
    [[nodiscard]] std::int64_t of() const { return m_of; }             ///< everybody
    [[nodiscard]] std::int64_t events() const { return m_events; }     ///< of the eligible, within the window
    [[nodiscard]] Share rate() const { return {m_events, m_eligible}; }

private:
    std::int32_t m_days;
    std::int64_t m_eligible = 0;
    std::int64_t m_of = 0;
    std::int64_t m_events = 0;
};

} // namespace cspdesk::statistics
