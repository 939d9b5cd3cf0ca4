// SPDX-License-Identifier: MIT
#pragma once

#include "application/matters_arising.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// The paper "Matters arising" of a meeting: which actions of earlier meetings were closed and how, which go on and how
/// often that was, and which are still to be reviewed. It writes itself from the reviews.
Document mattersArisingDocument(const application::MattersArising& matters, Audience audience);

} // namespace cspdesk::documents
