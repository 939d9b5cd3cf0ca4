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

/// A declared vote as it is about to be written, for whoever words its paragraph of the minutes.
using VoteWords = std::function<std::string(const domain::DeclaredVoteMatter&)>;

/// Declares the result of a vote on an open motion: freezes it with what it was computed from and adds the paragraph
/// that `words` gives, if any, under the item. Refused where there is no result: inquorate, in dispute, nobody
/// presiding. An amendment that is carried changes the words of its motion.
Result<Id<domain::DeclaredVote>> declareVote(UnitOfWork& unit, Id<domain::Motion> motion, const Ballots& ballots,
                                             TimeOfDay at, Date today, const VoteWords& words = {});

/// Says something beside a declared vote; nothing in it is changed (edge case 53).
Result<> correctVote(UnitOfWork& unit, Id<domain::DeclaredVote> id, domain::VoteCorrection correction);
/// A count is taken again: this one is kept and does not count (edge cases 41 and 47).
Result<> voidVote(UnitOfWork& unit, Id<domain::DeclaredVote> id, const std::string& because);
/// Somebody asks that their vote be recorded (edge case 49).
Result<> recordDissent(UnitOfWork& unit, Id<domain::DeclaredVote> id, const std::string& name);

/// Releases a motion with its votes and interests of a closed item by name, or takes that back.
Result<> releaseVote(UnitOfWork& unit, Id<domain::DeclaredVote> id, const std::optional<ReleaseNote>& note);

} // namespace cspdesk::application
