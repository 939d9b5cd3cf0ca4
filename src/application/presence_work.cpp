// SPDX-License-Identifier: MIT
#include "application/presence_work.h"

#include "application/attendance_work.h"
#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/declared_vote.h"
#include "domain/field_checks.h"
#include "domain/presence.h"
#include "domain/reply.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

template <class Entry>
Result<std::optional<Stored<Entry>>> entryOf(const Reader& reader, Id<Meeting> meeting, Id<Person> person)
{
    const auto entries = all<Entry>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(entries);
    for (const Stored<Entry>& entry : *entries)
        if (entry->person == person)
            return std::optional(entry);
    return std::optional<Stored<Entry>>();
}

/// Who was there at that time and for whom, in an order of its own.
std::vector<std::pair<std::int64_t, AttendanceCapacity>>
standing(const FormerPresence& presence, TimeOfDay at, const Stored<Meeting>& meeting, const MembershipRecords& records)
{
    std::vector<std::pair<std::int64_t, AttendanceCapacity>> there;
    for (const PresentPerson& person : presentAt(at, meeting, presence.attendances, presence.apologies, records))
        there.emplace_back(person.attendance->person.number(), person.capacity);
    std::sort(there.begin(), there.end());
    return there;
}

} // namespace

Result<> recordArrival(UnitOfWork& unit, Id<Meeting> meetingId, Id<Person> personId, TimeOfDay at, PresenceMode mode)
{
    CSPDESK_TRY(meetingOfMinutes(unit, meetingId));
    auto entry = entryOf<Attendance>(unit, meetingId, personId);
    CSPDESK_TRY(entry);
    if (!entry->has_value()) {
        const auto apology = entryOf<Apology>(unit, meetingId, personId);
        CSPDESK_TRY(apology);
        const auto id = recordAttendance(unit, meetingId, personId);
        CSPDESK_TRY(id);
        if (apology->has_value() && (*apology)->value.representedBy) {
            const auto deputy = entryOf<Attendance>(unit, meetingId, *(*apology)->value.representedBy);
            CSPDESK_TRY(deputy);
            if (deputy->has_value())
                CSPDESK_TRY(unit.put(RecordKey::of((*apology)->id), (*apology)->value));
        }
        const auto added = require(unit, *id);
        CSPDESK_TRY(added);
        *entry = *added;
        (*entry)->value.stays = {Stay{.arrived = at, .left = std::nullopt, .mode = mode}};
    } else if ((*entry)->value.stays.empty()) {
        return {}; // there for the whole of it
    } else {
        (*entry)->value.stays = arrived((*entry)->value.stays, at, mode);
    }
    CSPDESK_TRY(ruled(check((*entry)->value.stays)));
    return unit.put(RecordKey::of((*entry)->id), (*entry)->value);
}

Result<> recordLeaving(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, TimeOfDay at, LeftBecause because,
                       const std::string& why)
{
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    auto entry = entryOf<Attendance>(unit, meeting, person);
    CSPDESK_TRY(entry);
    if (!entry->has_value())
        return refuse(refusal(NoSuchRecord{}));
    Attendance attendance = (*entry)->value;
    attendance.stays = left(attendance.stays, at, because, singleLine(why));
    if (attendance.stays.empty()) // they were never there
        return unit.remove(RecordKey::of((*entry)->id));
    CSPDESK_TRY(ruled(check(attendance.stays)));
    return unit.put(RecordKey::of((*entry)->id), attendance);
}

Result<> changeStays(UnitOfWork& unit, Id<Attendance> id, std::vector<Stay> stays,
                     const std::optional<ChangeReason>& reason)
{
    auto attendance = require(unit, id);
    CSPDESK_TRY(attendance);
    const Id<Meeting> meeting = attendance->value.meeting;
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    for (Stay& stay : stays)
        stay.why = singleLine(stay.why);
    CSPDESK_TRY(ruled(check(stays)));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    attendance->value.stays = std::move(stays);
    CSPDESK_TRY(unit.put(RecordKey::of(id), attendance->value));
    return tellVotes(unit, meeting, *before, reason);
}

Result<FormerPresence> presenceBefore(const Reader& reader, Id<Meeting> meeting)
{
    auto attendances = all<Attendance>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(attendances);
    auto apologies = all<Apology>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(apologies);
    return FormerPresence{std::move(*attendances), std::move(*apologies)};
}

Result<> tellVotes(UnitOfWork& unit, Id<Meeting> meetingId, const FormerPresence& before,
                   const std::optional<ChangeReason>& reason)
{
    const auto votes = all<DeclaredVote>(unit, RecordKey::of(meetingId));
    CSPDESK_TRY(votes);
    if (votes->empty())
        return {};
    const auto meeting = require(unit, meetingId);
    CSPDESK_TRY(meeting);
    const auto records = membershipRecords(unit);
    CSPDESK_TRY(records);
    const auto now = presenceBefore(unit, meetingId);
    CSPDESK_TRY(now);
    std::vector<Stored<DeclaredVote>> touched;
    for (const Stored<DeclaredVote>& vote : *votes)
        if (standing(before, vote->at, *meeting, *records) != standing(*now, vote->at, *meeting, *records))
            touched.push_back(vote);
    if (touched.empty())
        return {};
    if (!reason || trimmed(reason->reason).empty()) {
        VotesNeedReason needed;
        for (const Stored<DeclaredVote>& vote : touched)
            needed.votes.push_back(vote->number);
        return refuse(refusal(std::move(needed)));
    }
    CSPDESK_TRY(ruled(checkLength(Field::Reason, reason->reason)));
    for (Stored<DeclaredVote>& vote : touched) {
        const DeclaredVoteMatter* matter = vote->matter.readable();
        if (matter == nullptr)
            return refuse(failure(Failure::Kind::Sealed, "declared_vote", "the vote was taken in closed session"));
        DeclaredVoteMatter told = *matter;
        told.corrections.push_back({reason->on, singleLine(reason->by), singleLine(reason->reason)});
        const auto item = require(unit, vote->item);
        CSPDESK_TRY(item);
        vote.value.matter.put(std::move(told), item->value.session);
        CSPDESK_TRY(unit.put(RecordKey::of(vote.id), vote.value));
    }
    return {};
}

Result<> recordReply(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, PresenceMode mode,
                     const std::string& note)
{
    CSPDESK_TRY(require(unit, meeting));
    CSPDESK_TRY(require(unit, person));
    Reply reply{.meeting = meeting, .person = person, .mode = mode, .note = singleLine(note)};
    CSPDESK_TRY(ruled(check(reply)));
    const auto apology = entryOf<Apology>(unit, meeting, person);
    CSPDESK_TRY(apology);
    if (apology->has_value())
        CSPDESK_TRY(unit.remove(RecordKey::of((*apology)->id)));
    const auto before = entryOf<Reply>(unit, meeting, person);
    CSPDESK_TRY(before);
    if (before->has_value())
        return unit.put(RecordKey::of((*before)->id), reply);
    CSPDESK_TRY(add(unit, reply));
    return {};
}

Result<> removeReply(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person)
{
    const auto reply = entryOf<Reply>(unit, meeting, person);
    CSPDESK_TRY(reply);
    if (reply->has_value())
        return unit.remove(RecordKey::of((*reply)->id));
    return {};
}

} // namespace cspdesk::application
