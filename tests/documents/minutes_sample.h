// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

namespace cspdesk::tests {

/// Minutes of a small board. Item 2 is closed, with a paragraph and an action released by name; everything of it that
/// was not released says "zebra".
application::MinutesView minutesSample();

/// The log of the same board: one action of February, three of June.
application::ActionLogView actionLogSample();

} // namespace cspdesk::tests
