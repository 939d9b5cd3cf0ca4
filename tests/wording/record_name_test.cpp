// SPDX-License-Identifier: MIT
#include "wording/record_name.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

TEST_CASE("A record goes by the name people use for it")
{
    CHECK(wording::recordName(Person{.name = "Mike Jackman", .honorific = "Chief Inspector"}).toStdString()
          == "Chief Inspector Mike Jackman");
    CHECK(wording::recordName(Meeting{.body = Id<Body>(1), .date = date(2025, 10, 21)}).toStdString()
          == "21 October 2025");
    CHECK(wording::kindAndName(Agency{.name = "Probation Service"}).toStdString() == "agency “Probation Service”");
    CHECK(wording::kindAndName(Membership{.body = Id<Body>(1), .agency = Id<Agency>(1)}).toStdString() == "membership");
}

TEST_CASE("A closed item goes by its open title while its closed one is sealed")
{
    AgendaItem item{.meeting = Id<Meeting>(1), .session = Session::Closed, .title = "Case review"};
    item.closedMatter = ClosedItemMatter{"Review of case 7", {}};
    CHECK(wording::recordName(item).toStdString() == "Review of case 7");
    item.closedMatter = Closed<ClosedItemMatter>::sealed();
    CHECK(wording::recordName(item).toStdString() == "Case review");
}

TEST_CASE("Every kind can be counted")
{
    for (std::size_t kind = 0; kind < application::kindCount; ++kind) {
        CHECK(wording::countedKind(kind, 1).startsWith(QStringLiteral("1 ")));
        CHECK(wording::countedKind(kind, 12).startsWith(QStringLiteral("12 ")));
    }
    CHECK(wording::countedKind(application::kindOf<AgendaItem>, 12).toStdString() == "12 agenda items");
}
