// SPDX-License-Identifier: MIT
#include "domain/quantity.h"

#include "base/text.h"

#include <cstdlib>

namespace cspdesk::domain {
namespace {

/// A decimal number with so many places, as a whole number of its smallest part; commas only where they part thousands.
std::optional<std::int64_t> parseScaled(std::string_view text, int places)
{
    constexpr std::size_t most = 13; // digits before the point: far from the end of 64 bits
    const bool isNegative = !text.empty() && text.front() == '-';
    if (isNegative)
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view before = text.substr(0, point);
    const std::string_view after = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const bool hasCommas = before.find(',') != std::string_view::npos;
    if (before.empty() || after.size() > std::size_t(places) || (point != std::string_view::npos && after.empty()))
        return std::nullopt;
    std::int64_t number = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0; at < before.size(); ++at) {
        const bool isCommaPlace = hasCommas && (before.size() - at) % 4 == 0;
        if (before[at] == ',' && isCommaPlace && at > 0)
            continue;
        if (isCommaPlace || before[at] < '0' || before[at] > '9' || ++digits > most)
            return std::nullopt;
        number = number * 10 + (before[at] - '0');
    }
    for (int place = 0; place < places; ++place) {
        const char digit = std::size_t(place) < after.size() ? after[std::size_t(place)] : '0';
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return isNegative ? -number : number;
}

std::string grouped(std::string digits)
{
    for (std::ptrdiff_t at = std::ptrdiff_t(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(std::size_t(at), 1, ',');
    return digits;
}

std::string twoDigits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

std::string quantityText(Quantity quantity)
{
    const std::int64_t size = std::abs(quantity.thousandths);
    std::string text = (quantity.thousandths < 0 ? "-" : "") + std::to_string(size / 1000);
    std::string places = std::to_string(1000 + size % 1000).substr(1);
    while (!places.empty() && places.back() == '0')
        places.pop_back();
    return places.empty() ? text : text + '.' + places;
}

std::optional<Quantity> parseQuantity(std::string_view text)
{
    std::string_view number = trimmed(text);
    for (const std::string_view unit :
         {std::string_view("%"), std::string_view("per cent"), std::string_view("percent")})
        if (number.ends_with(unit)) {
            number = trimmed(number.substr(0, number.size() - unit.size()));
            break;
        }
    const auto scaled = parseScaled(number, 3);
    return scaled ? std::optional(Quantity{*scaled}) : std::nullopt;
}

std::string penceText(Pence amount)
{
    const std::int64_t size = std::abs(amount.pence);
    return (amount.pence < 0 ? "-" : "") + std::to_string(size / 100) + '.' + twoDigits(size % 100);
}

std::string poundsText(Pence amount)
{
    const std::int64_t size = std::abs(amount.pence);
    return std::string(amount.pence < 0 ? "−" : "") + "£" + grouped(std::to_string(size / 100))
         + (size % 100 == 0 ? std::string() : '.' + twoDigits(size % 100));
}

std::optional<Pence> parsePence(std::string_view text)
{
    constexpr std::string_view pound = "£";
    std::string_view number = trimmed(text);
    if (number.starts_with(pound))
        number = trimmed(number.substr(pound.size()));
    const auto scaled = parseScaled(number, 2);
    return scaled ? std::optional(Pence{*scaled}) : std::nullopt;
}

} // namespace cspdesk::domain
