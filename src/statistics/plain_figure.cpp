// SPDX-License-Identifier: MIT
#include "statistics/plain_figure.h"

#include "base/overloaded.h"
#include "statistics/arithmetic.h"

#include <array>
#include <charconv>
#include <cmath>

namespace cspdesk::statistics {
namespace {

/// Beyond this a number has no decimals left that could be rounded.
constexpr double mostScaled = 1e15;

/// Rounded half away from zero like all other figures, which std::to_chars does not do.
std::string decimal(double value, int decimals)
{
    const double scaled = value * std::pow(10.0, decimals);
    if (!std::isfinite(scaled))
        return markOf(NoFigure::NotAvailable, std::nullopt);
    if (std::abs(scaled) < mostScaled)
        return decimalDigits(std::llround(scaled), decimals);
    std::array<char, 400> digits{}; // the largest has 309 before its point
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    return std::string(digits.data(), end.ptr);
}

std::string ofShare(Share share, const TableColumn& column, std::optional<int> threshold)
{
    const auto rounded =
        column.kind == ColumnKind::Decimal ? ratioOf(share, column.decimals) : percentOf(share, column.decimals);
    return rounded ? decimalDigits(*rounded, column.decimals) : markOf(NoFigure::NotApplicable, threshold);
}

} // namespace

std::string markOf(NoFigure why, std::optional<int> threshold)
{
    switch (why) {
    case NoFigure::Blank: return {};
    case NoFigure::NotApplicable: return "[z]";
    case NoFigure::NotAvailable: return "[x]";
    case NoFigure::Small: return threshold ? '<' + std::to_string(*threshold) : "[c]";
    case NoFigure::Protecting: return "[c]";
    case NoFigure::NotComparable: return "[b]";
    }
    return {};
}

std::string decimalDigits(std::int64_t scaled, int decimals)
{
    std::string digits = std::to_string(scaled);
    if (decimals <= 0)
        return digits;
    const bool isNegative = scaled < 0;
    if (isNegative)
        digits.erase(0, 1);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    return isNegative ? '-' + digits : digits;
}

std::string plainFigure(const TableCell& cell, const TableColumn& column, std::optional<int> threshold)
{
    return std::visit(Overloaded{[&](NoFigure why) { return markOf(why, threshold); },
                                 [](const std::string& text) { return text; },
                                 [](std::int64_t count) { return std::to_string(count); },
                                 [&](Share share) { return ofShare(share, column, threshold); },
                                 [&](double value) { return decimal(value, column.decimals); },
                                 [](BelowShare below) { return '<' + std::to_string(below.percent); }},
                      cell);
}

} // namespace cspdesk::statistics
