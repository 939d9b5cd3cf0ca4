// SPDX-License-Identifier: MIT
#include "application/partnership_work.h"

#include "application/delivery_links.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/field_checks.h"
#include "domain/membership_rules.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

void tidy(Agency& agency)
{
    agency.name = singleLine(agency.name);
    agency.shortName = singleLine(agency.shortName);
}

void tidy(Person& person)
{
    for (std::string* field : {&person.name, &person.honorific, &person.organisation, &person.email, &person.telephone})
        *field = singleLine(*field);
}

bool leads(const std::vector<Lead>& leads, Id<Person> person)
{
    return std::any_of(leads.begin(), leads.end(), [&](const Lead& lead) { return lead.person == person; });
}

std::size_t usesOf(Id<Person> person, const MembershipRecords& records, const std::vector<Stored<AgendaItem>>& items)
{
    const auto memberships = std::count_if(records.memberships.begin(), records.memberships.end(),
                                           [&](const auto& each) { return each->person == person; });
    const auto offices = std::count_if(records.offices.begin(), records.offices.end(),
                                       [&](const auto& each) { return each->person == person; });
    const auto led = std::count_if(items.begin(), items.end(),
                                   [&](const auto& each) { return leads(boardLeads(each.value), person); });
    return static_cast<std::size_t>(memberships + offices + led);
}

/// Where attendance lists, apologies and actions name the person.
Result<std::size_t> usesInMinutes(const UnitOfWork& unit, Id<Person> person)
{
    const auto present = all<Attendance>(unit);
    CSPDESK_TRY(present);
    const auto apologies = all<Apology>(unit);
    CSPDESK_TRY(apologies);
    const auto actions = all<ActionPoint>(unit);
    CSPDESK_TRY(actions);
    const auto attended =
        std::count_if(present->begin(), present->end(), [&](const auto& each) { return each->person == person; });
    const auto excused = std::count_if(apologies->begin(), apologies->end(), [&](const auto& each) {
        return each->person == person || each->representedBy == person;
    });
    const auto owned = std::count_if(actions->begin(), actions->end(), [&](const auto& each) {
        const std::vector<ActionOwner>* owners = readableOwners(each.value);
        return owners != nullptr && std::any_of(owners->begin(), owners->end(), [&](const ActionOwner& owner) {
                   return owner.person == person;
               });
    });
    return static_cast<std::size_t>(attended + excused + owned);
}

template <class Record, class Names>
Result<std::size_t> usesIn(const UnitOfWork& unit, Names&& names)
{
    const auto records = all<Record>(unit);
    CSPDESK_TRY(records);
    return static_cast<std::size_t>(
        std::count_if(records->begin(), records->end(), [&](const Stored<Record>& each) { return names(each.value); }));
}

/// Where replies, the chair, interests, motions and notified votes name the person.
Result<std::size_t> usesInProceedings(const UnitOfWork& unit, Id<Person> person)
{
    const auto replies = usesIn<Reply>(unit, [&](const Reply& each) { return each.person == person; });
    CSPDESK_TRY(replies);
    const auto presided = usesIn<Presiding>(unit, [&](const Presiding& each) { return each.person == person; });
    CSPDESK_TRY(presided);
    const auto interests =
        usesIn<Interest>(unit, [&](const Interest& each) { return each.matter.value().person == person; });
    CSPDESK_TRY(interests);
    const auto motions = usesIn<Motion>(unit, [&](const Motion& each) {
        return each.matter.value().mover == person || each.matter.value().seconder == person;
    });
    CSPDESK_TRY(motions);
    const auto notified =
        usesIn<NotifiedVote>(unit, [&](const NotifiedVote& each) { return each.matter.value().member == person; });
    CSPDESK_TRY(notified);
    return *replies + *presided + *interests + *motions + *notified;
}

/// Where interests and the terms name the agency.
Result<std::size_t> usesInProceedings(const UnitOfWork& unit, Id<Agency> agency)
{
    const auto interests =
        usesIn<Interest>(unit, [&](const Interest& each) { return each.matter.value().agency == agency; });
    CSPDESK_TRY(interests);
    const auto terms = usesIn<TermsOfReference>(unit, [&](const TermsOfReference& each) {
        const auto& classes = each.settings.decisions.quorumClasses;
        return std::any_of(classes.begin(), classes.end(), [&](const QuorumClass& wanted) {
            return std::find(wanted.agencies.begin(), wanted.agencies.end(), agency) != wanted.agencies.end();
        });
    });
    CSPDESK_TRY(terms);
    return *interests + *terms;
}

std::size_t usesOf(Id<Agency> agency, const MembershipRecords& records)
{
    const auto memberships = std::count_if(records.memberships.begin(), records.memberships.end(),
                                           [&](const auto& each) { return each->agency == agency; });
    const auto predecessors = std::count_if(records.agencies.begin(), records.agencies.end(),
                                            [&](const auto& each) { return each->successor == agency; });
    return static_cast<std::size_t>(memberships + predecessors);
}

template <class T>
Result<> checkAmongMembers(const UnitOfWork& unit, const T& record, std::optional<Id<T>> self)
{
    const auto records = membershipRecords(unit);
    if (!records.has_value())
        return refuse(records.error());
    return ruled(check(record, self, *records));
}

} // namespace

Result<MembershipRecords> membershipRecords(const Reader& reader)
{
    auto agencies = all<Agency>(reader);
    auto people = all<Person>(reader);
    auto memberships = all<Membership>(reader);
    auto offices = all<Office>(reader);
    CSPDESK_TRY(agencies);
    CSPDESK_TRY(people);
    CSPDESK_TRY(memberships);
    CSPDESK_TRY(offices);
    return MembershipRecords{std::move(*agencies), std::move(*people), std::move(*memberships), std::move(*offices)};
}

Result<> changePartnership(UnitOfWork& unit, Partnership partnership)
{
    for (std::string* field : {&partnership.name, &partnership.shortName, &partnership.area, &partnership.officerTitle,
                               &partnership.email, &partnership.telephone, &partnership.website})
        *field = singleLine(*field);
    CSPDESK_TRY(ruled(check(partnership)));
    return unit.put(RecordKey::of(Id<Partnership>(1)), partnership);
}

Result<> changeTemplate(UnitOfWork& unit, Id<Template> id, Template page)
{
    CSPDESK_TRY(ruled(check(page)));
    return change(unit, id, std::move(page));
}

Result<Id<Agency>> addAgency(UnitOfWork& unit, Agency agency)
{
    tidy(agency);
    CSPDESK_TRY(ruled(check(agency)));
    return add(unit, std::move(agency));
}

Result<> changeAgency(UnitOfWork& unit, Id<Agency> id, Agency agency)
{
    tidy(agency);
    CSPDESK_TRY(ruled(check(agency)));
    return change(unit, id, std::move(agency));
}

Result<> removeAgency(UnitOfWork& unit, Id<Agency> id)
{
    const auto agency = require(unit, id);
    CSPDESK_TRY(agency);
    const auto records = membershipRecords(unit);
    CSPDESK_TRY(records);
    const auto inProceedings = usesInProceedings(unit, id);
    CSPDESK_TRY(inProceedings);
    const auto inDelivery = usesInDelivery(unit, id);
    CSPDESK_TRY(inDelivery);
    if (const std::size_t uses = usesOf(id, *records) + *inProceedings + *inDelivery; uses > 0)
        return refuse(refusal(StillInUse{agency->value.name, uses}));
    return unit.remove(RecordKey::of(id));
}

Result<Id<Person>> addPerson(UnitOfWork& unit, Person person)
{
    tidy(person);
    CSPDESK_TRY(ruled(check(person)));
    return add(unit, std::move(person));
}

Result<> changePerson(UnitOfWork& unit, Id<Person> id, Person person)
{
    tidy(person);
    CSPDESK_TRY(ruled(check(person)));
    return change(unit, id, std::move(person));
}

Result<> removePerson(UnitOfWork& unit, Id<Person> id)
{
    const auto person = require(unit, id);
    CSPDESK_TRY(person);
    const auto records = membershipRecords(unit);
    CSPDESK_TRY(records);
    const auto items = all<AgendaItem>(unit);
    CSPDESK_TRY(items);
    const auto inMinutes = usesInMinutes(unit, id);
    CSPDESK_TRY(inMinutes);
    const auto inProceedings = usesInProceedings(unit, id);
    CSPDESK_TRY(inProceedings);
    const auto inDelivery = usesInDelivery(unit, id);
    CSPDESK_TRY(inDelivery);
    if (const std::size_t uses = usesOf(id, *records, *items) + *inMinutes + *inProceedings + *inDelivery; uses > 0)
        return refuse(refusal(StillInUse{person->value.name, uses}));
    return unit.remove(RecordKey::of(id));
}

Result<Id<Body>> addBody(UnitOfWork& unit, Body body)
{
    CSPDESK_TRY(ruled(check(body)));
    return add(unit, std::move(body));
}

Result<> changeBody(UnitOfWork& unit, Id<Body> id, Body body)
{
    CSPDESK_TRY(ruled(check(body)));
    return change(unit, id, std::move(body));
}

Result<Id<Membership>> appoint(UnitOfWork& unit, Membership membership)
{
    membership.unit = singleLine(membership.unit);
    CSPDESK_TRY(checkAmongMembers(unit, membership, std::optional<Id<Membership>>()));
    return add(unit, std::move(membership));
}

Result<> changeMembership(UnitOfWork& unit, Id<Membership> id, Membership membership)
{
    membership.unit = singleLine(membership.unit);
    CSPDESK_TRY(checkAmongMembers(unit, membership, std::optional(id)));
    return change(unit, id, std::move(membership));
}

Result<> removeMembership(UnitOfWork& unit, Id<Membership> id) { return removeKnown(unit, id); }

Result<Id<Membership>> succeed(UnitOfWork& unit, Id<Membership> id, std::optional<Id<Person>> successor, Date from)
{
    auto former = require(unit, id);
    CSPDESK_TRY(former);
    Membership next = former->value;
    next.person = successor;
    next.period = Period{from, std::nullopt};
    next.note.clear();
    former->value.period.until = addDays(from, -1);
    CSPDESK_TRY(changeMembership(unit, id, former->value));
    return appoint(unit, std::move(next));
}

Result<Id<Office>> electOfficer(UnitOfWork& unit, Office office)
{
    CSPDESK_TRY(checkAmongMembers(unit, office, std::optional<Id<Office>>()));
    return add(unit, std::move(office));
}

Result<> changeOffice(UnitOfWork& unit, Id<Office> id, Office office)
{
    CSPDESK_TRY(checkAmongMembers(unit, office, std::optional(id)));
    return change(unit, id, std::move(office));
}

Result<> removeOffice(UnitOfWork& unit, Id<Office> id) { return removeKnown(unit, id); }

Result<Id<TermsOfReference>> addTerms(UnitOfWork& unit, TermsOfReference terms)
{
    CSPDESK_TRY(ruled(check(terms.settings)));
    return add(unit, terms);
}

Result<> changeTerms(UnitOfWork& unit, Id<TermsOfReference> id, TermsOfReference terms)
{
    CSPDESK_TRY(ruled(check(terms.settings)));
    return change(unit, id, terms);
}

} // namespace cspdesk::application
