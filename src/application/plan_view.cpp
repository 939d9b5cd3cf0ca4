// SPDX-License-Identifier: MIT
#include "application/plan_view.h"

#include "application/meeting_work.h"
#include "application/partnership_work.h"

#include <algorithm>
#include <set>

namespace cspdesk::application {
namespace {

using namespace domain;

/// What orders the lines of one kind: the day something is wanted of somebody.
std::optional<Date> comesOn(const PlanLine& line)
{
    const PlanEntry& entry = line.entry.value;
    const bool hasLastDay = entry.kind == PlanKind::Consultation || entry.kind == PlanKind::CommissionedReport;
    if (hasLastDay && entry.until)
        return entry.until;
    if (entry.kind == PlanKind::Awareness && entry.from)
        return entry.from;
    return line.next;
}

bool comesBefore(const PlanLine& left, const PlanLine& right)
{
    if (left.entry->kind != right.entry->kind)
        return left.entry->kind < right.entry->kind;
    if (left.isOver != right.isOver)
        return right.isOver;
    const auto one = comesOn(left);
    const auto other = comesOn(right);
    if (one.has_value() != other.has_value())
        return one.has_value();
    if (one && *one != *other)
        return *one < *other;
    return left.entry.id < right.entry.id;
}

Result<std::vector<PlanAppearance>> appearances(const Reader& reader, const std::vector<Stored<Meeting>>& meetings,
                                                PlanItems which)
{
    std::vector<PlanAppearance> found;
    for (const Stored<Meeting>& meeting : meetings) {
        const auto items = all<AgendaItem>(reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(items);
        for (const Stored<AgendaItem>& item : *items)
            if (item->planEntry && (which == PlanItems::All || item->session == Session::Open))
                found.push_back({*item->planEntry, meeting.id, meeting->date, item.id});
    }
    return found;
}

/// The entries that the standing items of the last agenda before that day take along.
Result<std::set<Id<PlanEntry>>> carriedEntries(const Reader& reader, const PlanView& view, Date day)
{
    std::set<Id<PlanEntry>> carried;
    for (auto meeting = view.meetings.rbegin(); meeting != view.meetings.rend(); ++meeting) {
        if ((*meeting)->date >= day)
            continue;
        const auto items = all<AgendaItem>(reader, RecordKey::of(meeting->id));
        CSPDESK_TRY(items);
        if (items->empty())
            continue; // it has no agenda yet: the one before is taken over
        for (const Stored<AgendaItem>& item : *items)
            if (item->standing && item->planEntry)
                carried.insert(*item->planEntry);
        break;
    }
    return carried;
}

ProgrammeMark markOf(const PlanLine& line, const Stored<Meeting>& meeting, const std::vector<Date>& expected,
                     Date today)
{
    const Date day = meeting->date;
    const bool hasItem = std::any_of(line.appearances.begin(), line.appearances.end(),
                                     [&](const PlanAppearance& each) { return each.meeting == meeting.id; });
    if (hasItem)
        return day < today ? ProgrammeMark::Discussed : ProgrammeMark::OnAgenda;
    if (std::find(expected.begin(), expected.end(), day) != expected.end())
        return ProgrammeMark::Expected;
    return line.isOverdue && line.next == day && day < today ? ProgrammeMark::Missed : ProgrammeMark::None;
}

} // namespace

Result<PlanView> planView(const Reader& reader, Id<Body> id, Date today, PlanItems items)
{
    auto partnership = require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    auto body = require(reader, id);
    CSPDESK_TRY(body);
    auto meetings = meetingsOf(reader, id);
    CSPDESK_TRY(meetings);
    std::erase_if(*meetings, [](const Stored<Meeting>& each) { return each->state == MeetingState::Cancelled; });
    const auto found = appearances(reader, *meetings, items);
    CSPDESK_TRY(found);
    const auto entries = all<PlanEntry>(reader, RecordKey::of(id));
    CSPDESK_TRY(entries);
    auto members = membershipRecords(reader);
    CSPDESK_TRY(members);
    auto lines = planLines(*entries, *found, *meetings, today);
    std::sort(lines.begin(), lines.end(), comesBefore);
    return PlanView{std::move(*partnership).value, std::move(*body), today,
                    std::move(*meetings),          std::move(lines), std::move(*members)};
}

Programme programmeOf(const PlanView& view, Period period)
{
    Programme programme{.period = period};
    for (const Stored<Meeting>& meeting : view.meetings)
        if (period.contains(meeting->date))
            programme.meetings.push_back(meeting);
    for (const PlanLine& line : view.lines) {
        const std::vector<Date> expected = expectedAt(line, view.meetings, view.today);
        std::vector<ProgrammeMark> marks;
        for (const Stored<Meeting>& meeting : programme.meetings)
            marks.push_back(markOf(line, meeting, expected, view.today));
        programme.marks.push_back(std::move(marks));
    }
    return programme;
}

Period planYear(Date day)
{
    const int year = static_cast<int>(day.year()) - (day.month() < std::chrono::April ? 1 : 0);
    return {cspdesk::date(year, 4, 1), cspdesk::date(year + 1, 3, 31)};
}

Result<std::vector<PlanSuggestion>> planSuggestions(const Reader& reader, Id<Meeting> id, Date today)
{
    const auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    return planSuggestions(reader, meeting->value.body, meeting->value.date, today);
}

Result<std::vector<PlanSuggestion>> planSuggestions(const Reader& reader, Id<Body> body, Date day, Date today,
                                                    bool standing)
{
    const auto view = planView(reader, body, today);
    CSPDESK_TRY(view);
    auto suggestions = suggestionsFor(day, view->lines, view->meetings, today);
    if (!standing)
        return suggestions;
    const auto carried = carriedEntries(reader, *view, day);
    CSPDESK_TRY(carried);
    std::erase_if(suggestions, [&](const PlanSuggestion& each) { return carried->contains(each.line.entry.id); });
    return suggestions;
}

} // namespace cspdesk::application
