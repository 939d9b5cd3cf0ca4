// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

namespace cspdesk::documents {

/// Measures with the embedded typeface, in which drawings are shown on the screen and in documents.
class FontMeasure : public statistics::TextMeasure
{
public:
    [[nodiscard]] double width(const std::string& text, double size, bool isBold) const override;
};

} // namespace cspdesk::documents
