// SPDX-License-Identifier: MIT
#include "domain/forward_plan.h"

#include <algorithm>
#include <cstdlib>

namespace cspdesk::domain {
namespace {

constexpr int neglectedAfter = 2; // meetings
/// How much before its day a meeting may have what comes every quarter, half year or year. Meetings a month apart are
/// further apart than that.
constexpr int daysEarly = 21;

/// The days of the meetings that were held or are to be, earliest first.
std::vector<Date> daysOf(const std::vector<Stored<Meeting>>& meetings)
{
    std::vector<Date> days;
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting->state != MeetingState::Cancelled)
            days.push_back(meeting->date);
    std::sort(days.begin(), days.end());
    return days;
}

int monthsOf(PlanCadence cadence)
{
    switch (cadence) {
    case PlanCadence::Quarterly: return 3;
    case PlanCadence::HalfYearly: return 6;
    case PlanCadence::Yearly: return 12;
    case PlanCadence::Once:
    case PlanCadence::EveryMeeting:
    case PlanCadence::EverySecondMeeting: break;
    }
    return 0;
}

/// The first meeting on or after `day`, or the day itself where none is planned yet.
Date meetingFrom(Date day, const std::vector<Date>& meetings)
{
    const auto found = std::lower_bound(meetings.begin(), meetings.end(), day);
    return found == meetings.end() ? day : *found;
}

/// The last meeting on or before `day`, or nothing.
std::optional<Date> meetingUntil(Date day, const std::vector<Date>& meetings)
{
    const auto found = std::upper_bound(meetings.begin(), meetings.end(), day);
    return found == meetings.begin() ? std::nullopt : std::optional(*std::prev(found));
}

/// The `count`-th meeting after `day`, or nothing where so many are not planned.
std::optional<Date> meetingAfter(Date day, int count, const std::vector<Date>& meetings)
{
    for (const Date meeting : meetings)
        if (meeting > day && --count == 0)
            return meeting;
    return std::nullopt;
}

/// The meeting after `last` at which what is wanted on `day` comes: a meeting a few days early is not passed over.
Date meetingNearest(Date day, Date last, const std::vector<Date>& meetings)
{
    std::optional<Date> nearest;
    for (const Date meeting : meetings) {
        if (meeting <= last || meeting < addDays(day, -daysEarly))
            continue;
        if (!nearest || std::abs(daysBetween(meeting, day)) < std::abs(daysBetween(*nearest, day)))
            nearest = meeting;
    }
    return nearest.value_or(day);
}

/// Whether somebody still waits for what the partnership is to say.
bool isUnanswered(const PlanEntry& entry)
{
    if (entry.kind == PlanKind::Consultation)
        return !entry.respondedOn;
    return entry.kind == PlanKind::CommissionedReport && !entry.signedOffOn;
}

std::optional<Date> firstTime(const PlanEntry& entry, const std::vector<Date>& meetings, Date today)
{
    if (entry.due)
        return meetingFrom(*entry.due, meetings);
    if (entry.kind == PlanKind::Awareness)
        return entry.from ? meetingUntil(*entry.from, meetings) : std::nullopt;
    if (entry.kind == PlanKind::Consultation && entry.until) {
        const auto last = meetingUntil(*entry.until, meetings);
        return last && entry.from && *last < *entry.from ? std::nullopt : last;
    }
    if (entry.kind == PlanKind::CommissionedReport) // it begins when it is commissioned, and comes when it is written
        return entry.until ? std::optional(meetingFrom(*entry.until, meetings)) : std::nullopt;
    if (entry.from)
        return meetingFrom(*entry.from, meetings);
    if (entry.cadence == PlanCadence::Once)
        return std::nullopt;
    const auto coming = std::lower_bound(meetings.begin(), meetings.end(), today);
    return coming == meetings.end() ? std::nullopt : std::optional(*coming);
}

/// When it is due after `last`, the last time it was on an agenda.
std::optional<Date> nextTime(const PlanEntry& entry, std::optional<Date> last, const std::vector<Date>& meetings,
                             Date today)
{
    std::optional<Date> next;
    if (!last || (entry.due && *entry.due > *last))
        next = firstTime(entry, meetings, today);
    else if (entry.cadence == PlanCadence::EveryMeeting || entry.cadence == PlanCadence::EverySecondMeeting)
        next = meetingAfter(*last, entry.cadence == PlanCadence::EveryMeeting ? 1 : 2, meetings);
    else if (const int months = monthsOf(entry.cadence); months > 0)
        next = meetingNearest(monthsLater(*last, months), *last, meetings);
    // What has a last day does not come after it, but a report comes when it is written.
    if (next && entry.until && *next > *entry.until && entry.kind != PlanKind::CommissionedReport)
        return std::nullopt;
    return next;
}

std::optional<Date> lastBefore(Date day, const std::vector<PlanAppearance>& appearances)
{
    std::optional<Date> last;
    for (const PlanAppearance& each : appearances)
        if (each.on < day)
            last = each.on;
    return last;
}

bool isOver(const PlanLine& line, Date today)
{
    const PlanEntry& entry = line.entry.value;
    if (entry.standing != PlanStanding::Planned)
        return true;
    // A report that is signed off still goes to its meeting.
    if (entry.kind == PlanKind::CommissionedReport)
        return entry.signedOffOn && lastBefore(today, line.appearances);
    return entry.until && *entry.until < today && !isUnanswered(entry);
}

bool isOnAgenda(Date day, const std::vector<PlanAppearance>& appearances)
{
    return std::any_of(appearances.begin(), appearances.end(), [&](const auto& each) { return each.on == day; });
}

std::vector<PlanAppearance> appearancesOf(Id<PlanEntry> entry, const std::vector<PlanAppearance>& all,
                                          const std::vector<Stored<Meeting>>& meetings)
{
    const auto isHeld = [&](Id<Meeting> id) {
        return std::any_of(meetings.begin(), meetings.end(), [&](const Stored<Meeting>& each) {
            return each.id == id && each->state != MeetingState::Cancelled;
        });
    };
    std::vector<PlanAppearance> found;
    for (const PlanAppearance& each : all)
        if (each.entry == entry && isHeld(each.meeting))
            found.push_back(each);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.on < right.on; });
    return found;
}

int meetingsWithout(const PlanLine& line, const std::vector<Date>& meetings, Date today)
{
    const PlanEntry& entry = line.entry.value;
    const std::optional<Date> last = lastBefore(today, line.appearances);
    const std::optional<Date> since = entry.due ? entry.due : entry.from;
    return static_cast<int>(std::count_if(meetings.begin(), meetings.end(), [&](Date day) {
        return day < today && (!last || day > *last) && (!since || day >= *since)
            && (!entry.until || day <= *entry.until);
    }));
}

/// The last day of a consultation that this meeting is the last to answer, as far as meetings are planned.
bool closesBeforeNext(Date day, const PlanEntry& entry, const std::vector<Date>& meetings)
{
    if (entry.kind != PlanKind::Consultation || !isUnanswered(entry) || !entry.until || *entry.until < day)
        return false;
    const auto after = meetingAfter(day, 1, meetings);
    return (!entry.from || *entry.from <= day) && (!after || *entry.until < *after);
}

/// The meetings from `today` on that are to have the entry and have it not, each taking it for granted that those
/// before do as the plan says.
std::vector<Date> expectedOn(const PlanLine& line, const std::vector<Date>& meetings, Date today)
{
    const PlanEntry& entry = line.entry.value;
    const bool comesBeforehand = entry.kind == PlanKind::Awareness || entry.kind == PlanKind::Consultation;
    std::vector<Date> expected;
    if (line.isOver)
        return expected;
    std::optional<Date> last = lastBefore(today, line.appearances);
    for (const Date day : meetings) {
        if (day < today)
            continue;
        if (isOnAgenda(day, line.appearances)) {
            last = day;
            continue;
        }
        const auto next = nextTime(entry, last, meetings, today);
        const bool isTooLate = (entry.until && day > *entry.until && entry.kind != PlanKind::CommissionedReport)
                            || (next && *next < today && comesBeforehand);
        if (!next || *next > day || isTooLate)
            continue;
        expected.push_back(day);
        last = day;
    }
    return expected;
}

} // namespace

std::vector<PlanLine> planLines(const std::vector<Stored<PlanEntry>>& entries,
                                const std::vector<PlanAppearance>& appearances,
                                const std::vector<Stored<Meeting>>& meetings, Date today)
{
    const std::vector<Date> days = daysOf(meetings);
    const auto coming = std::lower_bound(days.begin(), days.end(), today);
    std::vector<PlanLine> lines;
    lines.reserve(entries.size());
    for (const Stored<PlanEntry>& entry : entries) {
        PlanLine line{.entry = entry};
        line.appearances = appearancesOf(entry.id, appearances, meetings);
        line.isOver = isOver(line, today);
        line.meetingsWithout = meetingsWithout(line, days, today);
        if (!line.isOver) {
            const auto last = line.appearances.empty() ? std::nullopt : std::optional(line.appearances.back().on);
            line.next = nextTime(entry.value, last, days, today);
            // Once it is on the agenda of the coming meeting, it is no longer left aside.
            line.isNeglected = entry->kind == PlanKind::Priority && line.meetingsWithout >= neglectedAfter
                            && (coming == days.end() || !isOnAgenda(*coming, line.appearances));
            const bool isMissed = line.next && *line.next < today && entry->kind != PlanKind::Awareness
                               && std::find(days.begin(), days.end(), *line.next) != days.end();
            line.isOverdue = (isMissed && entry->kind != PlanKind::Consultation)
                          || (entry->until && *entry->until < today && isUnanswered(entry.value));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Date> expectedAt(const PlanLine& line, const std::vector<Stored<Meeting>>& meetings, Date today)
{
    return expectedOn(line, daysOf(meetings), today);
}

std::vector<PlanSuggestion> suggestionsFor(Date day, const std::vector<PlanLine>& lines,
                                           const std::vector<Stored<Meeting>>& meetings, Date today)
{
    std::vector<Date> days = daysOf(meetings);
    if (!std::binary_search(days.begin(), days.end(), day))
        days.insert(std::upper_bound(days.begin(), days.end(), day), day);
    const Date from = std::min(today, day);
    const bool isComing = *std::lower_bound(days.begin(), days.end(), from) == day;
    std::vector<PlanSuggestion> suggestions;
    for (const PlanLine& line : lines) {
        if (line.isOver || isOnAgenda(day, line.appearances))
            continue;
        const std::vector<Date> expected = expectedOn(line, days, from);
        const bool isExpected = std::find(expected.begin(), expected.end(), day) != expected.end();
        if (closesBeforeNext(day, line.entry.value, days) && line.appearances.empty())
            suggestions.push_back({line, SuggestionReason::ConsultationCloses});
        else if (line.isNeglected && isComing)
            suggestions.push_back({line, SuggestionReason::Neglected});
        else if (isExpected)
            suggestions.push_back(
                {line, line.isOverdue && isComing ? SuggestionReason::Overdue : SuggestionReason::Due});
    }
    return suggestions;
}

} // namespace cspdesk::domain
