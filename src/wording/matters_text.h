// SPDX-License-Identifier: MIT
#pragma once

#include "application/matters_arising.h"
#include "application/paragraph_references.h"

#include <QString>

namespace cspdesk::wording {

/// "carried over once, since 1 July 2025", "carried over 3 times, since 25 February 2025"; empty where it was not.
QString carryOverText(const domain::ActionStory& story);

/// "item 4 of this meeting, “Deep dive”", "item 2 of the agenda of 24 February 2026": what an action became. Without
/// `closedToo` the title of a closed item is its open one.
QString becameText(const application::BecameItem& became, Id<domain::Meeting> meeting, bool closedToo);

/// What the meeting was told of it, without the outcome: "Contact details shared on 1 July 2025."; empty where nothing.
QString toldText(const application::MatterArising& matter, bool closedToo);

/// How matters arising are minuted: a paragraph on what was closed and one on what was carried over, as marked text.
/// `closedToo` takes in actions that are closed matter.
std::vector<std::string> mattersParagraphs(const application::MattersArising& matters, bool closedToo);
/// The same as the item of the meeting may hold it: closed matter under a closed item only.
std::vector<std::string> mattersParagraphs(const application::MattersArising& matters);

/// "paragraph 8.2 of the minutes of 1 July 2025", "paragraph 8.2" in the same minutes, "a note under item 8 of …".
QString referenceText(const application::ReferredParagraph& paragraph, Id<domain::Meeting> from);
/// The text with its references put anew. A copy for the public says of a closed paragraph only that it is one, and
/// what is no longer there has no number.
std::string withReferenceWords(const std::string& markedText,
                               const std::vector<application::ReferredParagraph>& referred, Id<domain::Meeting> from,
                               bool forPublic);

} // namespace cspdesk::wording
