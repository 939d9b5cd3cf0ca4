// SPDX-License-Identifier: MIT
#include "documents/chart_palette.h"

#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace cspdesk::documents;
using cspdesk::statistics::ColourRole;

namespace {

constexpr ColourRole series[] = {ColourRole::Series1, ColourRole::Series2, ColourRole::Series3,
                                 ColourRole::Series4, ColourRole::Series5, ColourRole::Series6};

/// Relative luminance as WCAG 2.2 defines it.
double luminance(const Colour& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& one, const Colour& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("The series of a chart stand out from their paper at least 3 to 1, words 4.5 to 1, in light and dark")
{
    for (const ChartPalette* palette : {&paperPalette(), &darkPalette()}) {
        const Colour paper = (*palette)(ColourRole::Paper);
        for (const ColourRole role : series)
            CHECK(contrast((*palette)(role), paper) >= 3);
        for (const ColourRole role : {ColourRole::Ink, ColourRole::Quiet, ColourRole::Series1})
            CHECK(contrast((*palette)(role), paper) >= 4.5);
    }
}

TEST_CASE("Charts on paper have the colours of the Analysis Function")
{
    const auto hex = [](ColourRole role) {
        const Colour colour = paperPalette()(role);
        return std::lround(colour.red * 255) * 0x10000 + std::lround(colour.green * 255) * 0x100
             + std::lround(colour.blue * 255);
    };
    const long published[] = {0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1};
    for (std::size_t i = 0; i < std::size(series); ++i)
        CHECK(hex(series[i]) == published[i]);
}
