// SPDX-License-Identifier: MIT
#include "presentation/owner_entry.h"

#include "support/catch.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::ownerFrom;

const MembershipRecords records{
    .people = {{Id<Person>(4), Person{.name = "Mike Jackman", .honorific = "Chief Inspector"}},
               {Id<Person>(7), Person{.name = "Keryn Jalli"}},
               {Id<Person>(8), Person{.name = "Mike Rowe", .honorific = "Inspector"}}}};
const std::vector<Stored<Body>> bodies{{Id<Body>(2), Body{.name = "Multi-Agency Steering Group"}}};

ActionOwner read(const char* typed) { return ownerFrom(QString::fromUtf8(typed), records, bodies); }

TEST_CASE("an owner is known by name, with or without the rank, in capital or small letters")
{
    CHECK(read("Mike Jackman").person == Id<Person>(4));
    CHECK(read("  chief inspector   mike jackman ").person == Id<Person>(4));
    CHECK(read("Mike Jackman").words.empty());
}

TEST_CASE("part of a name means the one person or body it fits, from the beginning of a word on")
{
    CHECK(read("keryn").person == Id<Person>(7));
    CHECK(read("Jal").person == Id<Person>(7));
    CHECK(read("Inspector Mike J").person == Id<Person>(4));
    CHECK(read("Jalli (City Council)").person == Id<Person>(7));
    CHECK(read("Steering Group").body == Id<Body>(2));
    CHECK(read("alli").words == "alli"); // not the beginning of a word
    CHECK_FALSE(read("alli").person.has_value());
}

TEST_CASE("part of a name that fits several, and a rank alone, stay words")
{
    for (const char* words : {"Mike", "Chief Inspector", "M"}) {
        const ActionOwner owner = read(words);
        CHECK_FALSE(owner.person.has_value());
        CHECK_FALSE(owner.body.has_value());
        CHECK(owner.words == words);
    }
}

TEST_CASE("a whole name means its bearer, though longer names begin with it")
{
    const MembershipRecords two{
        .people = {{Id<Person>(1), Person{.name = "Ann Leeson"}}, {Id<Person>(2), Person{.name = "Ann Lee"}}}};
    CHECK(ownerFrom(QStringLiteral("ann lee"), two, {}).person == Id<Person>(2));
    CHECK_FALSE(ownerFrom(QStringLiteral("ann le"), two, {}).person.has_value());
}

TEST_CASE("a body can own an action")
{
    const ActionOwner owner = read("multi-agency steering group");
    CHECK(owner.body == Id<Body>(2));
    CHECK_FALSE(owner.person.has_value());
}

TEST_CASE("what stands in brackets behind a known owner is kept as words")
{
    const ActionOwner owner = read("Keryn Jalli (City Council)");
    CHECK(owner.person == Id<Person>(7));
    CHECK(owner.words == "City Council");
}

TEST_CASE("anybody else owns an action in words alone")
{
    const ActionOwner owner = read("E-scooter  co-ordinating group (new)");
    CHECK_FALSE(owner.person.has_value());
    CHECK_FALSE(owner.body.has_value());
    CHECK(owner.words == "E-scooter co-ordinating group (new)");
}

TEST_CASE("people are offered before bodies, each by name")
{
    CHECK(presentation::ownerSuggestions(records, bodies)
          == QStringList{QStringLiteral("Chief Inspector Mike Jackman"), QStringLiteral("Inspector Mike Rowe"),
                         QStringLiteral("Keryn Jalli"), QStringLiteral("Multi-Agency Steering Group")});
}

} // namespace
} // namespace cspdesk::tests
