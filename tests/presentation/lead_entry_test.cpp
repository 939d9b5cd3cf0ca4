// SPDX-License-Identifier: MIT
#include "presentation/lead_entry.h"

#include "support/catch.h"
#include "wording/labels.h"

namespace cspdesk::tests {
namespace {

using presentation::leadFrom;

domain::MembershipRecords known()
{
    domain::MembershipRecords records;
    records.people = {{Id<domain::Person>(1), {.name = "Michael Yates"}},
                      {Id<domain::Person>(2), {.name = "Mike Jackman", .honorific = "Chief Inspector"}},
                      {Id<domain::Person>(3), {.name = "Siân O’Brien"}}};
    return records;
}

TEST_CASE("a lead is known by name with or without the rank, in any letters")
{
    CHECK(leadFrom(QStringLiteral("mike  jackman "), known()) == domain::Lead{.person = Id<domain::Person>(2)});
    CHECK(leadFrom(QStringLiteral("Chief Inspector Mike Jackman"), known())
          == domain::Lead{.person = Id<domain::Person>(2)});
    CHECK(leadFrom(QStringLiteral("siân o’brien"), known()) == domain::Lead{.person = Id<domain::Person>(3)});
}

TEST_CASE("words in brackets behind a name are kept with it")
{
    const domain::Lead lead = leadFrom(QStringLiteral("Michael Yates (Policy and Insight Team)"), known());
    CHECK(lead.person == Id<domain::Person>(1));
    CHECK(lead.words == "Policy and Insight Team");
    CHECK(wording::leadText(lead, known()) == QStringLiteral("Michael Yates (Policy and Insight Team)"));
}

TEST_CASE("an office is a lead whoever holds it")
{
    CHECK(leadFrom(QStringLiteral("chair"), known()) == domain::Lead{.office = domain::OfficeRole::Chair});
    CHECK(leadFrom(QStringLiteral("Vice Chair (presiding)"), known())
          == domain::Lead{.office = domain::OfficeRole::ViceChair, .words = "presiding"});
}

TEST_CASE("everything else is words, brackets and all")
{
    CHECK(leadFrom(QStringLiteral(" County DASV Partnership "), known())
          == domain::Lead{.words = "County DASV Partnership"});
    CHECK(leadFrom(QStringLiteral("Somebody (else)"), known()) == domain::Lead{.words = "Somebody (else)"});
}

TEST_CASE("offices are offered before people")
{
    const QStringList offered = presentation::leadSuggestions(known());
    REQUIRE(offered.size() == 6);
    CHECK(offered.first() == QStringLiteral("Chair"));
    CHECK(offered.contains(QStringLiteral("Chief Inspector Mike Jackman")));
}

} // namespace
} // namespace cspdesk::tests
