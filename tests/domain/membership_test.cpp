// SPDX-License-Identifier: MIT
#include "domain/membership_rules.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Id<Body> boardId(1);
const Id<Agency> city(1);
const Id<Agency> county(2);
const Id<Person> holloway(1);
const Id<Person> todd(2);

MembershipRecords twoAgencies()
{
    MembershipRecords records;
    records.agencies = {{city, Agency{.name = "City Council"}},
                        {county, Agency{.name = "County Council", .validity = {date(2020, 1, 1), date(2025, 12, 31)}}}};
    records.people = {{holloway, Person{.name = "Cameron Holloway"}}, {todd, Person{.name = "Mike Todd-Jones"}}};
    return records;
}

Membership seat(Id<Agency> agency, std::optional<Id<Person>> person, Period period)
{
    return Membership{
        .body = boardId, .agency = agency, .person = person, .capacity = Capacity::BoardMember, .period = period};
}

} // namespace

TEST_CASE("Old days show who sat for whom then")
{
    MembershipRecords records = twoAgencies();
    records.memberships = {{Id<Membership>(1), seat(city, holloway, {date(2024, 4, 1), date(2025, 6, 30)})},
                           {Id<Membership>(2), seat(city, todd, {date(2025, 7, 1), {}})}};
    const auto before = rosterOn(date(2025, 6, 30), boardId, records);
    REQUIRE(before.size() == 1);
    CHECK(before[0].person->value.name == "Cameron Holloway");
    const auto after = rosterOn(date(2025, 7, 1), boardId, records);
    REQUIRE(after.size() == 1);
    CHECK(after[0].person->value.name == "Mike Todd-Jones");
    CHECK(rosterOn(date(2025, 7, 1), Id<Body>(2), records).empty());
}

TEST_CASE("An awaited representative is a seat without a person")
{
    MembershipRecords records = twoAgencies();
    records.memberships = {{Id<Membership>(1), seat(city, std::nullopt, {date(2025, 7, 1), {}})}};
    const auto seats = rosterOn(date(2025, 7, 2), boardId, records);
    REQUIRE(seats.size() == 1);
    CHECK_FALSE(seats[0].person.has_value());
    CHECK(seats[0].membership->isAwaited());
}

TEST_CASE("Board members come before members, and offices go with their seat")
{
    MembershipRecords records = twoAgencies();
    Membership member = seat(city, todd, {date(2024, 1, 1), {}});
    member.capacity = Capacity::Member;
    records.memberships = {{Id<Membership>(1), member},
                           {Id<Membership>(2), seat(county, holloway, {date(2024, 1, 1), {}})}};
    records.offices = {
        {Id<Office>(1), Office{boardId, OfficeRole::Chair, holloway, {date(2024, 1, 1), date(2025, 1, 31)}}}};
    const auto seats = rosterOn(date(2025, 1, 31), boardId, records);
    REQUIRE(seats.size() == 2);
    CHECK(seats[0].person->id == holloway);
    CHECK(seats[0].offices == std::vector{OfficeRole::Chair});
    CHECK(rosterOn(date(2025, 2, 1), boardId, records)[0].offices.empty());
}

TEST_CASE("A membership outside its agency's life is refused")
{
    const MembershipRecords records = twoAgencies();
    const auto tooLong = check(seat(county, todd, {date(2025, 1, 1), {}}), std::nullopt, records);
    REQUIRE_FALSE(tooLong.has_value());
    CHECK(std::get<AgencyNotInBeing>(tooLong.error()).agency == "County Council");
    CHECK(check(seat(county, todd, {date(2025, 1, 1), date(2025, 12, 31)}), std::nullopt, records).has_value());
}

TEST_CASE("One person is a member for one agency once at a time: an agency may have several members")
{
    MembershipRecords records = twoAgencies();
    records.memberships = {{Id<Membership>(1), seat(city, todd, {date(2025, 1, 1), date(2025, 6, 30)})}};
    CHECK_FALSE(check(seat(city, todd, {date(2025, 6, 30), {}}), std::nullopt, records).has_value());
    CHECK(check(seat(city, todd, {date(2025, 7, 1), {}}), std::nullopt, records).has_value());
    CHECK(check(seat(city, holloway, {date(2025, 1, 1), {}}), std::nullopt, records).has_value());
    CHECK(check(seat(city, todd, {date(2025, 1, 1), {}}), Id<Membership>(1), records).has_value()); // changing itself
}

TEST_CASE("An office has one holder at a time")
{
    MembershipRecords records = twoAgencies();
    records.offices = {{Id<Office>(1), Office{boardId, OfficeRole::Chair, holloway, {date(2024, 1, 1), {}}}}};
    const auto second = check(Office{boardId, OfficeRole::Chair, todd, {date(2025, 1, 1), {}}}, std::nullopt, records);
    REQUIRE_FALSE(second.has_value());
    CHECK(std::get<OfficeIsHeld>(second.error()).holder == "Cameron Holloway");
    CHECK(
        check(Office{boardId, OfficeRole::ViceChair, todd, {date(2025, 1, 1), {}}}, std::nullopt, records).has_value());
}

TEST_CASE("A period whose end comes first is refused")
{
    const auto reversed = check(seat(city, todd, {date(2025, 2, 1), date(2025, 1, 1)}), std::nullopt, twoAgencies());
    CHECK(std::holds_alternative<PeriodReversed>(reversed.error()));
}

TEST_CASE("The terms in force are the latest that had begun on the day")
{
    const std::vector<Stored<TermsOfReference>> versions{
        {Id<TermsOfReference>(1), TermsOfReference{.body = boardId, .inForceFrom = date(2024, 4, 1)}},
        {Id<TermsOfReference>(2), TermsOfReference{.body = boardId, .inForceFrom = date(2025, 7, 1)}}};
    CHECK(termsOn(date(2025, 6, 30), boardId, versions)->id == Id<TermsOfReference>(1));
    CHECK(termsOn(date(2025, 7, 1), boardId, versions)->id == Id<TermsOfReference>(2));
    CHECK_FALSE(termsOn(date(2024, 3, 31), boardId, versions).has_value());
    CHECK_FALSE(termsOn(date(2025, 7, 1), Id<Body>(2), versions).has_value());
}

TEST_CASE("The defaults of the terms are those of the Cambridge terms of reference")
{
    const TermsSettings settings;
    CHECK(settings.quorum == 5);                          // 7d
    CHECK(settings.chairHasCastingVote);                  // 7c
    CHECK(settings.agendaNoticeDays == 5);                // 9a
    CHECK(settings.questionCutOff == TimeOfDay{10 * 60}); // public information, 3
    CHECK(settings.questionNoticeWorkingDays == 1);
}
