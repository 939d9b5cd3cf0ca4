// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/meeting_paper.h"

#include <nlohmann/json_fwd.hpp>

namespace cspdesk::commands {

/// What hangs on an item, of a view that holds what the audience may see (documents/shown_meeting.h). For the public
/// without the keys that tell of people: how votes came, what was set aside, explanations, notified votes.
nlohmann::ordered_json interestsJson(const application::MinutesView& shown, Id<domain::AgendaItem> item);
nlohmann::ordered_json motionsJson(const application::MinutesView& shown, Id<domain::AgendaItem> item,
                                   documents::Audience audience);

} // namespace cspdesk::commands
