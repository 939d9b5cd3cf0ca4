// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"

#include <QString>

#include <vector>

namespace cspdesk::documents {

/// Motions, votes and interests as the papers of a meeting tell them. Everything is told of a view that holds what the
/// copy shows (shown_meeting.h).

/// The words of a motion in quotation marks; those within become single ones.
QString quoted(const std::string& words);

/// "Vote 2: Safer Streets grant", with "void" behind it where the count was taken again.
QString voteTitle(const Stored<domain::DeclaredVote>& vote);

/// "Carried, by 4 votes to 2, with 1 abstention"
QString resultText(const domain::DeclaredVoteMatter& vote);
/// "Ann Archer, presiding: for"; empty where none was asked for.
QString castingText(const domain::DeclaredVoteMatter& vote);

/// How the agencies voted, result, dissents and corrections, in a few lines that stand under a paragraph. `isTold`: the
/// paragraph above has the words of the motion. Nothing where that paragraph tells it all.
std::vector<Block> voteBlocks(const Stored<domain::DeclaredVote>& vote, bool isTold);

/// "Declarations of interest: Keryn Jalli (financial), left the room." Nothing where there are none.
std::vector<Block> interestBlocks(Id<domain::AgendaItem> item, const std::vector<Stored<domain::Interest>>& interests);

/// "Keryn Jalli (financial), leaves the room"
QString interestText(const domain::InterestMatter& interest);

/// What became of motions that were not decided: deferred, withdrawn, not reached, for ratification, with the reason.
std::vector<Block> standingBlocks(Id<domain::AgendaItem> item, const std::vector<Stored<domain::Motion>>& motions);

/// "Deferred, because the evaluation is awaited"; empty for an open motion.
QString standingText(const domain::Motion& motion);

/// The rounds of a choice between candidates: "Ann Archer 3, Bob Baker 2; Bob Baker stands no more, by lot".
QString roundText(const domain::ChoiceRecord& choice, const domain::ChoiceRound& round);

} // namespace cspdesk::documents
