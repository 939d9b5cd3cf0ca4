// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"

#include <QString>

#include <optional>

namespace cspdesk::documents {

/// The ledger of the votes notified on a motion: from whom, when and how they came, and what became of them at `vote`.
/// Nothing where none were. For the Board only: it names members.
std::optional<Table> notifiedTable(const application::MinutesView& view, const Stored<domain::Motion>& motion,
                                   const domain::DeclaredVote* vote);

/// "for, if the evaluation is shared": a notified vote in a few words.
QString notifiedText(const domain::NotifiedVoteMatter& vote);

/// What became of it at that vote: "Counted", "Not counted: the agency is present".
QString notifiedFate(const domain::NotifiedVoteMatter& vote, const domain::DeclaredVoteMatter& declared);

} // namespace cspdesk::documents
