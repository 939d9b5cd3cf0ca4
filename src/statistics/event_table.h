// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cspdesk::statistics {

/// How many people of a group had the event on each day after they began, and for how many following ended on each day
/// without it. Everything about time to an event is worked out of it, so that the order of a file can never matter.
class EventTable
{
public:
    struct Day
    {
        std::int64_t events = 0;
        std::int64_t censored = 0; ///< followed until that day, and without the event
    };

    static constexpr std::int32_t lastDay = 54'787; ///< 150 years; a longer time is none

    /// `day` is 0 to `lastDay`.
    void add(std::int32_t day, bool isEvent)
    {
        if (const auto place = static_cast<std::size_t>(day); place >= m_days.size())
            m_days.resize(place + 1);
        Day& at = m_days[static_cast<std::size_t>(day)];
        ++(isEvent ? at.events : at.censored);
        ++m_people;
        m_events += isEvent ? 1 : 0;
    }

    void add(const EventTable& other)
    {
        if (other.m_days.size() > m_days.size())
            m_days.resize(other.m_days.size());
        for (std::size_t day = 0; day < other.m_days.size(); ++day) {
            m_days[day].events += other.m_days[day].events;
            m_days[day].censored += other.m_days[day].censored;
        }
        m_people += other.m_people;
        m_events += other.m_events;
    }

    /// By day, from 0 to the last of anybody.
    [[nodiscard]] const std::vector<Day>& days() const { return m_days; }
    [[nodiscard]] std::int64_t people() const { return m_people; }
    [[nodiscard]] std::int64_t events() const { return m_events; }

private:
    std::vector<Day> m_days;
    std::int64_t m_people = 0;
    std::int64_t m_events = 0;
};

} // namespace cspdesk::statistics
