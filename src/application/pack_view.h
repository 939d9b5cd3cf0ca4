// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

namespace cspdesk::application {

/// Everything the pack of a meeting is made from.
struct PackView
{
    MinutesView meeting;             ///< its agenda, and the actions it has to review
    std::optional<MinutesView> last; ///< the last meeting of the body before it that has minutes, which it agrees
};

Result<PackView> packView(const Reader& reader, Id<domain::Meeting> id, Date today);

} // namespace cspdesk::application
