// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::domain {

/// A figure of a target or a reading, exact to three places: 835, 69, 8.4.
struct Quantity
{
    std::int64_t thousandths = 0;

    [[nodiscard]] double value() const { return double(thousandths) / 1000; }
    friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

constexpr Quantity whole(std::int64_t number) { return {number * 1000}; }

/// "8.4": without thousands separators and trailing noughts.
std::string quantityText(Quantity quantity);
/// Reads "1,100", "8.4", "69%" and "69 per cent"; nothing where it is no number, or has more than three places.
std::optional<Quantity> parseQuantity(std::string_view text);

/// An amount of money. Never a floating point number.
struct Pence
{
    std::int64_t pence = 0;

    friend auto operator<=>(const Pence&, const Pence&) = default;
    friend Pence operator+(Pence a, Pence b) { return {a.pence + b.pence}; }
    friend Pence operator-(Pence a, Pence b) { return {a.pence - b.pence}; }
    Pence& operator+=(Pence other) { return *this = *this + other; }
};

constexpr Pence pounds(std::int64_t number) { return {number * 100}; }

/// "1234.50": what a spreadsheet and a field take.
std::string penceText(Pence amount);
/// "£1,234.50", and "£1,234" where there are no pence.
std::string poundsText(Pence amount);
/// Reads "£1,234.50", "1234.5", "1234"; nothing where it is no amount, or more than nine million million.
std::optional<Pence> parsePence(std::string_view text);

} // namespace cspdesk::domain
