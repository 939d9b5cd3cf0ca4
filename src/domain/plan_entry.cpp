// SPDX-License-Identifier: MIT
#include "domain/plan_entry.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

constexpr int neglectedAfter = 2; // meetings

/// Meetings that were held or are to be, earliest first.
std::vector<Stored<Meeting>> inOrder(std::vector<Stored<Meeting>> meetings)
{
    std::erase_if(meetings, [](const Stored<Meeting>& each) { return each->state == MeetingState::Cancelled; });
    std::sort(meetings.begin(), meetings.end(),
              [](const auto& left, const auto& right) { return left->date < right->date; });
    return meetings;
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
Date meetingFrom(Date day, const std::vector<Stored<Meeting>>& meetings)
{
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting->date >= day)
            return meeting->date;
    return day;
}

/// The `count`-th meeting after `day`, or nothing where so many are not planned.
std::optional<Date> meetingAfter(Date day, int count, const std::vector<Stored<Meeting>>& meetings)
{
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting->date > day && --count == 0)
            return meeting->date;
    return std::nullopt;
}

std::optional<Date> nextOf(const PlanLine& line, const std::vector<Stored<Meeting>>& meetings)
{
    const PlanEntry& entry = line.entry.value;
    if (entry.standing != PlanStanding::Planned)
        return std::nullopt;
    const std::optional<Date> begins = entry.due ? entry.due : entry.from;
    if (line.appearances.empty()) {
        if (begins)
            return meetingFrom(*begins, meetings);
        return std::nullopt;
    }
    const Date last = line.appearances.back().on;
    switch (entry.cadence) {
    case PlanCadence::Once:
        // It was on an agenda before the day that is set for it now: it comes again then.
        return entry.due && last < *entry.due ? std::optional(meetingFrom(*entry.due, meetings)) : std::nullopt;
    case PlanCadence::EveryMeeting: return meetingAfter(last, 1, meetings);
    case PlanCadence::EverySecondMeeting: return meetingAfter(last, 2, meetings);
    case PlanCadence::Quarterly:
    case PlanCadence::HalfYearly:
    case PlanCadence::Yearly: return meetingFrom(monthsLater(last, monthsOf(entry.cadence)), meetings);
    }
    return std::nullopt;
}

bool isUnanswered(const PlanEntry& entry)
{
    switch (entry.kind) {
    case PlanKind::Consultation: return !entry.respondedOn;
    case PlanKind::CommissionedReport: return !entry.signedOffOn;
    case PlanKind::Priority:
    case PlanKind::Review:
    case PlanKind::StatutoryDuty:
    case PlanKind::StandingReport:
    case PlanKind::Awareness:
    case PlanKind::Other: break;
    }
    return false;
}

} // namespace

Result<> check(const PlanEntry& entry)
{
    if (entry.from && entry.until && *entry.until < *entry.from)
        return refuse(Refusal(PeriodReversed{*entry.from, *entry.until}));
    if (entry.plannedMinutes)
        if (const auto range = checkRange(Field::PlannedMinutes, *entry.plannedMinutes, 0, 24 * 60); !range.has_value())
            return range;
    const PlanMatter* matter = entry.matter.readable();
    if (matter == nullptr)
        return {};
    if (const auto lines =
            firstRefusal({checkLine(Field::PlanTitle, matter->title), checkLength(Field::Note, matter->note, pageLimit),
                          checkLength(Field::Response, matter->response, pageLimit),
                          checkLength(Field::SignedOffBy, matter->signedOffBy)});
        !lines.has_value())
        return lines;
    if (entry.signedOffOn && matter->signedOffBy.empty())
        return refuse(Refusal(EmptyField{Field::SignedOffBy}));
    for (const PlanComment& comment : matter->comments)
        if (const auto text = checkLength(Field::Comment, comment.text, pageLimit); !text.has_value())
            return text;
    return {};
}

std::vector<PlanLine> planLines(const std::vector<Stored<PlanEntry>>& entries,
                                const std::vector<PlanAppearance>& appearances,
                                const std::vector<Stored<Meeting>>& allMeetings, Date today)
{
    const std::vector<Stored<Meeting>> meetings = inOrder(allMeetings);
    std::vector<PlanLine> lines;
    lines.reserve(entries.size());
    for (const Stored<PlanEntry>& entry : entries) {
        PlanLine line{.entry = entry};
        for (const PlanAppearance& each : appearances)
            if (each.entry == entry.id)
                line.appearances.push_back(each);
        std::sort(line.appearances.begin(), line.appearances.end(),
                  [](const PlanAppearance& left, const PlanAppearance& right) { return left.on < right.on; });
        line.next = nextOf(line, meetings);

        const std::optional<Date> since = entry->due ? entry->due : entry->from;
        for (const Stored<Meeting>& meeting : meetings) {
            const bool isAfterLast = line.appearances.empty() ? !since || meeting->date >= *since
                                                              : meeting->date > line.appearances.back().on;
            if (meeting->date < today && isAfterLast)
                ++line.meetingsWithout;
        }
        const bool isPlanned = entry->standing == PlanStanding::Planned;
        line.isNeglected = isPlanned && entry->kind == PlanKind::Priority && line.meetingsWithout >= neglectedAfter;
        line.isOverdue = isPlanned
                      && ((line.next && *line.next < today)
                          || (entry->until && *entry->until < today && isUnanswered(entry.value)));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<PlanLine> dueAt(Date day, std::vector<PlanLine> lines)
{
    std::erase_if(lines, [&](const PlanLine& line) {
        const bool isThere = std::any_of(line.appearances.begin(), line.appearances.end(),
                                         [&](const PlanAppearance& each) { return each.on == day; });
        return isThere || !((line.next && *line.next <= day) || line.isNeglected);
    });
    return lines;
}

} // namespace cspdesk::domain
