// SPDX-License-Identifier: MIT
#include "documents/chart_palette.h"

#include "documents/page_style.h"

namespace cspdesk::documents {
namespace {

constexpr Colour rgb(unsigned value)
{
    return {double(value >> 16U & 0xFFU) / 255, double(value >> 8U & 0xFFU) / 255, double(value & 0xFFU) / 255};
}

// In the order of ColourRole: paper, ink, quiet, rule, tint, then the series and the scale.
constexpr ChartPalette paper({rgb(0xFFFFFF), page_style::ink, page_style::quiet, page_style::rule, page_style::tint,
                              rgb(0x12436D), rgb(0x28A197), rgb(0x801650), rgb(0xF46A25), rgb(0x3D3D3D), rgb(0xA285D1),
                              rgb(0xE3EDF7), rgb(0xB3CFE6), rgb(0x6FA3CE), rgb(0x2F6FA8), rgb(0x12436D)});

constexpr ChartPalette dark({rgb(0x1C2229), rgb(0xE6E9EE), rgb(0xB0B8C4), rgb(0x3B4656), rgb(0x263143), rgb(0x7FB2E5),
                             rgb(0x35B8AC), rgb(0xDB7FB2), rgb(0xF68A52), rgb(0xC3C7CC), rgb(0xB49BDC), rgb(0x24384C),
                             rgb(0x2F567D), rgb(0x4680B5), rgb(0x7FB2E5), rgb(0xCBE1F7)});

} // namespace

const ChartPalette& paperPalette() { return paper; }

const ChartPalette& darkPalette() { return dark; }

} // namespace cspdesk::documents
