// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.h"
#include "domain/agenda.h"
#include "domain/closed.h"

#include <string>
#include <vector>

namespace cspdesk::domain {

/// What a problem-solving group was told of a case. Always closed: the reference is a pseudonym, and still a person.
struct GroupCaseDetails
{
    std::string reference;
    std::string ward;
    std::string spread;    ///< where it happens: "one street", "several wards"
    std::string incidents; ///< "single" or "multiple"
    std::vector<std::string> issues;
    std::vector<std::string> impacts;
    std::vector<std::string> needs;
    std::string note;

    friend bool operator==(const GroupCaseDetails&, const GroupCaseDetails&) = default;
};

/// A case before a problem-solving group at one of its meetings, written down so that a year of them can be analysed
/// (Reoffending Deep Dive 2025, operational recommendation 2).
struct GroupCase
{
    Id<Meeting> meeting;
    Closed<GroupCaseDetails> details;

    friend bool operator==(const GroupCase&, const GroupCase&) = default;
};

} // namespace cspdesk::domain
