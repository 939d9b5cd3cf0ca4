// SPDX-License-Identifier: MIT
#include "statistics/fitted_text.h"

#include "statistics/chart_boxes.h"
#include "support/catch.h"

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

using Lines = std::vector<std::string>;

/// Ten characters of this type are as wide as 60.
constexpr ChartType type{10, 12};

Lines fitted(const std::string& text, std::size_t characters, std::size_t mostLines)
{
    return fittedLines(text, type, double(characters) * 6 + 0.1, mostLines, PlainMeasure());
}

} // namespace

TEST_CASE("A name wraps at its spaces")
{
    CHECK(fitted("Theft from a vehicle", 10, 3) == Lines{"Theft from", "a vehicle"});
    CHECK(fitted("  Theft   from ", 10, 3) == Lines{"Theft from"});
    CHECK(fitted("", 10, 3).empty());
}

TEST_CASE("A name that does not fit ends in an ellipsis")
{
    CHECK(fitted("Theft from a vehicle", 10, 1) == Lines{"Theft fro…"});
    CHECK(fitted("Theft from a vehicle or a boat", 10, 2) == Lines{"Theft from", "a vehicle…"});
    CHECK(fitted("Possession/trafficking", 14, 1) == Lines{"Possession/tr…"});
    CHECK(fitted("Theft", 1, 1) == Lines{"…"});
}

TEST_CASE("A word wider than the line is parted, behind a slash where it has one, never inside a character")
{
    CHECK(fitted("Possession/trafficking", 12, 3) == Lines{"Possession/", "trafficking"});
    CHECK(fitted("ŁódźŁódźŁódź", 8, 3) == Lines{"ŁódźŁódź", "Łódź"});
    CHECK(fitted("abc", 0, 9) == Lines{"a", "b", "c"});
}
