// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::sources {

/// A corner of an outline: to the east and to the north, in degrees or in metres of a national grid.
struct Corner
{
    double east = 0;
    double north = 0;

    friend bool operator==(const Corner&, const Corner&) = default;
};

/// An area as a boundary file has it.
struct BoundaryArea
{
    std::vector<std::string> names; ///< of it in every column of the file that holds texts: names and codes
    std::vector<std::vector<Corner>> rings;
};

struct BoundaryFile
{
    std::vector<BoundaryArea> areas;
    bool isInDegrees = false; ///< of longitude and latitude
};

inline constexpr std::size_t mostBytesOfBoundaries = std::size_t{64} << 20U;

/// Reads GeoJSON (RFC 7946) with areas, as the Office for National Statistics gives out the boundaries of wards. What
/// is no area is passed over. Else an English sentence that says what is wrong, and where.
[[nodiscard]] BasicResult<BoundaryFile, std::string> readBoundaries(std::string_view json);

} // namespace cspdesk::sources
