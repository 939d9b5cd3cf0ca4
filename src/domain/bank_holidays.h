// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <optional>
#include <string_view>

namespace cspdesk::domain {

/// A bank holiday as the government's list names it.
struct BankHoliday
{
    std::string_view name;
    bool isSubstitute = false; ///< stands in for a day that fell on a weekend
};

/// The bank holiday of England and Wales on that day: computed from the rules of the Banking and Financial Dealings Act
/// 1971, with the proclaimed and moved days of 1995 to 2023 as data. Good from 1978 on.
std::optional<BankHoliday> bankHolidayOn(Date day);

} // namespace cspdesk::domain
