// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_work.h"
#include "application/room.h"
#include "application/store.h"

namespace cspdesk::application {

/// What a vote would give now.
struct VotePreview
{
    domain::VoteCase situation;
    domain::VoteResult result;
};
VotePreview previewVote(const MinutesView& meeting, Id<domain::Motion> motion, const Ballots& ballots, TimeOfDay at);

/// What a declared vote would give with the attendance as it is recorded now, all else as it was frozen. Nothing is
/// changed by it: it is shown beside a vote whose attendance was put right (edge case 54).
VotePreview recheckVote(const MinutesView& meeting, const domain::DeclaredVote& vote);

/// A declared vote as it is about to be written, for whoever words its paragraph of the minutes.
using VoteWords = std::function<std::string(const domain::DeclaredVoteMatter&)>;

/// Declares the result of a vote on an open motion: freezes it with what it was computed from and adds the paragraph
/// that `words` gives, if any, under the item. Refused where there is no result: inquorate, in dispute, nobody
/// presiding; somebody to preside may be chosen while nobody does. An amendment that is carried changes the words of
/// its motion.
Result<Id<domain::DeclaredVote>> declareVote(UnitOfWork& unit, Id<domain::Motion> motion, const Ballots& ballots,
                                             TimeOfDay at, Date today, const VoteWords& words = {});

/// Says something beside a declared vote; nothing in it is changed (edge case 53).
Result<> correctVote(UnitOfWork& unit, Id<domain::DeclaredVote> id, domain::VoteCorrection correction);
/// A count is taken again: this one is kept and does not count (edge cases 41 and 47).
/// `mark` is put before its paragraph in the minutes, which becomes a note: it decided nothing.
Result<> voidVote(UnitOfWork& unit, Id<domain::DeclaredVote> id, const std::string& because,
                  const std::string& mark = {});
/// Somebody asks that their vote be recorded (edge case 49).
Result<> recordDissent(UnitOfWork& unit, Id<domain::DeclaredVote> id, const std::string& name);

/// Releases a declared vote of a closed item by name, with its motion, or takes that back. Interests and notified votes
/// of the item stay closed.
Result<> releaseVote(UnitOfWork& unit, Id<domain::DeclaredVote> id, const std::optional<ReleaseNote>& note);

} // namespace cspdesk::application
