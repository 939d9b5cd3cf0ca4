// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace cspdesk::statistics {

/// An area among those that are most like it.
struct SimilarPlace
{
    double average = 0;   ///< of the rates of all that reported, itself included, unweighted
    std::size_t rank = 0; ///< 1 for the lowest rate; equal rates share the lower number
    std::size_t reporting = 0;
};

/// Places one area among its group (Her Majesty's Inspectorate of Constabulary, crime and policing comparator: the
/// average of a most similar group includes the area itself and is unweighted). `rates` are those of the whole group;
/// nothing for an area that did not report. Nothing where the area itself did not.
std::optional<SimilarPlace> placeAmong(std::span<const std::optional<double>> rates, std::size_t self);

} // namespace cspdesk::statistics
