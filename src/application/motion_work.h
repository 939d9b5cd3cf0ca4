// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/interest.h"
#include "domain/motion.h"
#include "domain/notified_vote.h"

namespace cspdesk::application {

/// What hangs on an item is given as open matter; under a closed item it is sealed.

Result<Id<domain::Interest>> declareInterest(UnitOfWork& unit, Id<domain::AgendaItem> item,
                                             domain::InterestMatter interest);
Result<> changeInterest(UnitOfWork& unit, Id<domain::Interest> id, domain::InterestMatter interest);
Result<> removeInterest(UnitOfWork& unit, Id<domain::Interest> id);

/// Puts a motion down under an item, behind those that are there.
Result<Id<domain::Motion>> putMotion(UnitOfWork& unit, Id<domain::AgendaItem> item, domain::MotionKind kind,
                                     domain::MotionMatter motion,
                                     std::optional<Id<domain::Motion>> amends = std::nullopt,
                                     std::optional<Id<domain::Motion>> ratifies = std::nullopt);
/// Subject, mover, seconder, candidates and kind; the words too, as long as nobody has notified a vote on them or
/// voted.
Result<> changeMotion(UnitOfWork& unit, Id<domain::Motion> id, domain::MotionKind kind, domain::MotionMatter motion);
/// Gives the motion other words; the former ones are kept, and votes notified on them do not count any more.
Result<> amendMotion(UnitOfWork& unit, Id<domain::Motion> id, const std::string& words, std::optional<TimeOfDay> at,
                     const std::string& because);
/// Defers, withdraws, or takes it up again. Kept for ratification, it is put on the next agenda of the body, if that is
/// planned already; otherwise whoever plans the next meeting finds it there.
Result<> setStanding(UnitOfWork& unit, Id<domain::Motion> id, domain::MotionStanding standing,
                     const std::string& reason);
/// A recommendation is ratified by written procedure, on a day of its own.
Result<> ratifyInWriting(UnitOfWork& unit, Id<domain::Motion> id, std::optional<Date> on);
/// Only a motion that nobody voted on.
Result<> removeMotion(UnitOfWork& unit, Id<domain::Motion> id);

/// Records a vote notified beforehand, on the words the motion has now unless it names others.
Result<Id<domain::NotifiedVote>> recordNotifiedVote(UnitOfWork& unit, Id<domain::Motion> motion,
                                                    domain::NotifiedVoteMatter vote);
Result<> changeNotifiedVote(UnitOfWork& unit, Id<domain::NotifiedVote> id, domain::NotifiedVoteMatter vote);
Result<> removeNotifiedVote(UnitOfWork& unit, Id<domain::NotifiedVote> id);

/// The agenda item under which a recommendation of an earlier meeting is ratified.
domain::AgendaItem ratificationItem(Id<domain::Meeting> meeting, const Stored<domain::Motion>& motion,
                                    domain::Session session);

/// Brings motions, interests, notified and declared votes of an item into its session.
Result<> proceedingsFollow(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::AgendaItem> item,
                           domain::Session session);
/// How many records of the meeting hang on an item.
Result<std::size_t> proceedingsUnder(const Reader& reader, Id<domain::Meeting> meeting, Id<domain::AgendaItem> item);

} // namespace cspdesk::application
