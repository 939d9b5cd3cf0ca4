// SPDX-License-Identifier: MIT
#include "analysis/dates_of_file.h"

#include "base/date.h"
#include "base/text.h"

#include <array>
#include <bit>
#include <cstring>

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

constexpr int firstYear = 1900;
constexpr int years = 300;

/// The first day of each month, and the one behind the last.
constexpr auto monthStarts = [] {
    std::array<std::int32_t, std::size_t{years} * 12 + 1> starts{};
    for (std::size_t month = 0; month < starts.size(); ++month)
        starts[month] =
            dayNumber(date(firstYear + static_cast<int>(month / 12), static_cast<unsigned>(month % 12) + 1, 1));
    return starts;
}();

/// Read off a table: a civil date of small parts that is asked for as a whole makes the processor wait for them.
std::optional<std::int32_t> numberOf(int year, int month, int day)
{
    if (year < firstYear || year >= firstYear + years || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const std::int32_t* const start = monthStarts.data() + (year - firstYear) * 12 + (month - 1);
    const std::int32_t number = start[0] + (day - 1);
    return number < start[1] ? std::optional(number) : std::nullopt;
}

/// The ten characters of `2024-03-04`, eight of them at a time, less those of `0000-00-00`.
struct IsoLook
{
    std::uint64_t front = 0; ///< from the first on
    std::uint64_t back = 0;  ///< from the third on

    static IsoLook at(const char* text)
    {
        static_assert(std::endian::native == std::endian::little);
        return {eightOf(text) ^ eightOf("0000-00-"), eightOf(text + 2) ^ eightOf("00-00-00")};
    }

    /// Digits have become 0 to 9 and marks 0; what is added takes all else beyond 15.
    [[nodiscard]] bool isDate() const
    {
        constexpr std::uint64_t beyond15 = 0xF0F0'F0F0'F0F0'F0F0U;
        const std::uint64_t frontMore = front + 0x0F06'060F'0606'0606U;
        const std::uint64_t backMore = back + 0x0606'0F06'060F'0606U;
        return ((front | frontMore | back | backMore) & beyond15) == 0;
    }

    [[nodiscard]] std::optional<std::int32_t> day() const
    {
        return numberOf(two(front, 0) * 100 + two(front, 2), two(front, 5), two(back, 6));
    }

private:
    static std::uint64_t eightOf(const char* text)
    {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text, sizeof eight);
        return eight;
    }

    static int two(std::uint64_t digits, unsigned place)
    {
        const auto pair = static_cast<unsigned>(digits >> (8 * place));
        return static_cast<int>((pair & 0xFFU) * 10 + (pair >> 8U & 0xFFU));
    }
};

/// `2024-03-04` at the front.
bool looksIso(std::string_view text) { return text.size() >= 10 && IsoLook::at(text.data()).isDate(); }

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

std::int32_t dayOrNone(std::string_view text, DateOrder order, DateEvidence& evidence)
{
    if (!looksIso(text)) {
        const std::string_view inside = trimmed(text);
        return looksIso(inside) ? dayOrNone(inside, order, evidence)
                                : slashDay(inside, order, evidence).value_or(noneRead);
    }
    if (!isTimeOrNothing(text.substr(10)))
        return noneRead;
    ++evidence.iso;
    return IsoLook::at(text.data()).day().value_or(noneRead);
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
