// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/action_words.h"
#include "documents/meeting_paper.h"

#include <nlohmann/json_fwd.hpp>

namespace cspdesk::commands {

/// Who attended and who sent apologies, in the order they are printed, with what was recorded of presence, the chair
/// and the sessions. The view must be what the copy shows (documents/shown_meeting.h).
nlohmann::ordered_json attendanceJson(const application::MinutesView& view);

/// Actions with their history; those the audience may not see are left out.
nlohmann::ordered_json actionsJson(const std::vector<domain::ActionLine>& lines, const documents::OwnerNames& names,
                                   documents::Audience audience);

/// Partnership, date and audience: what every answer about a meeting begins with.
nlohmann::ordered_json meetingJson(const application::AgendaView& view, documents::Audience audience);

} // namespace cspdesk::commands
