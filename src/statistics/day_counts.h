// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// How many people have each number of days, from 0 on. A place for every day: people are added one by one, and to look
/// for theirs in a tree of a thousand days would take longer than all else that is done with them.
class DayCounts
{
public:
    void add(std::int32_t day, std::int64_t people = 1)
    {
        if (const auto place = static_cast<std::size_t>(day); place >= m_people.size())
            m_people.resize(place + 1);
        m_people.data()[day] += people;
        m_all += people;
    }

    void add(const DayCounts& others)
    {
        for (std::size_t day = 0; day < others.m_people.size(); ++day)
            if (others.m_people[day] > 0)
                add(static_cast<std::int32_t>(day), others.m_people[day]);
    }

    [[nodiscard]] bool empty() const { return m_all == 0; }
    [[nodiscard]] std::int64_t all() const { return m_all; } ///< people
    [[nodiscard]] std::int32_t least() const { return dayOfNext(0); }
    [[nodiscard]] std::int32_t most() const { return static_cast<std::int32_t>(m_people.size()) - 1; }
    /// The days that half of the people have or fewer.
    [[nodiscard]] std::int32_t lowerMedian() const { return dayOfNext((m_all - 1) / 2); }

    friend bool operator==(const DayCounts&, const DayCounts&) = default;

private:
    /// The days of whoever comes behind so many people; -1 where nobody does.
    [[nodiscard]] std::int32_t dayOfNext(std::int64_t people) const
    {
        std::int64_t met = 0;
        for (std::size_t day = 0; day < m_people.size(); ++day)
            if ((met += m_people[day]) > people)
                return static_cast<std::int32_t>(day);
        return -1;
    }

    std::vector<std::int64_t> m_people; ///< by day; somebody has the last
    std::int64_t m_all = 0;
};

} // namespace cspdesk::statistics
