// SPDX-License-Identifier: MIT
#include "analysis/dates_of_file.h"

#include "base/date.h"
#include "base/text.h"

#include <array>

namespace cspdesk::analysis {
namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

int number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

std::optional<std::int32_t> numberOf(int year, int month, int day)
{
    if (year < 1900 || year > 2199)
        return std::nullopt;
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return dayNumber(date);
}

/// `2024-03-04` at the front.
bool looksIso(std::string_view text)
{
    static constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() < form.size())
        return false;
    for (std::size_t index = 0; index < form.size(); ++index)
        if (form[index] == '-' ? text[index] != '-' : !isDigit(text[index]))
            return false;
    return true;
}

/// The three numbers of `4/3/2024`, and what stands behind them.
struct Parts
{
    std::array<int, 3> numbers{};
    std::string_view rest;
};

std::optional<Parts> partsOf(std::string_view text)
{
    Parts parts;
    char mark = 0;
    for (std::size_t index = 0; index < 3; ++index) {
        std::size_t size = 0;
        while (size < text.size() && size < 4 && isDigit(text[size]))
            ++size;
        const bool isYear = index == 2;
        if (isYear ? size != 4 : size == 0 || size > 2)
            return std::nullopt;
        parts.numbers.at(index) = number(text.substr(0, size));
        text.remove_prefix(size);
        if (isYear)
            break;
        if (text.empty() || (text.front() != '/' && text.front() != '-' && text.front() != '.'))
            return std::nullopt;
        if (mark != 0 && text.front() != mark)
            return std::nullopt;
        mark = text.front();
        text.remove_prefix(1);
    }
    parts.rest = text;
    return parts;
}

/// Nothing, or a time of day as programs write it: `T10:30:00Z`, ` 10:30`.
bool isTimeOrNothing(std::string_view rest)
{
    if (rest.empty())
        return true;
    if ((rest.front() != 'T' && rest.front() != ' ') || rest.size() < 5)
        return false;
    bool hasColon = false;
    for (const char letter : rest.substr(1)) {
        hasColon |= letter == ':';
        if (!isDigit(letter) && std::string_view(":. +-ZAPMapm").find(letter) == std::string_view::npos)
            return false;
    }
    return hasColon;
}

std::optional<std::int32_t> slashDay(std::string_view text, DateOrder order, DateEvidence& evidence)
{
    const auto parts = partsOf(text);
    if (!parts || !isTimeOrNothing(parts->rest))
        return std::nullopt;
    const auto [first, second, year] = parts->numbers;
    const auto dayFirst = numberOf(year, second, first);
    const auto monthFirst = numberOf(year, first, second);
    if (dayFirst && monthFirst)
        ++(first == second ? evidence.alike : evidence.either);
    else if (dayFirst)
        ++evidence.onlyDayFirst;
    else if (monthFirst)
        ++evidence.onlyMonthFirst;
    return order == DateOrder::DayFirst ? dayFirst : monthFirst;
}

} // namespace

void DateEvidence::add(const DateEvidence& other)
{
    iso += other.iso;
    onlyDayFirst += other.onlyDayFirst;
    onlyMonthFirst += other.onlyMonthFirst;
    either += other.either;
    alike += other.alike;
}

DateVerdict verdictOn(const DateEvidence& evidence)
{
    if (evidence.onlyDayFirst > 0 && evidence.onlyMonthFirst > 0)
        return DateVerdict::Mixed;
    if (evidence.onlyDayFirst > 0)
        return DateVerdict::DayFirst;
    if (evidence.onlyMonthFirst > 0)
        return DateVerdict::MonthFirst;
    return evidence.either > 0 ? DateVerdict::Ambiguous : DateVerdict::NoSlashes;
}

std::optional<std::int32_t> dayOf(std::string_view text, DateOrder order, DateEvidence& evidence)
{
    if (!looksIso(text)) {
        const std::string_view inside = trimmed(text);
        return inside.size() == text.size() ? slashDay(text, order, evidence)
             : looksIso(inside)             ? dayOf(inside, order, evidence)
                                            : slashDay(inside, order, evidence);
    }
    if (!isTimeOrNothing(text.substr(10)))
        return std::nullopt;
    ++evidence.iso;
    return numberOf(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

std::optional<std::uint8_t> ageOf(std::string_view text)
{
    constexpr int oldest = 120;
    text = trimmed(text);
    if (text.empty() || text.size() > 3)
        return std::nullopt;
    for (const char letter : text)
        if (!isDigit(letter))
            return std::nullopt;
    const int age = number(text);
    return age <= oldest ? std::optional(static_cast<std::uint8_t>(age)) : std::nullopt;
}

} // namespace cspdesk::analysis
