// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "statistics/chart.h"

namespace cspdesk::documents {

/// A chart as a figure of a document, drawn as wide as the text of a page. It carries its own heading and source.
[[nodiscard]] Figure chartFigure(const statistics::Chart& chart, Spans caption = {});

} // namespace cspdesk::documents
