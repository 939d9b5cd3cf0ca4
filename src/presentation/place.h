// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"

#include <optional>

namespace cspdesk::presentation {

/// A place in the partnership file that a page can go to: a record, and the meeting it is shown with.
struct Place
{
    application::RecordKey record;
    std::optional<Id<domain::Meeting>> meeting;

    friend bool operator==(const Place&, const Place&) = default;
};

} // namespace cspdesk::presentation
