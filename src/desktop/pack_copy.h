// SPDX-License-Identifier: MIT
#pragma once

#include "application/pack_view.h"
#include "documents/meeting_pack.h"
#include "presentation/workspace.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cspdesk::desktop {

/// Bytes of closed papers that only the open file has the key to.
using SealedPapers = std::map<Id<domain::PaperVersion>, std::string>;

/// One copy of the pack of a meeting as it was read from the file: plain values, which may go to another thread. The
/// bytes of papers are read there, through a look at the file of their own.
struct PackCopy
{
    application::PackView view;
    documents::Audience audience;
    documents::Pack pack;
    /// The meeting of the body before it that was not cancelled; it may have no minutes yet.
    std::optional<Stored<domain::Meeting>> before = std::nullopt;
    bool lacksClosedMatter = false; ///< a board copy made while closed matter was locked; it is marked so
    std::shared_ptr<SealedPapers> sealed = std::make_shared<SealedPapers>(); ///< where the pack finds them
};

/// The public copy is made from a look at the file that has no key, never from what is open here: it cannot hold what
/// it cannot read.
application::Result<PackCopy> packCopy(const presentation::Workspace& workspace, Id<domain::Meeting> meeting,
                                       documents::Audience audience);

/// Reads what cannot be read beside the window, because its key was given to this window alone: closed papers of a file
/// with a passphrase. Before the pack is laid out.
void readSealedPapers(const PackCopy& copy, const presentation::Workspace& workspace);

/// "2025-10-21 Pack - public copy.pdf"
QString suggestedName(const PackCopy& copy);

} // namespace cspdesk::desktop
