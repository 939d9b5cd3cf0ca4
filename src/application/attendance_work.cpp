// SPDX-License-Identifier: MIT
#include "application/attendance_work.h"

#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/presence.h"
#include "domain/reply.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

template <class Entry>
void tidy(Entry& entry)
{
    for (std::string* field : {&entry.name, &entry.organisation, &entry.note})
        *field = singleLine(*field);
}

/// The entry of that person in the list of that kind, if there is one.
template <class Entry>
Result<std::optional<Stored<Entry>>> entryOf(const UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person)
{
    const auto entries = all<Entry>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(entries);
    for (const Stored<Entry>& entry : *entries)
        if (entry->person == person)
            return std::optional(entry);
    return std::optional<Stored<Entry>>();
}

template <class Entry>
Result<> removeEntryOf(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person)
{
    const auto entry = entryOf<Entry>(unit, meeting, person);
    CSPDESK_TRY(entry);
    if (entry->has_value())
        return unit.remove(RecordKey::of((*entry)->id));
    return {};
}

/// One person presides at a time: a second one is what the minutes tell of.
Result<> giveUpChair(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> except)
{
    const auto present = all<Attendance>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(present);
    for (Stored<Attendance> each : *present)
        if (each->person != except && each->duty == AttendanceDuty::Presided) {
            each.value.duty = AttendanceDuty::None;
            CSPDESK_TRY(unit.put(RecordKey::of(each.id), each.value));
        }
    return {};
}

template <class Entry, class Made>
Result<Entry> freshEntry(UnitOfWork& unit, Id<Meeting> meetingId, Id<Person> personId, bool asApology, Made&& made)
{
    const auto meeting = meetingOfMinutes(unit, meetingId);
    CSPDESK_TRY(meeting);
    const auto person = require(unit, personId);
    CSPDESK_TRY(person);
    const auto twice = entryOf<Entry>(unit, meetingId, personId);
    CSPDESK_TRY(twice);
    if (twice->has_value())
        return refuse(refusal(AlreadyOnRegister{(*twice)->value.name, asApology}));
    const auto records = membershipRecords(unit);
    CSPDESK_TRY(records);
    return made(*person, *meeting, *records);
}

} // namespace

Result<Id<Attendance>> recordAttendance(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person,
                                        const std::optional<ChangeReason>& reason)
{
    auto attendance = freshEntry<Attendance>(unit, meeting, person, false, attendanceOf);
    CSPDESK_TRY(attendance);
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    CSPDESK_TRY(removeEntryOf<Apology>(unit, meeting, person));
    CSPDESK_TRY(removeEntryOf<Reply>(unit, meeting, person));
    if (attendance->duty == AttendanceDuty::Presided)
        CSPDESK_TRY(giveUpChair(unit, meeting, person));
    const auto id = add(unit, std::move(*attendance));
    CSPDESK_TRY(id);
    CSPDESK_TRY(tellVotes(unit, meeting, *before, reason));
    return id;
}

Result<> changeAttendance(UnitOfWork& unit, Id<Attendance> id, Attendance attendance)
{
    tidy(attendance);
    CSPDESK_TRY(ruled(check(attendance)));
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    CSPDESK_TRY(meetingOfMinutes(unit, before->value.meeting));
    attendance.meeting = before->value.meeting;
    attendance.person = before->value.person;
    attendance.stays = before->value.stays;
    if (attendance.duty == AttendanceDuty::Presided)
        CSPDESK_TRY(giveUpChair(unit, attendance.meeting, attendance.person));
    return unit.put(RecordKey::of(id), attendance);
}

Result<> removeAttendance(UnitOfWork& unit, Id<Attendance> id, const std::optional<ChangeReason>& reason)
{
    const auto attendance = require(unit, id);
    CSPDESK_TRY(attendance);
    const Id<Meeting> meeting = attendance->value.meeting;
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    return tellVotes(unit, meeting, *before, reason);
}

Result<Id<Apology>> recordApology(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person,
                                  std::optional<Id<Person>> representedBy, const std::optional<ChangeReason>& reason)
{
    auto apology = freshEntry<Apology>(unit, meeting, person, true, apologyOf);
    CSPDESK_TRY(apology);
    apology->representedBy = representedBy;
    CSPDESK_TRY(ruled(check(*apology)));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    const auto attendance = entryOf<Attendance>(unit, meeting, person);
    CSPDESK_TRY(attendance);
    if (attendance->has_value() && !isForAPart((*attendance)->value))
        CSPDESK_TRY(unit.remove(RecordKey::of((*attendance)->id)));
    CSPDESK_TRY(removeEntryOf<Reply>(unit, meeting, person));
    const auto id = add(unit, std::move(*apology));
    CSPDESK_TRY(id);
    CSPDESK_TRY(tellVotes(unit, meeting, *before, reason));
    return id;
}

Result<> changeApology(UnitOfWork& unit, Id<Apology> id, Apology apology, const std::optional<ChangeReason>& reason)
{
    tidy(apology);
    apology.ruling = singleLine(apology.ruling);
    const auto kept = require(unit, id);
    CSPDESK_TRY(kept);
    apology.meeting = kept->value.meeting;
    apology.person = kept->value.person;
    CSPDESK_TRY(ruled(check(apology)));
    CSPDESK_TRY(meetingOfMinutes(unit, apology.meeting));
    const auto before = presenceBefore(unit, apology.meeting);
    CSPDESK_TRY(before);
    CSPDESK_TRY(unit.put(RecordKey::of(id), apology));
    return tellVotes(unit, apology.meeting, *before, reason);
}

Result<> removeApology(UnitOfWork& unit, Id<Apology> id, const std::optional<ChangeReason>& reason)
{
    const auto apology = require(unit, id);
    CSPDESK_TRY(apology);
    const Id<Meeting> meeting = apology->value.meeting;
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    return tellVotes(unit, meeting, *before, reason);
}

} // namespace cspdesk::application
