// SPDX-License-Identifier: MIT
#pragma once

#include "application/pack_view.h"
#include "documents/meeting_paper.h"
#include "documents/pack.h"

namespace cspdesk::documents {

/// What is sent out before a meeting in one file: the agenda with the page for the public, the minutes that the meeting
/// agrees, the action points that it reviews, and for the Board the attendance register of the last meeting.
Pack meetingPack(const application::PackView& view, Audience audience);

} // namespace cspdesk::documents
