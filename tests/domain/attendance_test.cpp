// SPDX-License-Identifier: MIT
#include "domain/attendance.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Id<Meeting> meetingId(1);
const Stored<Meeting> meeting{meetingId, Meeting{.body = Id<Body>(1), .date = date(2025, 7, 1)}};

/// A Board of two agencies and one member, with the chair and the officer.
class BoardRecords
{
public:
    Stored<Person> person(const std::string& name, const std::string& honorific = {},
                          const std::string& organisation = {})
    {
        const Id<Person> id(static_cast<std::int64_t>(records.people.size()) + 1);
        records.people.push_back({id, Person{.name = name, .honorific = honorific, .organisation = organisation}});
        return records.people.back();
    }

    void seat(const std::string& agency, std::optional<Id<Person>> person, Capacity capacity, Period period = {},
              const std::string& unit = {})
    {
        const Id<Agency> id(static_cast<std::int64_t>(records.agencies.size()) + 1);
        records.agencies.push_back({id, Agency{.name = agency}});
        records.memberships.push_back(
            {Id<Membership>(static_cast<std::int64_t>(records.memberships.size()) + 1), Membership{.body = Id<Body>(1),
                                                                                                   .agency = id,
                                                                                                   .person = person,
                                                                                                   .capacity = capacity,
                                                                                                   .unit = unit,
                                                                                                   .period = period}});
    }

    void office(OfficeRole role, Id<Person> person)
    {
        records.offices.push_back({Id<Office>(static_cast<std::int64_t>(records.offices.size()) + 1),
                                   Office{.body = Id<Body>(1), .role = role, .person = person}});
    }

    MembershipRecords records;
};

Stored<Attendance> present(std::int64_t number, const Stored<Person>& person, AttendanceClass printedAs,
                           AttendanceDuty duty = AttendanceDuty::None)
{
    return {Id<Attendance>(number),
            Attendance{
                .meeting = meetingId, .person = person.id, .printedAs = printedAs, .duty = duty, .name = person->name}};
}

Stored<Apology> apology(std::int64_t number, const Stored<Person>& person, AttendanceClass printedAs,
                        std::optional<Id<Person>> representedBy = {})
{
    return {Id<Apology>(number), Apology{.meeting = meetingId,
                                         .person = person.id,
                                         .printedAs = printedAs,
                                         .name = person->name,
                                         .representedBy = representedBy}};
}

std::vector<std::string> names(const AttendanceRegister& made)
{
    std::vector<std::string> names;
    for (const RegisterLine& line : made.present)
        names.push_back(line.attendance->name);
    return names;
}

} // namespace

TEST_CASE("Somebody is put down for the agency and under the class of the seat they had that day")
{
    BoardRecords board;
    const auto jackman = board.person("Mike Jackman", "Chief Inspector", "elsewhere");
    board.seat("Cambridgeshire Constabulary", jackman.id, Capacity::BoardMember);
    const auto officer = board.person("Louise Walker");
    board.seat("Cambridge City Council", officer.id, Capacity::Member, {}, "Communities");
    board.office(OfficeRole::SupportOfficer, officer.id);
    const auto guest = board.person("Anne Wolf", "", "Department for Work and Pensions");
    const auto former = board.person("Philippa Slatter");
    board.seat("Cambridgeshire County Council", former.id, Capacity::BoardMember,
               Period{date(2020, 1, 1), date(2025, 6, 30)});

    const Attendance police = attendanceOf(jackman, meeting, board.records);
    CHECK(police.printedAs == AttendanceClass::Board);
    CHECK(police.name == "Chief Inspector Mike Jackman");
    CHECK(police.organisation == "Cambridgeshire Constabulary");
    CHECK(police.duty == AttendanceDuty::None);

    const Attendance minutes = attendanceOf(officer, meeting, board.records);
    CHECK(minutes.printedAs == AttendanceClass::Member);
    CHECK(minutes.organisation == "Cambridge City Council (Communities)");
    CHECK(minutes.duty == AttendanceDuty::TookMinutes);

    CHECK(attendanceOf(guest, meeting, board.records).printedAs == AttendanceClass::Guest);
    CHECK(attendanceOf(guest, meeting, board.records).organisation == "Department for Work and Pensions");
    CHECK(attendanceOf(former, meeting, board.records).printedAs == AttendanceClass::Guest);
}

TEST_CASE("The register prints Board, members and guests, in each whoever presided first and then by surname")
{
    BoardRecords board;
    const auto yates = board.person("Michael Yates");
    const auto cooke = board.person("Rebecca Cooke");
    const auto archdeacon = board.person("Hannah Archdeacon");
    const auto fretwell = board.person("Scott Fretwell");
    const AttendanceRegister made =
        attendanceRegister(meeting,
                           {present(1, yates, AttendanceClass::Member), present(2, cooke, AttendanceClass::Board),
                            present(3, archdeacon, AttendanceClass::Guest),
                            present(4, fretwell, AttendanceClass::Board, AttendanceDuty::Presided)},
                           {}, board.records);
    CHECK(names(made)
          == std::vector<std::string>{"Scott Fretwell", "Rebecca Cooke", "Michael Yates", "Hannah Archdeacon"});
}

TEST_CASE("A guest who came for an absent Board member counts as one, whatever heading they are printed under")
{
    BoardRecords board;
    const auto emms = board.person("Shawn Emms");
    board.seat("Cambridgeshire Constabulary", emms.id, Capacity::BoardMember);
    const auto jeffery = board.person("Alice Jeffery");
    const auto guest = board.person("Anne Wolf");
    const AttendanceRegister made = attendanceRegister(
        meeting, {present(1, jeffery, AttendanceClass::Guest), present(2, guest, AttendanceClass::Guest)},
        {apology(1, emms, AttendanceClass::Board, jeffery.id)}, board.records);

    REQUIRE(made.present.size() == 2);
    CHECK(made.present[0].attendance->printedAs == AttendanceClass::Guest);
    CHECK(made.present[0].capacity == AttendanceCapacity::Representative);
    REQUIRE(made.present[0].represents.size() == 1);
    CHECK(made.present[0].represents[0]->name == "Shawn Emms");
    CHECK(made.present[1].capacity == AttendanceCapacity::InAttendance);
    CHECK(made.boardMembersPresent == 1);
    CHECK(made.apologies[0].representative == "Alice Jeffery");
    CHECK_FALSE(made.apologies[0].representativeIsAbsent);
    CHECK(made.noWord.empty());
}

TEST_CASE("A person counts once, whatever number of hats they wear")
{
    BoardRecords board;
    const auto shimmon = board.person("Samantha Shimmon");
    const auto jalli = board.person("Keryn Jalli");
    board.seat("Cambridge City Council", shimmon.id, Capacity::BoardMember);
    board.seat("Cambridge City Council, again", jalli.id, Capacity::BoardMember);
    const AttendanceRegister made =
        attendanceRegister(meeting, {present(1, jalli, AttendanceClass::Board)},
                           {apology(1, shimmon, AttendanceClass::Board, jalli.id)}, board.records);
    CHECK(made.present[0].capacity == AttendanceCapacity::BoardMember);
    CHECK(made.present[0].represents.size() == 1);
    CHECK(made.boardMembersPresent == 1);
}

TEST_CASE("Who came for an absent member who is not on the Board does not count")
{
    BoardRecords board;
    const auto member = board.person("Susie Talbot");
    board.seat("Public Health", member.id, Capacity::Member);
    const auto other = board.person("Pat Green");
    const AttendanceRegister made =
        attendanceRegister(meeting, {present(1, other, AttendanceClass::Guest)},
                           {apology(1, member, AttendanceClass::Member, other.id)}, board.records);
    CHECK(made.present[0].capacity == AttendanceCapacity::InAttendance);
    CHECK(made.boardMembersPresent == 0);
}

TEST_CASE("Seats of which nobody came and nobody sent word are listed, and so are awaited ones")
{
    BoardRecords board;
    const auto silent = board.person("Diane Lane");
    board.seat("Integrated Care System", silent.id, Capacity::BoardMember);
    board.seat("NHS Foundation Trust", std::nullopt, Capacity::BoardMember);
    const AttendanceRegister made = attendanceRegister(meeting, {}, {}, board.records);
    REQUIRE(made.noWord.size() == 1);
    CHECK(made.noWord[0].agency->name == "Integrated Care System");
    REQUIRE(made.awaited.size() == 1);
    CHECK(made.awaited[0].agency->name == "NHS Foundation Trust");
}

TEST_CASE("A representative who is not on the list is named and said to be absent")
{
    BoardRecords board;
    const auto emms = board.person("Shawn Emms");
    const auto jeffery = board.person("Alice Jeffery", "Sergeant");
    const AttendanceRegister made =
        attendanceRegister(meeting, {}, {apology(1, emms, AttendanceClass::Board, jeffery.id)}, board.records);
    CHECK(made.apologies[0].representative == "Sergeant Alice Jeffery");
    CHECK(made.apologies[0].representativeIsAbsent);
}

TEST_CASE("Nobody comes for themselves, and an entry needs a name")
{
    const Id<Person> emms(1);
    const auto alone =
        check(Apology{.meeting = meetingId, .person = emms, .name = "Shawn Emms", .representedBy = emms});
    REQUIRE_FALSE(alone.has_value());
    CHECK(std::holds_alternative<RepresentsThemselves>(alone.error()));
    CHECK_FALSE(check(Attendance{.meeting = meetingId, .person = emms, .name = " "}).has_value());
    CHECK(check(Attendance{.meeting = meetingId, .person = emms, .name = "Shawn Emms"}).has_value());
}
