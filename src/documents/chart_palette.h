// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "statistics/drawing.h"

#include <array>

namespace cspdesk::documents {

/// The colour of each role in a drawing.
class ChartPalette
{
public:
    using Colours = std::array<Colour, static_cast<std::size_t>(statistics::ColourRole::Scale5) + 1>;

    explicit constexpr ChartPalette(const Colours& colours) : m_colours(colours) {}

    [[nodiscard]] Colour operator()(statistics::ColourRole role) const
    {
        return m_colours[static_cast<std::size_t>(role)];
    }

private:
    Colours m_colours;
};

/// For paper and everything that leaves the program: the Analysis Function's palette for categories
/// (https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/).
[[nodiscard]] const ChartPalette& paperPalette();

/// For a dark window: the same hues, lightened until they stand out from its surface as much.
[[nodiscard]] const ChartPalette& darkPalette();

} // namespace cspdesk::documents
