// SPDX-License-Identifier: MIT
#include "application/partnership_work.h"

#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

class MembersOffice : public tests::Office
{
public:
    Id<Body> boardId = everything<Body>()[0].id;
    Id<Agency> city =
        does(Verb::AddAgency, [](UnitOfWork& unit) { return addAgency(unit, Agency{.name = "City Council"}); });
    Id<Person> holloway = addsPerson("Cameron Holloway");

    Id<Person> addsPerson(const std::string& name)
    {
        return does(Verb::AddPerson, [&](UnitOfWork& unit) { return addPerson(unit, Person{.name = name}); });
    }

    Id<Membership> appoints(std::optional<Id<Person>> person, Period period)
    {
        return does(Verb::Appoint, [&](UnitOfWork& unit) {
            return appoint(unit, Membership{.body = boardId,
                                            .agency = city,
                                            .person = person,
                                            .capacity = Capacity::BoardMember,
                                            .unit = "Communities",
                                            .period = period});
        });
    }
};

} // namespace

TEST_CASE("A successor takes the seat over the day after the former member gives it up")
{
    MembersOffice office;
    const auto seat = office.appoints(office.holloway, {date(2024, 4, 1), {}});
    const auto todd = office.addsPerson("Mike Todd-Jones");
    office.does(Verb::ChangeMembership, [&](UnitOfWork& unit) { return succeed(unit, seat, todd, date(2025, 7, 1)); });
    const auto memberships = office.everything<Membership>();
    REQUIRE(memberships.size() == 2);
    CHECK(memberships[0]->period == Period{date(2024, 4, 1), date(2025, 6, 30)});
    CHECK(memberships[1]->period == Period{date(2025, 7, 1), {}});
    CHECK(memberships[1]->person == todd);
    CHECK(memberships[1]->unit == "Communities");
}

TEST_CASE("A succession before the former member began is refused whole")
{
    MembersOffice office;
    const auto seat = office.appoints(office.holloway, {date(2024, 4, 1), {}});
    office.isRefused<PeriodReversed>(
        Verb::ChangeMembership, [&](UnitOfWork& unit) { return succeed(unit, seat, std::nullopt, date(2024, 4, 1)); });
    CHECK(office.everything<Membership>().size() == 1);
    CHECK_FALSE(office.everything<Membership>()[0]->period.until.has_value());
}

TEST_CASE("Without a named successor the representative is awaited")
{
    MembersOffice office;
    const auto seat = office.appoints(office.holloway, {date(2024, 4, 1), {}});
    office.does(Verb::ChangeMembership,
                [&](UnitOfWork& unit) { return succeed(unit, seat, std::nullopt, date(2025, 7, 1)); });
    CHECK(office.everything<Membership>()[1]->isAwaited());
}

TEST_CASE("What is named elsewhere is not removed, but ended")
{
    MembersOffice office;
    office.appoints(office.holloway, {date(2024, 4, 1), {}});
    const auto person = office.isRefused<StillInUse>(
        Verb::RemovePerson, [&](UnitOfWork& unit) { return removePerson(unit, office.holloway); });
    CHECK(person.name == "Cameron Holloway");
    CHECK(person.uses == 1);
    office.isRefused<StillInUse>(Verb::RemoveAgency, [&](UnitOfWork& unit) { return removeAgency(unit, office.city); });
    const auto stranger = office.addsPerson("Nobody's Lead");
    office.does(Verb::RemovePerson, [&](UnitOfWork& unit) { return removePerson(unit, stranger); });
    CHECK(office.everything<Person>().size() == 1);
}

TEST_CASE("A second holder of an office in the same time is refused by the first one's name")
{
    MembersOffice office;
    const auto elects = [&](Period period) {
        return [&office, period](UnitOfWork& unit) {
            return electOfficer(unit, domain::Office{office.boardId, OfficeRole::Chair, office.holloway, period});
        };
    };
    office.does(Verb::ElectOfficer, elects({date(2024, 1, 1), date(2024, 12, 31)}));
    CHECK(office.isRefused<OfficeIsHeld>(Verb::ElectOfficer, elects({date(2024, 12, 31), {}})).holder
          == "Cameron Holloway");
    office.does(Verb::ElectOfficer, elects({date(2025, 1, 1), {}}));
}

TEST_CASE("Names keep their apostrophes, emoji and right-to-left letters")
{
    MembersOffice office;
    for (const std::string name : {"Siân O'Neill", "שרה כהן", "محمد علي", "Robin 🚲 Smith"}) {
        const auto id = office.addsPerson(name);
        CHECK(require(office.store(), id)->value.name == name);
    }
}
