// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

/// Somebody with open actions: a person, a body, or whoever the words name.
struct OwnerActions
{
    std::string name;
    std::string email;                       ///< of a person, where it is known
    std::vector<domain::ActionLine> actions; ///< not closed, oldest first
};

/// Everybody who owns open actions that the audience may see, by name; an action of several owners is on each list.
std::vector<OwnerActions> ownersOf(const application::ActionLogView& view, Audience audience);

/// The open actions of one owner, or of several, each from a page of their own: what is sent to them before a meeting.
Document ownerListDocument(const application::ActionLogView& view, const std::vector<OwnerActions>& owners,
                           Audience audience, const std::string& wanted = {});

/// The list as an e-mail to its owner: a mailto: address with subject and text.
std::string ownerMail(const application::ActionLogView& view, const OwnerActions& owner);
/// The text of it.
std::string ownerMailText(const application::ActionLogView& view, const OwnerActions& owner);

} // namespace cspdesk::documents
