// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace cspdesk::desktop {

struct Colours;

/// What Fusion and the palette do not do by themselves, in these colours.
QString styleSheet(const Colours& colours);

} // namespace cspdesk::desktop
