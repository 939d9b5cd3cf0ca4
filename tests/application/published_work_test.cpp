// SPDX-License-Identifier: MIT
#include "application/published_work.h"

#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

Id<PublishedResult> keep(tests::Office& office, const PublishedResult& result)
{
    return office.does(Verb::PublishResult, [&](UnitOfWork& unit) { return keepPublished(unit, result); });
}

const PublishedResult table{.day = date(2025, 10, 1),
                            .way = PublishedWay::File,
                            .title = " Repeat  suspects ",
                            .place = "suspects.pdf",
                            .tables = "{}"};

} // namespace

TEST_CASE("The same figures that go out again are kept once, with the last day")
{
    tests::Office office;
    const auto first = keep(office, table);
    PublishedResult later = table;
    later.day = date(2025, 10, 9);
    CHECK(keep(office, later) == first);
    CHECK(keep(office, table) == first);
    PublishedResult printed = table;
    printed.way = PublishedWay::Print;
    CHECK(keep(office, printed) != first);
    const auto kept = office.everything<PublishedResult>();
    REQUIRE(kept.size() == 2);
    CHECK(kept[0]->day == date(2025, 10, 9));
    CHECK(kept[0]->title == "Repeat suspects");
}

TEST_CASE("What reached nobody is left out, and counts again where it went out after all")
{
    tests::Office office;
    const auto id = keep(office, table);
    office.does(Verb::ChangePublished, [&](UnitOfWork& unit) { return setCounts(unit, id, false); });
    CHECK_FALSE(office.everything<PublishedResult>()[0]->counts);
    keep(office, table); // again, and this time for good
    CHECK(office.everything<PublishedResult>().size() == 2);
    office.does(Verb::ChangePublished, [&](UnitOfWork& unit) { return setCounts(unit, id, true); });
    CHECK(office.everything<PublishedResult>()[0]->counts);
}
