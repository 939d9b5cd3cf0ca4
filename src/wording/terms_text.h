// SPDX-License-Identifier: MIT
#pragma once

#include "domain/roster.h"
#include "domain/terms.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

/// The rules of decision read back in plain words: "A decision needs five Board members present. Each agency has one
/// vote." Minor settings are told where they are not the Cambridge default.
QStringList termsInWords(const domain::TermsSettings& terms, const std::vector<Stored<domain::Agency>>& agencies);

/// "At least one of City Council and County Council (the councils)."
QString quorumClassText(const domain::QuorumClass& wanted, const std::vector<Stored<domain::Agency>>& agencies);

/// What the Board as it stands on that day makes of the quorum: that it cannot be reached, or only if everybody comes,
/// and which seats are vacant (terms of reference, 7d). Empty where there is room to spare.
QString quorumReachText(const domain::TermsSettings& terms, Date day, Id<domain::Body> body,
                        const domain::MembershipRecords& records);

} // namespace cspdesk::wording
