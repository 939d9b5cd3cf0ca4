// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace cspdesk::platform {

/// How long something may go on from now before it gives others their turn. Says nothing of the time of day.
class TimeLimit
{
public:
    explicit TimeLimit(std::chrono::milliseconds most);
    [[nodiscard]] bool isOver() const;

private:
    std::chrono::steady_clock::time_point m_end;
};

} // namespace cspdesk::platform
