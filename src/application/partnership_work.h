// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/roster.h"

namespace cspdesk::application {

/// Everything the membership of bodies is read from.
Result<domain::MembershipRecords> membershipRecords(const Reader& reader);

Result<> changePartnership(UnitOfWork& unit, domain::Partnership partnership);
Result<> changeTemplate(UnitOfWork& unit, Id<domain::Template> id, domain::Template page);

Result<Id<domain::Agency>> addAgency(UnitOfWork& unit, domain::Agency agency);
Result<> changeAgency(UnitOfWork& unit, Id<domain::Agency> id, domain::Agency agency);
/// Refused while a membership or another agency's succession refers to it: history is kept by ending, not by removing.
Result<> removeAgency(UnitOfWork& unit, Id<domain::Agency> id);

Result<Id<domain::Person>> addPerson(UnitOfWork& unit, domain::Person person);
Result<> changePerson(UnitOfWork& unit, Id<domain::Person> id, domain::Person person);
/// Refused while a membership, an office or an agenda item refers to the person.
Result<> removePerson(UnitOfWork& unit, Id<domain::Person> id);

Result<Id<domain::Body>> addBody(UnitOfWork& unit, domain::Body body);
Result<> changeBody(UnitOfWork& unit, Id<domain::Body> id, domain::Body body);

Result<Id<domain::Membership>> appoint(UnitOfWork& unit, domain::Membership membership);
Result<> changeMembership(UnitOfWork& unit, Id<domain::Membership> id, domain::Membership membership);
Result<> removeMembership(UnitOfWork& unit, Id<domain::Membership> id);
/// Ends a membership the day before `from` and begins one for the successor on it; nobody means: awaited.
Result<Id<domain::Membership>> succeed(UnitOfWork& unit, Id<domain::Membership> id,
                                       std::optional<Id<domain::Person>> successor, Date from);

Result<Id<domain::Office>> electOfficer(UnitOfWork& unit, domain::Office office);
Result<> changeOffice(UnitOfWork& unit, Id<domain::Office> id, domain::Office office);
Result<> removeOffice(UnitOfWork& unit, Id<domain::Office> id);

Result<Id<domain::TermsOfReference>> addTerms(UnitOfWork& unit, domain::TermsOfReference terms);
Result<> changeTerms(UnitOfWork& unit, Id<domain::TermsOfReference> id, domain::TermsOfReference terms);

} // namespace cspdesk::application
