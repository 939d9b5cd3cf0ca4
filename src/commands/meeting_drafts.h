// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "application/store.h"
#include "sources/draft.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cspdesk::commands {

/// Something of a meeting to be read: a paragraph of its minutes, an appendix, a paper.
struct MeetingDraft
{
    QString place; ///< "Paragraph 8.2", "Paper “Reoffending Deep Dive”, page 3"
    sources::Draft draft;
};

struct MeetingDrafts
{
    std::vector<MeetingDraft> drafts;
    QStringList unread; ///< papers whose words cannot be read
};

/// All of a meeting that can be read with the key that the store has.
application::Result<MeetingDrafts> meetingDrafts(const application::Store& store, Date meeting, Date today);

} // namespace cspdesk::commands
