// SPDX-License-Identifier: MIT
#pragma once

#include "domain/candidate_choice.h"

#include <QString>

namespace cspdesk::wording {

/// A choice between candidates, in the words of a vote.

QString candidateName(const domain::ChoiceRecord& choice, int candidate);
/// How a round ends, in the present tense: "Ann Smith has more than half of the votes and is chosen."
QString roundSentence(const domain::ChoiceRecord& choice, const domain::ChoiceRound& round);
/// "Ann Smith is chosen." Of a choice that is not ended: that nobody is chosen yet.
QString choiceSentence(const domain::ChoiceRecord& choice);
/// The choice as minutes tell it: "The Board chose Ann Smith. First round: Ann Smith 4, Bob Jones 2." `subject` is what
/// it was about.
QString choiceParagraph(const domain::ChoiceRecord& choice, const std::string& subject, const QString& body = {});

} // namespace cspdesk::wording
