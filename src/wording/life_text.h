// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_life.h"

#include <QString>

namespace cspdesk::wording {

/// A step in the life of minutes: "Circulated on 4 July 2025", "To be circulated by 15 July 2025".
QString lifeText(const application::LifeLine& line);

} // namespace cspdesk::wording
