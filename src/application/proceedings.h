// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/declared_vote.h"
#include "domain/interest.h"
#include "domain/item_time.h"
#include "domain/notified_vote.h"
#include "domain/presence.h"
#include "domain/presiding.h"
#include "domain/reply.h"

namespace cspdesk::application {

/// What was recorded of a meeting while it was held, apart from its minutes. Presence, quorum and who may vote are
/// worked out of it and typed nowhere.
struct Proceedings
{
    std::vector<Stored<domain::Attendance>> attendances;
    std::vector<Stored<domain::Apology>> apologies;
    std::vector<Stored<domain::Reply>> replies;
    std::vector<Stored<domain::Presiding>> presiding;
    std::vector<Stored<domain::ItemTime>> times;
    std::vector<Stored<domain::Interest>> interests;
    std::vector<Stored<domain::Motion>> motions; ///< by item and place
    std::vector<Stored<domain::NotifiedVote>> notified;
    std::vector<Stored<domain::DeclaredVote>> votes; ///< by number
    std::optional<Date> termsFrom;                   ///< since when the terms in force have been
    /// What earlier meetings of the body recommended for ratification and no meeting has ratified yet.
    std::vector<Stored<domain::Motion>> toRatify;
    /// Motions of earlier meetings that items of this one are to ratify.
    std::vector<Stored<domain::Motion>> ratified;
};

Result<Proceedings> proceedingsOf(const Reader& reader, const Stored<domain::Meeting>& meeting);

/// Whether a vote that counts carried the motion.
bool isCarried(Id<domain::Motion> motion, const std::vector<Stored<domain::DeclaredVote>>& votes);

} // namespace cspdesk::application
