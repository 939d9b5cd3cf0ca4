// SPDX-License-Identifier: MIT
#include "application/attendance_work.h"

#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "base/text.h"

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

Result<Id<Attendance>> recordAttendance(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person)
{
    auto attendance = freshEntry<Attendance>(unit, meeting, person, false, attendanceOf);
    CSPDESK_TRY(attendance);
    CSPDESK_TRY(removeEntryOf<Apology>(unit, meeting, person));
    if (attendance->duty == AttendanceDuty::Presided)
        CSPDESK_TRY(giveUpChair(unit, meeting, person));
    return add(unit, std::move(*attendance));
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
    if (attendance.duty == AttendanceDuty::Presided)
        CSPDESK_TRY(giveUpChair(unit, attendance.meeting, attendance.person));
    return unit.put(RecordKey::of(id), attendance);
}

Result<> removeAttendance(UnitOfWork& unit, Id<Attendance> id)
{
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    CSPDESK_TRY(meetingOfMinutes(unit, before->value.meeting));
    return unit.remove(RecordKey::of(id));
}

Result<Id<Apology>> recordApology(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person,
                                  std::optional<Id<Person>> representedBy)
{
    auto apology = freshEntry<Apology>(unit, meeting, person, true, apologyOf);
    CSPDESK_TRY(apology);
    apology->representedBy = representedBy;
    CSPDESK_TRY(ruled(check(*apology)));
    CSPDESK_TRY(removeEntryOf<Attendance>(unit, meeting, person));
    return add(unit, std::move(*apology));
}

Result<> changeApology(UnitOfWork& unit, Id<Apology> id, Apology apology)
{
    tidy(apology);
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    apology.meeting = before->value.meeting;
    apology.person = before->value.person;
    CSPDESK_TRY(ruled(check(apology)));
    CSPDESK_TRY(meetingOfMinutes(unit, before->value.meeting));
    return unit.put(RecordKey::of(id), apology);
}

Result<> removeApology(UnitOfWork& unit, Id<Apology> id)
{
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    CSPDESK_TRY(meetingOfMinutes(unit, before->value.meeting));
    return unit.remove(RecordKey::of(id));
}

} // namespace cspdesk::application
