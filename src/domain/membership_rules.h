// SPDX-License-Identifier: MIT
#pragma once

#include "domain/refusal.h"
#include "domain/roster.h"
#include "domain/terms.h"

namespace cspdesk::domain {

Result<> check(const Partnership& partnership);
Result<> check(const Agency& agency);
Result<> check(const Person& person);
Result<> check(const Body& body);
Result<> check(const Template& page);
/// Fractions must lie between nothing and the whole.
Result<> check(const DecisionRules& rules);
Result<> check(const TermsSettings& settings);

/// Refuses a membership outside its agency's life, or one that doubles another of the same person for the same agency.
/// `self` is the stored membership that is being changed, if any.
Result<> check(const Membership& membership, std::optional<Id<Membership>> self, const MembershipRecords& records);

/// Refuses two holders of one office on one day.
Result<> check(const Office& office, std::optional<Id<Office>> self, const MembershipRecords& records);

/// The terms in force on that day: the latest version that had begun; nothing when none had.
std::optional<Stored<TermsOfReference>> termsOn(Date day, Id<Body> body,
                                                const std::vector<Stored<TermsOfReference>>& versions);

} // namespace cspdesk::domain
