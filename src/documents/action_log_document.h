// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// The page of action points that a meeting reviews: each with its owner and what the meeting was told of it.
Document actionLogDocument(const application::MinutesView& view, Audience audience);

/// Which actions of a log are wanted; without any wish all are.
struct ActionFilter
{
    bool onlyOpen = false; ///< those not closed, carried over or not
    bool onlyOverdue = false;
    std::string owner = {}; ///< stands in the name of an owner, whatever its case
};

/// The actions of the log that the filter wants and the audience may see.
std::vector<domain::ActionLine> actionsShown(const application::ActionLogView& view, Audience audience,
                                             const ActionFilter& filter);

/// All actions of a body with their history, as of the day of the view.
Document actionLogDocument(const application::ActionLogView& view, Audience audience, const ActionFilter& filter = {});

} // namespace cspdesk::documents
