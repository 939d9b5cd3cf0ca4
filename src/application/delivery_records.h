// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <optional>

namespace cspdesk::application {

/// Keeps a record of the plan and its delivery, a new one where there is no number: SafetyPlan, Priority, Target,
/// Milestone, GroupReport, Fund, Bid, DeathReview, Duty, Recommendation, AnnualReview, SharingAgreement, OutsideSeat,
/// PublicNotice, Induction. Names may not be empty, nor periods run backwards; what is refused changes nothing. Lists
/// of dated lines are put in the order of their days. A review of a death is refused while it is locked.
template <class T>
Result<Id<T>> keepRecord(UnitOfWork& unit, std::optional<Id<T>> id, T record);

/// A new priority of a plan, and a new target of a priority, with the next number.
Result<int> nextPriorityNumber(const Reader& reader, Id<domain::SafetyPlan> plan);
Result<int> nextTargetNumber(const Reader& reader, Id<domain::Priority> priority);

/// Removes a plan with its priorities and targets, a priority with its targets, a fund with its bids. What names one of
/// them elsewhere names it no longer.
Result<> removeRecord(UnitOfWork& unit, Id<domain::SafetyPlan> id);
Result<> removeRecord(UnitOfWork& unit, Id<domain::Priority> id);
Result<> removeRecord(UnitOfWork& unit, Id<domain::Target> id);
Result<> removeRecord(UnitOfWork& unit, Id<domain::Fund> id);

/// Adds a reading, or puts it in the place of the one for the same period.
Result<> addReading(UnitOfWork& unit, Id<domain::Target> id, domain::Reading reading);

/// Writes down that a duty was done, with what shows it, and moves it to when it is due again.
Result<> doDuty(UnitOfWork& unit, Id<domain::Duty> id, domain::DutyDone done);

/// Gives a duty its line in the forward plan of the Board, so that it comes before a meeting; nothing where it has one.
/// From then on the day of the line follows that of the duty.
Result<> planDuty(UnitOfWork& unit, Id<domain::Duty> id);

/// The duties a Community Safety Partnership has by law and by its terms of reference, without days.
std::vector<domain::Duty> usualDuties();
Result<> addUsualDuties(UnitOfWork& unit);

/// What a new member is given, and what somebody hands over.
std::vector<domain::InductionStep> usualSteps(domain::InductionKind kind);

} // namespace cspdesk::application
