// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_result.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

QString label(domain::VoteChoice choice);   ///< "for"
QString label(domain::VoteOutcome outcome); ///< "not carried"
QString label(domain::VoteReason reason);   ///< "tie unresolved"; empty for none

/// How an agency's vote came, or why there is none: "by hand, by J, representing C".
QString wayText(const domain::AgencyVote& vote);
/// Why something was not counted: "declared an interest".
QString setAsideReason(domain::SetAsideReason reason);
/// "Not counted: the hand of A (declared an interest)."
QString setAsideText(const domain::SetAside& setAside);
/// The question that the terms leave open, and what the other reading would give.
QString ambiguityText(const domain::Ambiguity& ambiguity);

/// "Five Board members are present; five are needed."
QString quorumSentence(const domain::QuorumCount& quorum);
/// The sentences a chair can read out, from the quorum to the outcome.
QStringList explanation(const domain::VoteCase& situation, const domain::VoteResult& result);
/// One sentence for the room: "The motion is carried by four votes to two, with one abstention."
QString resultSentence(const domain::VoteCase& situation, const domain::VoteResult& result);
/// The vote as minutes tell it: "The Board agreed by 4 votes to 2, with 1 abstention, that …" with what matters of how
/// it came about. `body` is the name the minutes give the body; the Board without one.
QString minuteParagraph(const domain::VoteCase& situation, const domain::VoteResult& result, const std::string& motion,
                        const QString& body = {});

} // namespace cspdesk::wording
