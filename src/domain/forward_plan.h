// SPDX-License-Identifier: MIT
#pragma once

#include "domain/meeting.h"
#include "domain/plan_entry.h"

#include <optional>
#include <vector>

namespace cspdesk::domain {

/// What a meeting did with an entry: it had an item for it.
struct PlanAppearance
{
    Id<PlanEntry> entry;
    Id<Meeting> meeting;
    Date on = cspdesk::date(2000, 1, 1);
    Id<AgendaItem> item;
};

/// An entry as it stands on a day.
struct PlanLine
{
    Stored<PlanEntry> entry;
    std::vector<PlanAppearance> appearances; ///< earliest first; a cancelled meeting discussed nothing
    std::optional<Date> next;                ///< the meeting it is due at: one that is planned, or the day it falls due
    int meetingsWithout = 0;                 ///< held since it was last on an agenda, or since it began
    bool isNeglected = false;                ///< a priority that two meetings in a row did not discuss
    bool isOverdue = false;                  ///< the day of its response is past, or the meeting it was due at
    bool isOver = false;                     ///< done, dropped, or its last day is past and nothing is owed of it
};

/// How many days before its last day something that is owed is worth saying so: two weeks more than a month, in which
/// words can go round.
inline constexpr int closesSoon = 42;

/// Puts the plan together as it stands on `today`, in the order of `entries`. `meetings` are those of the body;
/// cancelled ones do not count. An item in the closed session counts as any other.
///
/// A first time is the first meeting on or after the day that is set; the meeting before a week of awareness begins,
/// and the last meeting before a consultation ends. A period counts from the last time: the meeting nearest to the day
/// so many months later, if it is no more than three weeks before it, and otherwise the first one after. So what comes
/// every year keeps to its meeting, though that is seldom on the same date.
std::vector<PlanLine> planLines(const std::vector<Stored<PlanEntry>>& entries,
                                const std::vector<PlanAppearance>& appearances,
                                const std::vector<Stored<Meeting>>& meetings, Date today);

/// The days of the meetings from `today` on at which the entry is to be expected and has no item yet, where every
/// meeting does as the plan says.
std::vector<Date> expectedAt(const PlanLine& line, const std::vector<Stored<Meeting>>& meetings, Date today);

/// Why an entry is suggested for an agenda.
enum class SuggestionReason {
    Due,
    Overdue,           ///< an earlier meeting was to have it
    Neglected,         ///< a priority that two meetings in a row did not discuss
    ConsultationCloses ///< its last day comes before the meeting after
};

struct PlanSuggestion
{
    PlanLine line;
    SuggestionReason reason = SuggestionReason::Due;
};

/// What the agenda of `day` should have and has not, in the order of the lines. `meetings` need not contain that day.
std::vector<PlanSuggestion> suggestionsFor(Date day, const std::vector<PlanLine>& lines,
                                           const std::vector<Stored<Meeting>>& meetings, Date today);

} // namespace cspdesk::domain
