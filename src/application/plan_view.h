// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/forward_plan.h"
#include "domain/roster.h"

#include <optional>
#include <vector>

namespace cspdesk::application {

/// The forward plan of a body as it is shown and printed. Read from a store without the key, closed entries are sealed
/// in it.
struct PlanView
{
    domain::Partnership partnership;
    Stored<domain::Body> body;
    Date today = cspdesk::date(2000, 1, 1);
    std::vector<Stored<domain::Meeting>> meetings; ///< all that were not cancelled, earliest first
    std::vector<domain::PlanLine> lines;           ///< by kind, and then by what comes first
    domain::MembershipRecords members;
};

/// Which items count as having taken an entry up.
enum class PlanItems {
    All,
    Open ///< for the public: which entry a closed item was about is closed matter as well
};

Result<PlanView> planView(const Reader& reader, Id<domain::Body> body, Date today, PlanItems items = PlanItems::All);

/// How a meeting stands to an entry, in the year's programme.
enum class ProgrammeMark {
    None,
    Discussed, ///< it had an item
    OnAgenda,  ///< it is to have one: there is an item
    Expected,  ///< it should have one
    Missed     ///< the meeting it was due at, without an item
};

/// The meetings of a period, and how each stands to each line.
struct Programme
{
    Period period;
    std::vector<Stored<domain::Meeting>> meetings;
    std::vector<std::vector<ProgrammeMark>> marks; ///< one row for a line of the plan, one mark for a meeting
};

Programme programmeOf(const PlanView& view, Period period);

/// The year of the plan a day lies in: from 1 April to 31 March, as the partnership's plans and reports run.
Period planYear(Date day);

/// What the agenda of a meeting should have and has not.
Result<std::vector<domain::PlanSuggestion>> planSuggestions(const Reader& reader, Id<domain::Meeting> meeting,
                                                            Date today);
/// The same for a meeting that is still to be planned, if it is held on that day. With `standing` without what the
/// standing items of the agenda before bring along by themselves.
Result<std::vector<domain::PlanSuggestion>> planSuggestions(const Reader& reader, Id<domain::Body> body, Date day,
                                                            Date today, bool standing = false);

} // namespace cspdesk::application
