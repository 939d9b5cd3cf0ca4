// SPDX-License-Identifier: MIT
#include "statistics/financial_quarter.h"

#include <charconv>

namespace cspdesk::statistics {
namespace {

constexpr int quarters = 4;
constexpr int monthsOfQuarter = 3;
constexpr int april = 4;

} // namespace

FinancialQuarter quarterOf(Date day)
{
    const std::int32_t sinceApril = monthOf(day) - (april - 1);
    return {sinceApril / 12, sinceApril % 12 / monthsOfQuarter + 1};
}

MonthSpan monthsOf(const FinancialQuarter& quarter)
{
    const std::int32_t first = monthNumber(quarter.year, april) + (quarter.quarter - 1) * monthsOfQuarter;
    return {first, first + monthsOfQuarter - 1};
}

FinancialQuarter yearsBefore(const FinancialQuarter& quarter, int years)
{
    return {quarter.year - years, quarter.quarter};
}

FinancialQuarter nextQuarter(const FinancialQuarter& quarter)
{
    return quarter.quarter == quarters ? FinancialQuarter{quarter.year + 1, 1}
                                       : FinancialQuarter{quarter.year, quarter.quarter + 1};
}

std::string isoQuarter(const FinancialQuarter& quarter)
{
    return std::to_string(quarter.year) + "-Q" + std::to_string(quarter.quarter);
}

std::optional<FinancialQuarter> parseQuarter(std::string_view text)
{
    constexpr std::size_t length = 7; // 2025-Q1
    constexpr std::size_t yearLength = 4;
    if (text.size() != length || text[yearLength] != '-'
        || (text[yearLength + 1] != 'Q' && text[yearLength + 1] != 'q'))
        return std::nullopt;
    FinancialQuarter out;
    const auto [end, error] = std::from_chars(text.data(), text.data() + yearLength, out.year);
    out.quarter = text.back() - '0';
    const bool isYear = error == std::errc() && end == text.data() + yearLength && out.year >= 1900 && out.year <= 2199;
    return isYear && out.quarter >= 1 && out.quarter <= quarters ? std::optional(out) : std::nullopt;
}

} // namespace cspdesk::statistics
