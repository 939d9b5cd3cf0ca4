// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::tests {

/// A clock that stands still until it is told to go on.
class FixedClock final : public application::Clock
{
public:
    explicit FixedClock(Date today = date(2025, 10, 6), TimeOfDay time = {9 * 60 + 30}) : m_today(today), m_time(time)
    {}

    [[nodiscard]] Moment now() const override
    {
        return std::chrono::sys_days(m_today) + std::chrono::minutes(m_time.minutes) + m_passed;
    }
    [[nodiscard]] Date today() const override { return m_today; }
    [[nodiscard]] TimeOfDay timeOfDay() const override { return m_time; }

    void setTime(TimeOfDay time) { m_time = time; }
    void pass(std::chrono::seconds seconds) { m_passed += seconds; }

private:
    Date m_today;
    TimeOfDay m_time;
    std::chrono::seconds m_passed{0};
};

} // namespace cspdesk::tests
