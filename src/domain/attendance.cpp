// SPDX-License-Identifier: MIT
#include "domain/attendance.h"

#include "domain/field_checks.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cspdesk::domain {
namespace {

std::string printedName(const Person& person)
{
    return person.honorific.empty() ? person.name : person.honorific + ' ' + person.name;
}

/// The seat that somebody is printed for: as a Board member where they have one.
const Seat* seatOf(Id<Person> person, const std::vector<Seat>& roster)
{
    const auto found = std::find_if(roster.begin(), roster.end(),
                                    [&](const Seat& seat) { return seat.person && seat.person->id == person; });
    return found == roster.end() ? nullptr : &*found;
}

AttendanceClass classOf(const Seat* seat)
{
    if (seat == nullptr)
        return AttendanceClass::Guest;
    return seat->membership->capacity == Capacity::BoardMember ? AttendanceClass::Board : AttendanceClass::Member;
}

template <class Record>
Record entryFor(const Stored<Person>& person, const Stored<Meeting>& meeting, const MembershipRecords& records)
{
    const std::vector<Seat> roster = rosterOn(meeting->date, meeting->body, records);
    const Seat* seat = seatOf(person.id, roster);
    Record entry{.meeting = meeting.id, .person = person.id};
    entry.printedAs = classOf(seat);
    entry.name = printedName(person.value);
    entry.organisation =
        seat != nullptr ? organisationOf(seat->agency.value, seat->membership->unit) : person->organisation;
    return entry;
}

std::string surname(const std::string& name)
{
    const std::size_t space = name.find_last_of(' ');
    return space == std::string::npos ? name : name.substr(space + 1);
}

template <class Entry>
auto printedOrder(const Entry& entry, bool presided)
{
    return std::tuple(entry.printedAs, !presided, surname(entry.name), entry.name);
}

template <class Record>
Result<> checkEntry(const Record& entry)
{
    return firstRefusal({checkLine(Field::Name, entry.name), checkLength(Field::Organisation, entry.organisation),
                         checkLength(Field::Note, entry.note)});
}

} // namespace

std::string organisationOf(const Agency& agency, const std::string& unit)
{
    return unit.empty() ? agency.name : agency.name + " (" + unit + ')';
}

Attendance attendanceOf(const Stored<Person>& person, const Stored<Meeting>& meeting, const MembershipRecords& records)
{
    auto attendance = entryFor<Attendance>(person, meeting, records);
    const auto officer = officeHolder(meeting->date, meeting->body, OfficeRole::SupportOfficer, records);
    const auto chair = officeHolder(meeting->date, meeting->body, OfficeRole::Chair, records);
    if (chair && chair->id == person.id)
        attendance.duty = AttendanceDuty::Presided;
    else if (officer && officer->id == person.id)
        attendance.duty = AttendanceDuty::TookMinutes;
    return attendance;
}

Apology apologyOf(const Stored<Person>& person, const Stored<Meeting>& meeting, const MembershipRecords& records)
{
    return entryFor<Apology>(person, meeting, records);
}

Result<> check(const Attendance& attendance) { return checkEntry(attendance); }

Result<> check(const Apology& apology)
{
    if (apology.representedBy == apology.person)
        return refuse(Refusal(RepresentsThemselves{apology.name}));
    return checkEntry(apology);
}

AttendanceRegister attendanceRegister(const Stored<Meeting>& meeting, std::vector<Stored<Attendance>> present,
                                      std::vector<Stored<Apology>> apologies, const MembershipRecords& records)
{
    std::stable_sort(present.begin(), present.end(), [](const auto& left, const auto& right) {
        return printedOrder(left.value, left->duty == AttendanceDuty::Presided)
             < printedOrder(right.value, right->duty == AttendanceDuty::Presided);
    });
    std::stable_sort(apologies.begin(), apologies.end(), [](const auto& left, const auto& right) {
        return printedOrder(left.value, false) < printedOrder(right.value, false);
    });

    AttendanceRegister made;
    const std::vector<Seat> roster = rosterOn(meeting->date, meeting->body, records);
    const auto sits = [&](Id<Person> person, Capacity capacity) {
        return std::any_of(roster.begin(), roster.end(), [&](const Seat& seat) {
            return seat.person && seat.person->id == person && seat.membership->capacity == capacity;
        });
    };
    // Somebody who was represented until they came is one Board member, not two.
    std::set<std::int64_t> whoCame;
    for (const Stored<Attendance>& each : present)
        whoCame.insert(each->person.number());
    for (Stored<Attendance>& each : present) {
        RegisterLine line{std::move(each), AttendanceCapacity::InAttendance, {}};
        const Id<Person> person = line.attendance->person;
        bool standsInOnBoard = false;
        bool standsInForAbsent = false;
        for (const Stored<Apology>& apology : apologies)
            if (apology->representedBy == person) {
                line.represents.push_back(apology);
                const bool isOnBoard = apology->printedAs == AttendanceClass::Board;
                standsInOnBoard = standsInOnBoard || isOnBoard;
                standsInForAbsent = standsInForAbsent || (isOnBoard && !whoCame.contains(apology->person.number()));
            }
        if (sits(person, Capacity::BoardMember))
            line.capacity = AttendanceCapacity::BoardMember;
        else if (standsInOnBoard)
            line.capacity = AttendanceCapacity::Representative;
        else if (sits(person, Capacity::Member))
            line.capacity = AttendanceCapacity::Member;
        if (line.capacity == AttendanceCapacity::BoardMember
            || (line.capacity == AttendanceCapacity::Representative && standsInForAbsent))
            ++made.boardMembersPresent;
        made.present.push_back(std::move(line));
    }

    const auto lineOf = [&](Id<Person> person) {
        return std::find_if(made.present.begin(), made.present.end(),
                            [&](const RegisterLine& line) { return line.attendance->person == person; });
    };
    for (Stored<Apology>& each : apologies) {
        ApologyLine line{std::move(each), {}, false};
        if (const auto& representative = line.apology->representedBy) {
            const auto there = lineOf(*representative);
            line.representativeIsAbsent = there == made.present.end();
            if (!line.representativeIsAbsent)
                line.representative = there->attendance->name;
            else
                for (const Stored<Person>& person : records.people)
                    if (person.id == *representative)
                        line.representative = printedName(person.value);
        }
        made.apologies.push_back(std::move(line));
    }
    for (const Seat& seat : roster) {
        if (!seat.person) {
            made.awaited.push_back(seat);
            continue;
        }
        const bool sentWord = std::any_of(made.apologies.begin(), made.apologies.end(), [&](const ApologyLine& line) {
            return line.apology->person == seat.person->id;
        });
        if (!sentWord && lineOf(seat.person->id) == made.present.end())
            made.noWord.push_back(seat);
    }
    return made;
}

} // namespace cspdesk::domain
