// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// A case of antisocial behaviour as its log has it; days that are not known yet are absent.
struct StandardsCase
{
    std::string reference;
    std::optional<Date> referred;
    std::optional<Date> accepted;
    std::optional<Date> assessed; ///< risk assessment and first plan are there
    std::optional<Date> told;     ///< the victim was told how and when they will be contacted
    std::vector<Date> contacts;
    std::optional<Date> planned; ///< plan of action
    std::optional<Date> closed;
    std::optional<bool> satisfied;
    std::vector<Date> incidents;
    // Whether the log says anything of these at all: what it does not record is not judged.
    bool recordsTold = true;
    bool recordsContacts = true;
    bool recordsPlans = true;
};

/// The service levels of the Community Safety Plan 2011–14, priority 2.
enum class CaseStandard {
    Assessed, ///< risk assessment and first plan within one working day of referral
    Told,     ///< victim told within one working day of accepting
    Contact,  ///< contact at least every 7 days while the case is open
    Planned,  ///< plan of action within 28 days of accepting
    Satisfied ///< satisfaction in answers to the survey after the case
};

constexpr int caseStandards = 5;

struct StandardResult
{
    CaseStandard standard = CaseStandard::Assessed;
    int percentAsked = 100;
    std::int64_t cases = 0; ///< that can be judged: done, or past the day it was due
    std::int64_t met = 0;
    std::vector<std::string> late; ///< references, in the order of the log
};

struct CaseStandardsResult
{
    std::vector<StandardResult> standards; ///< in the order of the enumeration
    std::int64_t cases = 0;
    std::int64_t repeat = 0; ///< cases with so many incidents within so many days
};

/// What counts as a repeat: three or more incidents within thirty days.
struct RepeatRule
{
    int times = 3;
    int days = 30;

    friend bool operator==(const RepeatRule&, const RepeatRule&) = default;
};

using WorkingDaysAfter = std::function<Date(Date, int)>;

/// Holds every case against the standards, as things were known on `extracted`. A day on which something is still in
/// time counts for the case; what is neither done nor due yet is left out of its standard.
CaseStandardsResult caseStandardsOf(const std::vector<StandardsCase>& cases, Date extracted, RepeatRule repeat,
                                    const WorkingDaysAfter& workingDaysAfter);

} // namespace cspdesk::statistics
