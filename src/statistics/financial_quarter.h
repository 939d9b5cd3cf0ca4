// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/month_span.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::statistics {

/// A quarter of the financial year, which begins in April: the first of 2025 is April to June 2025.
struct FinancialQuarter
{
    int year = 0;
    int quarter = 1; ///< 1 to 4

    friend auto operator<=>(const FinancialQuarter&, const FinancialQuarter&) = default;
};

FinancialQuarter quarterOf(Date day);
MonthSpan monthsOf(const FinancialQuarter& quarter);
/// The same quarter so many years before.
FinancialQuarter yearsBefore(const FinancialQuarter& quarter, int years);
FinancialQuarter nextQuarter(const FinancialQuarter& quarter);

/// "2025-Q1", and back; nothing for other text.
std::string isoQuarter(const FinancialQuarter& quarter);
std::optional<FinancialQuarter> parseQuarter(std::string_view text);

} // namespace cspdesk::statistics
