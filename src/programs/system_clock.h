// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "base/platform.h"

namespace cspdesk::programs {

/// The clock of the computer.
class SystemClock final : public application::Clock
{
public:
    [[nodiscard]] Moment now() const override { return platform::now(); }
    [[nodiscard]] Date today() const override { return platform::today(); }
    [[nodiscard]] TimeOfDay timeOfDay() const override { return platform::timeOfDay(); }
};

/// "account@computer", as journal entries carry it.
inline std::string whoIsAtWork() { return platform::accountName() + '@' + platform::computerName(); }

} // namespace cspdesk::programs
