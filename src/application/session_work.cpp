// SPDX-License-Identifier: MIT
#include "application/session_work.h"

#include "application/attendance_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/room.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/field_checks.h"
#include "domain/presence.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

Result<Stored<Meeting>> inSession(const Reader& reader, Id<Meeting> id)
{
    auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    if (meeting->value.state != MeetingState::InSession)
        return refuse(refusal(NotInSession{meeting->value.state}));
    return meeting;
}

/// Ends what is under way: an item that ends in the minute it began was not taken.
Result<> endUnderWay(UnitOfWork& unit, Id<Meeting> meeting, TimeOfDay at)
{
    const auto times = all<ItemTime>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(times);
    for (Stored<ItemTime> time : *times) {
        if (time->ended)
            continue;
        if (time->began >= at) {
            CSPDESK_TRY(unit.remove(RecordKey::of(time.id)));
            continue;
        }
        time.value.ended = at;
        CSPDESK_TRY(unit.put(RecordKey::of(time.id), time.value));
    }
    return {};
}

Result<std::optional<Stored<Attendance>>> attendanceOf(const Reader& reader, Id<Meeting> meeting, Id<Person> person)
{
    const auto present = all<Attendance>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(present);
    for (const Stored<Attendance>& each : *present)
        if (each->person == person)
            return std::optional(each);
    return std::optional<Stored<Attendance>>();
}

/// The register prints as Chair whoever presided first: by taking the chair, or by office.
Result<> printFirstAsChair(UnitOfWork& unit, Id<Meeting> id)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    const auto view = minutesView(unit, id, meeting->value.date);
    CSPDESK_TRY(view);
    const TimeOfDay began = view->minutes.began.value_or(meeting->value.start);
    std::optional<Id<Person>> first;
    if (const auto presider = presiderAt(*view, began, std::nullopt))
        first = presider->person;
    if (!first) { // nobody did at the beginning
        const Stored<Presiding>* earliest = nullptr;
        for (const Stored<Presiding>& each : view->proceedings.presiding)
            if (!each->onlyFor && (earliest == nullptr || each->from < (*earliest)->from))
                earliest = &each;
        if (earliest != nullptr)
            first = (*earliest)->person;
    }
    if (!first)
        return {};
    const auto attendance = attendanceOf(unit, id, *first);
    CSPDESK_TRY(attendance);
    if (!attendance->has_value() || (*attendance)->value.duty == AttendanceDuty::Presided)
        return {};
    Attendance presided = (*attendance)->value;
    presided.duty = AttendanceDuty::Presided;
    return changeAttendance(unit, (*attendance)->id, presided);
}

} // namespace

Result<> openSession(UnitOfWork& unit, Id<Meeting> id, TimeOfDay at)
{
    CSPDESK_TRY(advanceMeeting(unit, id, MeetingVerb::OpenSession));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->began = at;
    CSPDESK_TRY(changeMinutes(unit, id, *minutes));
    const auto present = all<Attendance>(unit, RecordKey::of(id));
    CSPDESK_TRY(present);
    for (Stored<Attendance> each : *present) {
        if (each->stays.empty())
            each.value.stays = {Stay{}};
        if (!each->stays.front().arrived || *each->stays.front().arrived <= at)
            each.value.stays.front().arrived.reset();
        CSPDESK_TRY(unit.put(RecordKey::of(each.id), each.value));
    }
    const bool isSaid = std::any_of(present->begin(), present->end(),
                                    [](const auto& each) { return each->duty == AttendanceDuty::Presided; });
    return isSaid ? Result<>() : printFirstAsChair(unit, id);
}

Result<> endSession(UnitOfWork& unit, Id<Meeting> id, TimeOfDay at)
{
    CSPDESK_TRY(inSession(unit, id));
    CSPDESK_TRY(endUnderWay(unit, id, at));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->ended = at;
    CSPDESK_TRY(changeMinutes(unit, id, *minutes));
    return advanceMeeting(unit, id, MeetingVerb::EndSession);
}

Result<> beginItem(UnitOfWork& unit, Id<Meeting> meeting, Id<AgendaItem> id, TimeOfDay at)
{
    CSPDESK_TRY(inSession(unit, meeting));
    const auto item = require(unit, id);
    CSPDESK_TRY(item);
    if (item->value.meeting != meeting)
        return refuse(refusal(NoSuchRecord{}));
    const auto times = all<ItemTime>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(times);
    for (const Stored<ItemTime>& time : *times)
        if (!time->ended && time->item == id)
            return {}; // it is before the meeting
    CSPDESK_TRY(endUnderWay(unit, meeting, at));
    CSPDESK_TRY(add(unit, ItemTime{.meeting = meeting, .item = id, .began = at}));
    return {};
}

Result<> endItem(UnitOfWork& unit, Id<Meeting> meeting, TimeOfDay at)
{
    CSPDESK_TRY(inSession(unit, meeting));
    return endUnderWay(unit, meeting, at);
}

Result<> adjourn(UnitOfWork& unit, Id<Meeting> meeting, TimeOfDay at, const std::string& note)
{
    CSPDESK_TRY(inSession(unit, meeting));
    CSPDESK_TRY(endUnderWay(unit, meeting, at));
    ItemTime pause{.meeting = meeting, .item = std::nullopt, .began = at};
    pause.note = singleLine(note);
    CSPDESK_TRY(ruled(check(pause)));
    CSPDESK_TRY(add(unit, pause));
    return {};
}

Result<> resume(UnitOfWork& unit, Id<Meeting> meeting, TimeOfDay at)
{
    CSPDESK_TRY(inSession(unit, meeting));
    const auto times = all<ItemTime>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(times);
    std::optional<Id<AgendaItem>> last;
    for (const Stored<ItemTime>& time : *times) {
        if (time->item)
            last = time->item;
        if (time->item && !time->ended)
            return {}; // it was not adjourned
    }
    CSPDESK_TRY(endUnderWay(unit, meeting, at));
    if (last)
        CSPDESK_TRY(add(unit, ItemTime{.meeting = meeting, .item = last, .began = at}));
    return {};
}

Result<> changeItemTime(UnitOfWork& unit, Id<ItemTime> id, TimeOfDay began, std::optional<TimeOfDay> ended)
{
    auto time = require(unit, id);
    CSPDESK_TRY(time);
    CSPDESK_TRY(meetingOfMinutes(unit, time->value.meeting));
    time->value.began = began;
    time->value.ended = ended;
    CSPDESK_TRY(ruled(check(time->value)));
    return unit.put(RecordKey::of(id), time->value);
}

Result<> turnSession(UnitOfWork& unit, Id<Meeting> id, SessionTurn turn)
{
    CSPDESK_TRY(meetingOfMinutes(unit, id));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->turns.push_back(turn);
    std::stable_sort(minutes->turns.begin(), minutes->turns.end(),
                     [](const SessionTurn& one, const SessionTurn& other) { return one.at < other.at; });
    if (turn.publicPresent)
        minutes->publicPresent = std::max(minutes->publicPresent.value_or(0), *turn.publicPresent);
    return changeMinutes(unit, id, *minutes);
}

Result<Id<Presiding>> takeChair(UnitOfWork& unit, Presiding presiding)
{
    CSPDESK_TRY(meetingOfMinutes(unit, presiding.meeting));
    if (presiding.onlyFor) {
        const auto item = require(unit, *presiding.onlyFor);
        CSPDESK_TRY(item);
        if (item->value.meeting != presiding.meeting)
            return refuse(refusal(NoSuchRecord{}));
    }
    const auto attendance = attendanceOf(unit, presiding.meeting, presiding.person);
    CSPDESK_TRY(attendance);
    const auto person = require(unit, presiding.person);
    CSPDESK_TRY(person);
    const TimeOfDay at = presiding.from.value_or(TimeOfDay{0});
    const bool isThere = attendance->has_value() && (!presiding.from || isPresent((*attendance)->value, at));
    if (!isThere)
        return refuse(refusal(NotThere{person->value.name}));
    presiding.name = (*attendance)->value.name;
    presiding.how = singleLine(presiding.how);
    CSPDESK_TRY(ruled(check(presiding)));
    const auto id = add(unit, presiding);
    CSPDESK_TRY(id);
    CSPDESK_TRY(printFirstAsChair(unit, presiding.meeting));
    return id;
}

Result<> changePresiding(UnitOfWork& unit, Id<Presiding> id, Presiding presiding)
{
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    CSPDESK_TRY(meetingOfMinutes(unit, before->value.meeting));
    presiding.meeting = before->value.meeting;
    presiding.person = before->value.person;
    presiding.how = singleLine(presiding.how);
    CSPDESK_TRY(ruled(check(presiding)));
    CSPDESK_TRY(unit.put(RecordKey::of(id), presiding));
    return printFirstAsChair(unit, presiding.meeting);
}

Result<> removePresiding(UnitOfWork& unit, Id<Presiding> id)
{
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    CSPDESK_TRY(meetingOfMinutes(unit, before->value.meeting));
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    return printFirstAsChair(unit, before->value.meeting);
}

} // namespace cspdesk::application
