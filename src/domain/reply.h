// SPDX-License-Identifier: MIT
#pragma once

#include "domain/attendance.h"
#include "domain/decision_rules.h"

namespace cspdesk::domain {

/// Somebody's word before the day that they will come. Who will not sends apologies.
struct Reply
{
    Id<Meeting> meeting;
    Id<Person> person;
    PresenceMode mode = PresenceMode::InRoom;
    std::string note;

    friend bool operator==(const Reply&, const Reply&) = default;
};

/// What quorum is to be expected, from replies and apologies.
struct QuorumForecast
{
    int confirmed = 0; ///< what the quorum is counted in: Board members, or agencies
    int required = 0;
    int possible = 0;              ///< confirmed and those not yet heard of
    std::vector<Seat> notAnswered; ///< Board seats nobody has heard of
    std::vector<Seat> vacant;      ///< Board seats without a person
    bool cannotBeReached = false;  ///< however many come

    [[nodiscard]] int missing() const { return required > confirmed ? required - confirmed : 0; }
};

QuorumForecast quorumForecast(const Stored<Meeting>& meeting, const std::vector<Stored<Reply>>& replies,
                              const std::vector<Stored<Apology>>& apologies, const MembershipRecords& records,
                              int quorum, const DecisionRules& rules);

Result<> check(const Reply& reply);

} // namespace cspdesk::domain
