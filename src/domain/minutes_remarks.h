// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"
#include "domain/attendance.h"
#include "domain/decision_rules.h"
#include "domain/presiding.h"

#include <string>
#include <vector>

namespace cspdesk::domain {

/// Something in minutes that a careful reader would ask about. It hinders nothing.
struct MinutesRemark
{
    enum class Kind {
        NobodyPresent,
        NobodyPresided,
        PresentAndApologised,   ///< about a person
        RepresentativeIsAbsent, ///< about the representative
        LeadIsNotPresent,       ///< about a person who led an item
        ItemWithoutParagraph,
        EmptyParagraph,
        ActionWithoutOwner, ///< about its reference
        NoEndingTime,
        NotEnoughForQuorum,    ///< the Board members put down are fewer than a decision needs
        PresiderNotApproved,   ///< about who stepped in: terms of reference, 5: nominated and approved
        RepresentativeNotNamed ///< about a representative whom nobody named before, and nobody ruled on
    };

    Kind kind = Kind::NobodyPresent;
    std::string about; ///< a name, a reference
    std::string where; ///< the number of the item or paragraph, where there is one
    int count = 0;     ///< Board members present

    friend bool operator==(const MinutesRemark&, const MinutesRemark&) = default;
};

std::vector<MinutesRemark> minutesRemarks(const Minutes& minutes, const AttendanceRegister& attendance,
                                          const std::vector<MinutedItem>& items, const std::vector<ActionLine>& raised,
                                          const MembershipRecords& records, int quorum,
                                          const std::vector<Stored<Presiding>>& presiding = {},
                                          const DecisionRules& rules = {});

} // namespace cspdesk::domain
