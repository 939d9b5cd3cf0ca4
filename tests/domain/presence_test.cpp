// SPDX-License-Identifier: MIT
#include "domain/presence.h"

#include "domain/presiding.h"
#include "domain/reply.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

const Stored<Meeting> meeting{Id<Meeting>(1), Meeting{.body = Id<Body>(1), .date = date(2025, 7, 1)}};
const Id<Person> ann(1);
const Id<Person> bob(2);
const Id<Person> cy(3);
const Id<Person> gus(4);

/// Ann (City), Bob (Fire) and Cy (Police) sit on the Board; Ann is its Chair and Bob its Vice Chair. Gus is a guest.
MembershipRecords records()
{
    MembershipRecords records;
    const auto add = [&](std::int64_t number, const char* name, const char* agency) {
        records.people.push_back({Id<Person>(number), Person{.name = name}});
        if (agency == nullptr)
            return;
        records.agencies.push_back({Id<Agency>(number), Agency{.name = agency}});
        records.memberships.push_back({Id<Membership>(number), Membership{.body = Id<Body>(1),
                                                                          .agency = Id<Agency>(number),
                                                                          .person = Id<Person>(number),
                                                                          .capacity = Capacity::BoardMember}});
    };
    add(1, "Ann", "City");
    add(2, "Bob", "Fire");
    add(3, "Cy", "Police");
    add(4, "Gus", nullptr);
    records.offices.push_back(
        {Id<Office>(1), Office{.body = Id<Body>(1), .role = OfficeRole::Chair, .person = Id<Person>(1)}});
    records.offices.push_back(
        {Id<Office>(2), Office{.body = Id<Body>(1), .role = OfficeRole::ViceChair, .person = Id<Person>(2)}});
    return records;
}

Attendance there(Id<Person> person, std::vector<Stay> stays)
{
    return Attendance{.meeting = meeting.id, .person = person, .name = "Somebody", .stays = std::move(stays)};
}

Stay from(TimeOfDay arrived, std::optional<TimeOfDay> left = {}, LeftBecause because = LeftBecause::Unsaid)
{
    return Stay{.arrived = arrived, .left = left, .because = because};
}

Stored<Apology> apology(Id<Person> person, std::optional<Id<Person>> representedBy)
{
    return {Id<Apology>(person.number()), Apology{.meeting = meeting.id,
                                                  .person = person,
                                                  .printedAs = AttendanceClass::Board,
                                                  .name = "Somebody",
                                                  .representedBy = representedBy}};
}

std::vector<Stored<Attendance>> numbered(std::vector<Attendance> entries)
{
    std::vector<Stored<Attendance>> stored;
    for (Attendance& entry : entries)
        stored.push_back({Id<Attendance>(static_cast<std::int64_t>(stored.size()) + 1), std::move(entry)});
    return stored;
}

/// The capacity somebody counts in at that time; nothing where they are away.
std::optional<AttendanceCapacity> capacity(Id<Person> person, TimeOfDay when, std::vector<Attendance> entries,
                                           const std::vector<Stored<Apology>>& apologies = {})
{
    for (const PresentPerson& each : presentAt(when, meeting, numbered(std::move(entries)), apologies, records()))
        if (each.attendance->person == person)
            return each.capacity;
    return std::nullopt;
}

} // namespace

TEST_CASE("Somebody without times was there for the whole of the meeting")
{
    CHECK(isPresent(there(ann, {}), at(10, 0)));
    CHECK(isPresent(there(ann, {}), at(18, 0)));
}

TEST_CASE("Somebody is there from the minute they arrive until the minute they leave")
{
    const Attendance late = there(ann, {from(at(10, 20), at(11, 5))});
    CHECK_FALSE(isPresent(late, at(10, 19)));
    CHECK(isPresent(late, at(10, 20)));
    CHECK(isPresent(late, at(11, 4)));
    CHECK_FALSE(isPresent(late, at(11, 5)));
}

TEST_CASE("Somebody who left and came back was there twice, and away between")
{
    std::vector<Stay> stays = arrived({}, at(10, 0), PresenceMode::InRoom);
    stays = left(stays, at(10, 30), LeftBecause::Other, "a call");
    stays = arrived(stays, at(10, 45), PresenceMode::Online);
    REQUIRE(stays.size() == 2);
    CHECK(check(stays).has_value());
    CHECK(modeAt(there(ann, stays), at(10, 29)) == PresenceMode::InRoom);
    CHECK_FALSE(modeAt(there(ann, stays), at(10, 30)).has_value());
    CHECK(modeAt(there(ann, stays), at(10, 45)) == PresenceMode::Online);
}

TEST_CASE("Back in the minute they left they were never away, and gone in the minute they came they were never there")
{
    const std::vector<Stay> stays = left(arrived({}, at(10, 0), PresenceMode::InRoom), at(10, 30), LeftBecause::Unsaid);
    CHECK(arrived(stays, at(10, 30), PresenceMode::InRoom) == std::vector<Stay>{from(at(10, 0))});
    CHECK(left(arrived({}, at(10, 0), PresenceMode::InRoom), at(10, 0), LeftBecause::Unsaid).empty());
    CHECK(left(stays, at(11, 0), LeftBecause::Other) == stays);
    CHECK(arrived(arrived({}, at(10, 0), PresenceMode::InRoom), at(10, 5), PresenceMode::Online).size() == 1);
}

TEST_CASE("A lost connection counts as long as the terms give grace: leaving does not")
{
    const Attendance dropped = there(ann, {from(at(10, 0), at(10, 30), LeftBecause::LostConnection)});
    CHECK_FALSE(isPresent(dropped, at(10, 30)));
    CHECK(isPresent(dropped, at(10, 34), 5));
    CHECK_FALSE(isPresent(dropped, at(10, 35), 5));
    CHECK_FALSE(isPresent(there(ann, {from(at(10, 0), at(10, 30))}), at(10, 31), 5));
}

TEST_CASE("Times of being there must follow each other and end after they begin")
{
    CHECK(check(std::vector<Stay>{from(at(10, 0), at(10, 30)), from(at(10, 30))}).has_value());
    CHECK_FALSE(check(std::vector<Stay>{from(at(10, 0), at(10, 0))}).has_value());
    CHECK_FALSE(check(std::vector<Stay>{from(at(10, 0), at(10, 30)), from(at(10, 20))}).has_value());
    CHECK_FALSE(check(std::vector<Stay>{from(at(10, 0)), from(at(10, 20))}).has_value());
}

TEST_CASE("A representative counts for the member while the member is away")
{
    const std::vector<Stored<Apology>> apologies{apology(ann, gus)};
    CHECK(capacity(gus, at(10, 0), {there(gus, {})}, apologies) == AttendanceCapacity::Representative);
    const std::vector<Attendance> annComes{there(gus, {}), there(ann, {from(at(10, 40), at(11, 30))})};
    CHECK(capacity(gus, at(10, 39), annComes, apologies) == AttendanceCapacity::Representative);
    CHECK(capacity(gus, at(10, 40), annComes, apologies) == AttendanceCapacity::InAttendance);
    CHECK(capacity(ann, at(10, 40), annComes, apologies) == AttendanceCapacity::BoardMember);
    CHECK(capacity(gus, at(11, 30), annComes, apologies) == AttendanceCapacity::Representative);
}

TEST_CASE("A Board member who represents another counts by the own seat")
{
    CHECK(capacity(bob, at(10, 0), {there(bob, {})}, {apology(ann, bob)}) == AttendanceCapacity::BoardMember);
    CHECK(capacity(gus, at(10, 0), {there(gus, {})}) == AttendanceCapacity::InAttendance);
}

TEST_CASE("Who joined, left, came back or lost the connection is told in the order of time")
{
    const auto told = presenceEvents(
        numbered(
            {there(ann, {Stay{}}), there(bob, {from(at(10, 20))}),
             there(cy, {Stay{.left = at(10, 10), .because = LeftBecause::LostConnection}, from(at(10, 15), at(12, 0))}),
             there(gus, {Stay{.left = at(11, 0), .because = LeftBecause::Interest}})}),
        at(10, 0), at(12, 0));
    std::vector<std::pair<int, PresenceEventKind>> brief;
    for (const PresenceEvent& event : told)
        brief.emplace_back(event.at.minutes, event.kind);
    using enum PresenceEventKind;
    CHECK(brief
          == std::vector<std::pair<int, PresenceEventKind>>{
              {610, LostConnection}, {615, Returned}, {620, Joined}, {660, LeftForInterest}});
}

TEST_CASE("Who presides is whoever took the chair last, and for one item only over that item")
{
    const Id<AgendaItem> grant(7);
    const std::vector<Stored<Presiding>> timeline{
        {Id<Presiding>(1), Presiding{.meeting = meeting.id, .person = ann, .name = "Ann"}},
        {Id<Presiding>(2), Presiding{.meeting = meeting.id, .person = bob, .name = "Bob", .from = at(11, 0)}},
        {Id<Presiding>(3),
         Presiding{.meeting = meeting.id, .person = cy, .name = "Cy", .from = at(10, 30), .onlyFor = grant}},
    };
    const auto presides = [&](TimeOfDay when, std::optional<Id<AgendaItem>> item) {
        const auto found = presidingAt(when, item, timeline);
        return found ? found->value.name : std::string();
    };
    CHECK(presides(at(10, 0), {}) == "Ann");
    CHECK(presides(at(10, 29), grant) == "Ann");
    CHECK(presides(at(10, 30), grant) == "Cy");
    CHECK(presides(at(10, 30), Id<AgendaItem>(8)) == "Ann");
    CHECK(presides(at(11, 0), {}) == "Bob");
    CHECK(presides(at(11, 0), grant) == "Cy");
    CHECK_FALSE(presidingAt(at(10, 0), {}, {}).has_value());
}

TEST_CASE("The Chair presides before the Vice Chair, and others would have to be elected")
{
    const auto choices = presiderChoices(meeting->date, Id<Body>(1), {cy, bob, ann}, records());
    REQUIRE(choices.size() == 3);
    CHECK(choices[0].person == ann);
    CHECK(choices[0].basis == PresidingBasis::Chair);
    CHECK(choices[1].person == bob);
    CHECK(choices[1].basis == PresidingBasis::ViceChair);
    CHECK(choices[2].basis == PresidingBasis::Elected);
}

TEST_CASE("A forecast counts those who said they come and those for whom somebody comes, each person once")
{
    const std::vector<Stored<Reply>> replies{{Id<Reply>(1), Reply{.meeting = meeting.id, .person = ann}}};
    const auto forecast = quorumForecast(meeting, replies, {apology(bob, gus)}, records(), 3, DecisionRules{});
    CHECK(forecast.confirmed == 2);
    CHECK(forecast.required == 3);
    CHECK(forecast.missing() == 1);
    CHECK(forecast.possible == 3);
    REQUIRE(forecast.notAnswered.size() == 1);
    CHECK(forecast.notAnswered[0].agency->name == "Police");
    CHECK_FALSE(forecast.cannotBeReached);
    // Ann comes herself and for Bob: one person.
    CHECK(quorumForecast(meeting, replies, {apology(bob, ann)}, records(), 3, DecisionRules{}).confirmed == 1);
    // Nobody comes for Bob.
    CHECK(quorumForecast(meeting, replies, {apology(bob, {})}, records(), 3, DecisionRules{}).possible == 2);
}

TEST_CASE("A forecast tells vacant seats, fractions, and a quorum that cannot be reached at all")
{
    MembershipRecords known = records();
    known.agencies.push_back({Id<Agency>(9), Agency{.name = "Probation"}});
    known.memberships.push_back(
        {Id<Membership>(9),
         Membership{.body = Id<Body>(1), .agency = Id<Agency>(9), .capacity = Capacity::BoardMember}});
    const auto forecast = quorumForecast(meeting, {}, {}, known, 4, DecisionRules{});
    REQUIRE(forecast.vacant.size() == 1);
    CHECK(forecast.vacant[0].agency->name == "Probation");
    CHECK(forecast.cannotBeReached);
    DecisionRules half;
    half.quorumBasis = QuorumBasis::Fraction;
    half.quorumNumerator = 1;
    half.quorumDenominator = 2;
    const auto byFraction = quorumForecast(meeting, {}, {}, known, 4, half);
    CHECK(byFraction.required == 2); // of three filled seats
    CHECK_FALSE(byFraction.cannotBeReached);
}
