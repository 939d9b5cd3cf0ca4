// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <QString>

#include <vector>

namespace cspdesk::presentation {
class Workspace;
}

namespace cspdesk::desktop {

/// A text that a crash left behind, with where it was being typed, in words.
struct DraftOffer
{
    application::Draft draft;
    QString record; ///< "agenda item “Any other business” of 21 October 2025"
    QString field;  ///< "title"
};

std::vector<DraftOffer> draftOffers(const application::Reader& reader, std::vector<application::Draft> drafts);

/// Puts the text where it was being typed, as one step that can be undone; the draft goes.
application::Result<> useDraft(presentation::Workspace& workspace, const application::Draft& draft);

} // namespace cspdesk::desktop
