// SPDX-License-Identifier: MIT
#pragma once

#include "application/pack_view.h"
#include "documents/meeting_paper.h"
#include "documents/pack.h"
#include "documents/paper_parts.h"

namespace cspdesk::documents {

/// What is sent out before a meeting in one file: the agenda with the page for the public, the minutes that the meeting
/// agrees, the action points that it reviews, for the Board the attendance register of the last meeting, and the papers
/// of its items. `bytes` is kept for them.
Pack meetingPack(const application::PackView& view, Audience audience, const PaperBytes& bytes = {});

} // namespace cspdesk::documents
