// SPDX-License-Identifier: MIT
#include "domain/membership_rules.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

bool overlap(const Period& left, const Period& right)
{
    return (!left.until || right.from <= *left.until) && (!right.until || left.from <= *right.until);
}

bool within(const Period& inner, const Period& outer)
{
    return outer.from <= inner.from && (!outer.until || (inner.until && *inner.until <= *outer.until));
}

std::string nameOf(Id<Person> id, const std::vector<Stored<Person>>& people)
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const auto& each) { return each.id == id; });
    return found == people.end() ? std::string() : found->value.name;
}

} // namespace

Result<> check(const Partnership& partnership)
{
    return firstRefusal(
        {checkLine(Field::Name, partnership.name), checkLine(Field::ShortName, partnership.shortName),
         checkLength(Field::Area, partnership.area), checkLength(Field::Email, partnership.email),
         checkLength(Field::Telephone, partnership.telephone), checkLength(Field::Website, partnership.website),
         checkLength(Field::WatchedTerms,
                     partnership.watchedTerms.isReadable() ? *partnership.watchedTerms.readable() : "", pageLimit)});
}

Result<> check(const Agency& agency)
{
    return firstRefusal({checkLine(Field::Name, agency.name), checkLength(Field::ShortName, agency.shortName),
                         checkLength(Field::Note, agency.note), checkPeriod(agency.validity)});
}

Result<> check(const Person& person)
{
    return firstRefusal({checkLine(Field::Name, person.name), checkLength(Field::Title, person.honorific),
                         checkLength(Field::Agency, person.organisation), checkLength(Field::Email, person.email),
                         checkLength(Field::Telephone, person.telephone)});
}

Result<> check(const Body& body) { return checkLine(Field::Name, body.name); }

Result<> check(const Template& page)
{
    return firstRefusal({checkLine(Field::Title, page.title), checkLength(Field::Text, page.text, pageLimit)});
}

Result<> check(const DecisionRules& rules)
{
    if (const auto fractions =
            firstRefusal({checkRange(Field::QuorumFraction, rules.quorumDenominator, 1, 1000),
                          checkRange(Field::QuorumFraction, rules.quorumNumerator, 1, rules.quorumDenominator),
                          checkRange(Field::MajorityFraction, rules.majorityDenominator, 1, 1000),
                          checkRange(Field::MajorityFraction, rules.majorityNumerator, 1, rules.majorityDenominator),
                          checkRange(Field::GraceMinutes, rules.graceMinutes, 0, 60)});
        !fractions.has_value())
        return fractions;
    for (const QuorumClass& wanted : rules.quorumClasses)
        if (const auto named = firstRefusal(
                {checkLine(Field::QuorumClass, wanted.name), checkRange(Field::Quorum, wanted.least, 1, 100)});
            !named.has_value())
            return named;
    return {};
}

Result<> check(const TermsSettings& settings)
{
    return firstRefusal({check(settings.decisions), checkRange(Field::Quorum, settings.quorum, 1, 100),
                         checkRange(Field::Days, settings.agendaNoticeDays, 0, 60),
                         checkRange(Field::Days, settings.papersBeforeAgendaDays, 0, 60),
                         checkRange(Field::Days, settings.minutesCirculatedDays, 0, 120),
                         checkRange(Field::Days, settings.questionNoticeWorkingDays, 0, 60)});
}

Result<> check(const Membership& membership, std::optional<Id<Membership>> self, const MembershipRecords& records)
{
    if (const auto plain = firstRefusal({checkLength(Field::Unit, membership.unit), checkPeriod(membership.period)});
        !plain.has_value())
        return plain;
    const auto agency = std::find_if(records.agencies.begin(), records.agencies.end(),
                                     [&](const auto& each) { return each.id == membership.agency; });
    if (agency == records.agencies.end())
        return refuse(Refusal(EmptyField{Field::Agency}));
    if (!within(membership.period, agency->value.validity))
        return refuse(Refusal(AgencyNotInBeing{agency->value.name, agency->value.validity}));
    for (const Stored<Membership>& other : records.memberships) {
        const bool same = other->body == membership.body && other->agency == membership.agency && membership.person
                       && other->person == membership.person && other.id != self;
        if (same && overlap(other->period, membership.period))
            return refuse(
                Refusal(AlreadyMember{nameOf(*membership.person, records.people), agency->value.name, other->period}));
    }
    return {};
}

Result<> check(const Office& office, std::optional<Id<Office>> self, const MembershipRecords& records)
{
    if (const auto period = checkPeriod(office.period); !period.has_value())
        return period;
    for (const Stored<Office>& other : records.offices) {
        const bool same = other->body == office.body && other->role == office.role && other.id != self;
        if (same && overlap(other->period, office.period))
            return refuse(Refusal(OfficeIsHeld{nameOf(other->person, records.people), other->period}));
    }
    return {};
}

std::optional<Stored<TermsOfReference>> termsOn(Date day, Id<Body> body,
                                                const std::vector<Stored<TermsOfReference>>& versions)
{
    std::optional<Stored<TermsOfReference>> latest;
    for (const Stored<TermsOfReference>& version : versions) {
        const bool began = version->body == body && version->inForceFrom <= day;
        if (began && (!latest || latest->value.inForceFrom <= version->inForceFrom))
            latest = version;
    }
    return latest;
}

} // namespace cspdesk::domain
