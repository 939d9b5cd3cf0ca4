// SPDX-License-Identifier: MIT
#pragma once

#include "domain/interest.h"
#include "domain/motion.h"
#include "domain/notified_vote.h"
#include "domain/presence.h"
#include "domain/presiding.h"
#include "domain/terms.h"

#include <QString>

namespace cspdesk::wording {

QString label(domain::PresenceMode mode);
QString label(domain::LeftBecause because); ///< in the middle of a sentence; empty where nothing was said
QString label(domain::PresidingBasis basis);
QString label(domain::InterestKind kind);
QString label(domain::InterestConduct conduct);
QString label(domain::MotionKind kind);
QString label(domain::MotionStanding standing);
QString label(domain::NotifiedMeans means);
QString label(domain::LapseRuling ruling);
QString label(domain::QuorumBasis basis);
QString label(domain::MajorityBase base);
QString label(domain::Electorate electorate);
QString label(domain::LapsedVote rule);

} // namespace cspdesk::wording
