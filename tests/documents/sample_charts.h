// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "statistics/chart.h"

namespace cspdesk::tests {

/// Repeat suspects of the 28 crime types of the partnership's deep dive (Table 11).
statistics::Chart sampleBars();

/// Three bars, one of them hidden.
statistics::Chart sampleFewBars();

/// Where repeat suspects live, in four parts.
statistics::Chart sampleRing();

/// How many suspects have so many offences.
statistics::Chart samplePyramid();

statistics::Chart sampleCurve();

/// A document with a chart of each kind.
documents::Document chartDocument();

} // namespace cspdesk::tests
