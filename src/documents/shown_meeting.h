// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// The meeting as a copy may show it. The Board's is as it is.
///
/// Of the public's, motions, interests and votes of closed items are gone, except what was released by name, and the
/// votes that stay are numbered anew, so that no hole tells of another. Of voters only the agencies stay, and nothing
/// of the ledger of notified votes or of replies. Why somebody left stays where an open item was before the meeting;
/// when closed items were is gone, so that of everybody who came or went during one only the time is told.
application::MinutesView shownTo(Audience audience, application::MinutesView view);

} // namespace cspdesk::documents
