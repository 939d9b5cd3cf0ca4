// SPDX-License-Identifier: MIT
#include "application/deadline_work.h"

#include "application/calendar_work.h"
#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/field_checks.h"
#include "domain/membership_rules.h"
#include "domain/roster.h"

#include <algorithm>
#include <limits>

namespace cspdesk::application {
namespace {

using namespace domain;

/// What a mark that wrote itself gives as its evidence; a mark with other words was written by a person.
constexpr std::string_view agendaEvidence = "Agenda published";
constexpr std::string_view minutesEvidence = "Draft minutes circulated";

Result<std::optional<Stored<DeadlineMark>>> markOf(const Reader& reader, Id<Meeting> meeting, DeadlineKind kind)
{
    const auto marks = all<DeadlineMark>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(marks);
    for (const Stored<DeadlineMark>& mark : *marks)
        if (mark->kind == kind)
            return std::optional(mark);
    return std::optional<Stored<DeadlineMark>>();
}

Result<> markByItself(UnitOfWork& unit, Id<Meeting> meeting, DeadlineKind kind, std::string_view evidence,
                      const DoneNote& note)
{
    const auto mark = markOf(unit, meeting, kind);
    CSPDESK_TRY(mark);
    if (*mark)
        return {};
    return markDeadline(unit, {.meeting = meeting,
                               .kind = kind,
                               .doneOn = note.on,
                               .doneAt = note.at,
                               .evidence = std::string(evidence),
                               .sha256 = {},
                               .by = note.by});
}

Result<> unmarkByItself(UnitOfWork& unit, Id<Meeting> meeting, DeadlineKind kind, std::string_view evidence)
{
    const auto mark = markOf(unit, meeting, kind);
    CSPDESK_TRY(mark);
    if (!*mark || (*mark)->value.evidence != evidence)
        return {};
    return unit.remove(RecordKey::of((*mark)->id));
}

} // namespace

Result<DeadlineView> deadlineView(const Reader& reader, Id<Meeting> id, Date today)
{
    auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    auto body = require(reader, meeting->value.body);
    CSPDESK_TRY(body);
    auto partnership = require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    const auto versions = all<TermsOfReference>(reader, RecordKey::of(body->id));
    CSPDESK_TRY(versions);
    const auto inForce = termsOn(meeting->value.date, body->id, *versions);
    const TermsSettings terms = inForce ? inForce->value.settings : TermsSettings{};
    auto calendar = calendarFor(reader, terms);
    CSPDESK_TRY(calendar);
    const auto marks = all<DeadlineMark>(reader, RecordKey::of(id));
    CSPDESK_TRY(marks);
    std::vector<Deadline> deadlines = deadlinesFor(meeting->value, terms, *calendar, *marks, today);
    return DeadlineView{std::move(partnership->value),
                        std::move(*body),
                        std::move(*meeting),
                        terms,
                        std::move(*calendar),
                        std::move(deadlines),
                        today};
}

Result<int> changesOf(const Store& store, Id<Meeting> meeting)
{
    const auto entries = store.journal(std::numeric_limits<std::int32_t>::max());
    CSPDESK_TRY(entries);
    const RecordKey key = RecordKey::of(meeting);
    const auto touched = std::count_if(entries->begin(), entries->end(), [&](const JournalEntry& entry) {
        return std::find(entry.touched.begin(), entry.touched.end(), key) != entry.touched.end();
    });
    return std::max(0, static_cast<int>(touched) - 1);
}

Result<std::vector<Stored<Person>>> invitedTo(const Reader& reader, Id<Body> body, Date day)
{
    const auto records = membershipRecords(reader);
    CSPDESK_TRY(records);
    std::vector<Stored<Person>> people;
    for (const Seat& seat : rosterOn(day, body, *records)) {
        const bool isNew = seat.person && std::none_of(people.begin(), people.end(), [&](const auto& each) {
                               return each.id == seat.person->id;
                           });
        if (isNew)
            people.push_back(*seat.person);
    }
    return people;
}

Result<> markDeadline(UnitOfWork& unit, DeadlineMark mark)
{
    mark.evidence = singleLine(mark.evidence);
    mark.by = singleLine(mark.by);
    CSPDESK_TRY(ruled(checkLength(Field::Evidence, mark.evidence)));
    CSPDESK_TRY(require(unit, mark.meeting));
    const auto before = markOf(unit, mark.meeting, mark.kind);
    CSPDESK_TRY(before);
    if (*before)
        return change(unit, (*before)->id, std::move(mark));
    CSPDESK_TRY(add(unit, std::move(mark)));
    return {};
}

Result<> unmarkDeadline(UnitOfWork& unit, Id<Meeting> meeting, DeadlineKind kind)
{
    const auto mark = markOf(unit, meeting, kind);
    CSPDESK_TRY(mark);
    if (!*mark)
        return {};
    return unit.remove(RecordKey::of((*mark)->id));
}

Result<> advanceMeeting(UnitOfWork& unit, Id<Meeting> id, MeetingVerb verb, const std::string& reason,
                        const DoneNote& note)
{
    CSPDESK_TRY(advanceMeeting(unit, id, verb, reason));
    if (verb == MeetingVerb::PublishAgenda)
        return markByItself(unit, id, DeadlineKind::AgendaPosted, agendaEvidence, note);
    if (verb == MeetingVerb::WithdrawAgenda)
        return unmarkByItself(unit, id, DeadlineKind::AgendaPosted, agendaEvidence);
    if (verb == MeetingVerb::CirculateMinutes)
        return markByItself(unit, id, DeadlineKind::MinutesCirculated, minutesEvidence, note);
    return {};
}

} // namespace cspdesk::application
