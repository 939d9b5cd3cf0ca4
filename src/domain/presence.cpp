// SPDX-License-Identifier: MIT
#include "domain/presence.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

bool covers(const Stay& stay, TimeOfDay at, int graceMinutes)
{
    if (stay.arrived && at < *stay.arrived)
        return false;
    if (!stay.left)
        return true;
    const int grace = stay.because == LeftBecause::LostConnection ? graceMinutes : 0;
    return at.minutes < stay.left->minutes + grace;
}

bool hasSeat(Id<Person> person, Capacity capacity, const std::vector<Seat>& roster)
{
    return std::any_of(roster.begin(), roster.end(), [&](const Seat& seat) {
        return seat.person && seat.person->id == person && seat.membership->capacity == capacity;
    });
}

AttendanceCapacity capacityOf(Id<Person> person, const std::vector<Stored<Apology>>& represents,
                              const std::vector<Seat>& roster)
{
    if (hasSeat(person, Capacity::BoardMember, roster))
        return AttendanceCapacity::BoardMember;
    const bool standsInOnBoard = std::any_of(represents.begin(), represents.end(), [&](const Stored<Apology>& apology) {
        return apology->printedAs == AttendanceClass::Board || hasSeat(apology->person, Capacity::BoardMember, roster);
    });
    if (standsInOnBoard)
        return AttendanceCapacity::Representative;
    return hasSeat(person, Capacity::Member, roster) ? AttendanceCapacity::Member : AttendanceCapacity::InAttendance;
}

/// Those who are there by `isThere`, with whom they stand in for.
template <class IsThere>
std::vector<PresentPerson> gathered(const Stored<Meeting>& meeting, const std::vector<Stored<Attendance>>& attendances,
                                    const std::vector<Stored<Apology>>& apologies, const MembershipRecords& records,
                                    IsThere&& isThere)
{
    const std::vector<Seat> roster = rosterOn(meeting->date, meeting->body, records);
    const auto isHere = [&](Id<Person> person) {
        return std::any_of(attendances.begin(), attendances.end(), [&](const Stored<Attendance>& each) {
            return each->person == person && isThere(each.value).has_value();
        });
    };
    std::vector<PresentPerson> present;
    for (const Stored<Attendance>& attendance : attendances) {
        const std::optional<PresenceMode> mode = isThere(attendance.value);
        if (!mode)
            continue;
        PresentPerson person{attendance, AttendanceCapacity::InAttendance, *mode, {}};
        for (const Stored<Apology>& apology : apologies)
            if (apology->representedBy == attendance->person && !isHere(apology->person))
                person.represents.push_back(apology);
        person.capacity = capacityOf(attendance->person, person.represents, roster);
        present.push_back(std::move(person));
    }
    return present;
}

PresenceEventKind kindOfLeaving(LeftBecause because)
{
    switch (because) {
    case LeftBecause::LostConnection: return PresenceEventKind::LostConnection;
    case LeftBecause::Interest: return PresenceEventKind::LeftForInterest;
    case LeftBecause::Unsaid:
    case LeftBecause::Other: break;
    }
    return PresenceEventKind::Left;
}

} // namespace

std::optional<PresenceMode> modeAt(const Attendance& attendance, TimeOfDay at, int graceMinutes)
{
    if (attendance.stays.empty())
        return PresenceMode::InRoom;
    std::optional<PresenceMode> mode;
    for (const Stay& stay : attendance.stays)
        if (covers(stay, at, graceMinutes))
            mode = stay.mode;
    return mode;
}

bool isPresent(const Attendance& attendance, TimeOfDay at, int graceMinutes)
{
    return modeAt(attendance, at, graceMinutes).has_value();
}

std::vector<PresentPerson> presentAt(TimeOfDay at, const Stored<Meeting>& meeting,
                                     const std::vector<Stored<Attendance>>& attendances,
                                     const std::vector<Stored<Apology>>& apologies, const MembershipRecords& records,
                                     int graceMinutes)
{
    return gathered(meeting, attendances, apologies, records,
                    [&](const Attendance& attendance) { return modeAt(attendance, at, graceMinutes); });
}

bool isForAPart(const Attendance& attendance)
{
    return std::any_of(attendance.stays.begin(), attendance.stays.end(),
                       [](const Stay& stay) { return stay.arrived || stay.left; });
}

bool countsByTerms(const Apology& apology, const DecisionRules& rules)
{
    return !apology.representedBy || !rules.representativesNamedBefore || apology.namedBefore
        || !apology.ruling.empty();
}

std::vector<Stay> arrived(std::vector<Stay> stays, TimeOfDay at, PresenceMode mode)
{
    if (!stays.empty() && !stays.back().left)
        return stays;
    // Back in the minute they went: they were there all the time.
    if (!stays.empty() && stays.back().left == at && stays.back().mode == mode) {
        stays.back().left.reset();
        stays.back().because = LeftBecause::Unsaid;
        stays.back().why.clear();
        return stays;
    }
    stays.push_back(Stay{.arrived = at, .left = std::nullopt, .mode = mode});
    return stays;
}

std::vector<Stay> left(std::vector<Stay> stays, TimeOfDay at, LeftBecause because, const std::string& why)
{
    if (stays.empty())
        stays.push_back(Stay{});
    Stay& last = stays.back();
    if (last.left)
        return stays;
    if (last.arrived && *last.arrived >= at) {
        stays.pop_back();
        return stays;
    }
    last.left = at;
    last.because = because;
    last.why = why;
    return stays;
}

Result<> check(const std::vector<Stay>& stays)
{
    const Stay* before = nullptr;
    for (const Stay& stay : stays) {
        if (stay.arrived && stay.left && *stay.left <= *stay.arrived)
            return refuse(Refusal(EndsBeforeStart{*stay.arrived, *stay.left}));
        if (before != nullptr) {
            if (!before->left || !stay.arrived)
                return refuse(Refusal(StaysOverlap{before->left.value_or(before->arrived.value_or(TimeOfDay{0}))}));
            if (*stay.arrived < *before->left)
                return refuse(Refusal(StaysOverlap{*stay.arrived}));
        }
        before = &stay;
    }
    return {};
}

std::vector<PresenceEvent> presenceEvents(const std::vector<Stored<Attendance>>& attendances, TimeOfDay began,
                                          std::optional<TimeOfDay> ended)
{
    std::vector<PresenceEvent> events;
    for (const Stored<Attendance>& attendance : attendances) {
        bool isFirst = true;
        for (const Stay& stay : attendance->stays) {
            const auto tell = [&](PresenceEventKind kind, TimeOfDay at, const std::string& why) {
                events.push_back(PresenceEvent{kind, at, attendance->person, attendance->name, why});
            };
            if (stay.arrived && *stay.arrived > began)
                tell(isFirst ? PresenceEventKind::Joined : PresenceEventKind::Returned, *stay.arrived, {});
            if (stay.left && *stay.left > began && (!ended || *stay.left < *ended))
                tell(kindOfLeaving(stay.because), *stay.left, stay.why);
            isFirst = false;
        }
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const PresenceEvent& one, const PresenceEvent& other) { return one.at < other.at; });
    return events;
}

} // namespace cspdesk::domain
