// SPDX-License-Identifier: MIT
#pragma once

#include "application/pack_view.h"
#include "documents/meeting_pack.h"
#include "presentation/workspace.h"

#include <QString>

#include <optional>

namespace cspdesk::desktop {

/// One copy of the pack of a meeting as it was read from the file: plain values, which may go to another thread.
struct PackCopy
{
    application::PackView view;
    documents::Audience audience;
    documents::Pack pack;
    /// The meeting of the body before it that was not cancelled; it may have no minutes yet.
    std::optional<Stored<domain::Meeting>> before = std::nullopt;
    bool lacksClosedMatter = false; ///< a board copy made while closed matter was locked; it is marked so
};

/// The public copy is made from a look at the file that has no key, never from what is open here: it cannot hold what
/// it cannot read.
application::Result<PackCopy> packCopy(const presentation::Workspace& workspace, Id<domain::Meeting> meeting,
                                       documents::Audience audience);

/// "2025-10-21 Pack - public copy.pdf"
QString suggestedName(const PackCopy& copy);

} // namespace cspdesk::desktop
