// SPDX-License-Identifier: MIT
#include "analysis/month_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace cspdesk::analysis {
namespace {

using statistics::monthNumber;
using statistics::MonthSpan;

std::optional<int> numberIn(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<int> namedMonth(std::string_view name)
{
    constexpr std::array names{"january", "february", "march",     "april",   "may",      "june",
                               "july",    "august",   "september", "october", "november", "december"};
    std::string plain(name);
    std::transform(plain.begin(), plain.end(), plain.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    for (std::size_t month = 0; month < names.size(); ++month) {
        const std::string_view whole = names.at(month);
        if (plain == whole || plain == whole.substr(0, 3) || (whole == "september" && plain == "sept"))
            return static_cast<int>(month) + 1;
    }
    return std::nullopt;
}

std::optional<std::int32_t> monthAt(std::optional<int> year, std::optional<int> month)
{
    const bool isMonth = year && month && *year >= 1900 && *year <= 2199 && *month >= 1 && *month <= 12;
    return isMonth ? std::optional(monthNumber(*year, *month)) : std::nullopt;
}

/// Of two parts, which are a month and a year in either order.
std::optional<std::int32_t> monthOfParts(std::string_view first, std::string_view second)
{
    constexpr std::size_t yearDigits = 4;
    if (const auto named = namedMonth(first)) {
        auto year = numberIn(second);
        if (year && second.size() == 2) // as spreadsheets shorten "Oct-14"
            *year += 2000;
        return monthAt(year, named);
    }
    if (first.size() == yearDigits && second.size() <= 2)
        return monthAt(numberIn(first), numberIn(second));
    return second.size() == yearDigits && first.size() <= 2 ? monthAt(numberIn(second), numberIn(first)) : std::nullopt;
}

std::optional<std::int32_t> monthIn(std::string_view text, DateOrder order, DateEvidence& evidence)
{
    const std::size_t parting = text.find_first_of(" -/");
    if (parting != std::string_view::npos)
        if (const auto month = monthOfParts(text.substr(0, parting), trimmed(text.substr(parting + 1))))
            return month;
    const auto day = dayOf(text, order, evidence);
    return day ? std::optional(statistics::monthOf(dateOfDay(*day))) : std::nullopt;
}

} // namespace

std::optional<MonthSpan> monthsIn(std::string_view text, DateOrder order, DateEvidence& evidence)
{
    constexpr std::string_view until = " to ";
    const std::size_t parting = text.find(until);
    if (parting == std::string_view::npos) {
        const auto month = monthIn(text, order, evidence);
        return month ? std::optional(MonthSpan{*month, *month}) : std::nullopt;
    }
    const auto first = monthIn(trimmed(text.substr(0, parting)), order, evidence);
    const auto last = monthIn(trimmed(text.substr(parting + until.size())), order, evidence);
    return first && last && *first <= *last ? std::optional(MonthSpan{*first, *last}) : std::nullopt;
}

} // namespace cspdesk::analysis
