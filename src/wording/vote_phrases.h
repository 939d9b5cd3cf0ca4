// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_result.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

/// "none", "one" to "ten", and 11 in digits.
QString numberWord(int number);
/// With a capital, where it begins a sentence.
QString capitalised(const QString& words);
/// "one vote", "4 votes": in words for the room, in figures for minutes.
QString votesText(int count, bool inWords);
/// ", with one abstention", or nothing where nobody abstained.
QString abstentionsText(int count, bool inWords);

QString presiderName(const domain::VoteCase& situation);
/// "more than half of the votes cast", "at least two thirds of the membership"
QString majorityText(const domain::DecisionRules& rules);
/// More for than against is all the terms ask for.
bool isSimpleMajority(const domain::DecisionRules& rules);

/// Why nothing was decided, in the present and in the past tense: "there is no quorum: two more Board members are
/// needed".
QString whyNotDecided(const domain::VoteResult& result);
QString whyWasNotDecided(const domain::VoteResult& result);

} // namespace cspdesk::wording
