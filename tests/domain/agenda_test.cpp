// SPDX-License-Identifier: MIT
#include "domain/agenda.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Id<Meeting> meetingId(1);

Stored<AgendaItem> item(int position, ItemKind kind, std::optional<int> minutes, std::string title = "A title")
{
    return {Id<AgendaItem>(100 + position), AgendaItem{.meeting = meetingId,
                                                       .position = position,
                                                       .kind = kind,
                                                       .title = std::move(title),
                                                       .plannedMinutes = minutes}};
}

Meeting threeHours() { return Meeting{.body = Id<Body>(1), .date = date(2025, 10, 21)}; }

} // namespace

TEST_CASE("Items run from 1 by themselves: a break has time and no number, a heading neither")
{
    const RunningOrder order =
        runningOrder(threeHours(), {item(0, ItemKind::Welcome, 10), item(1, ItemKind::Break, 15),
                                    item(2, ItemKind::Heading, std::nullopt), item(3, ItemKind::Decision, 20)});
    REQUIRE(order.lines.size() == 4);
    CHECK(order.lines[0].number == 1);
    CHECK(order.lines[0].start == TimeOfDay{600});
    CHECK_FALSE(order.lines[1].number.has_value());
    CHECK(order.lines[1].start == TimeOfDay{610});
    CHECK_FALSE(order.lines[2].number.has_value());
    CHECK_FALSE(order.lines[2].start.has_value());
    CHECK(order.lines[3].number == 2);
    CHECK(order.lines[3].start == TimeOfDay{625});
    CHECK(order.plannedMinutes == 45);
    CHECK(order.overrun() == 0);
}

TEST_CASE("An agenda without any planned minutes has no clock times")
{
    const RunningOrder order =
        runningOrder(threeHours(), {item(0, ItemKind::Welcome, std::nullopt), item(1, ItemKind::Report, std::nullopt)});
    CHECK(order.lines[1].number == 2);
    CHECK_FALSE(order.lines[0].start.has_value());
    CHECK_FALSE(order.lines[1].start.has_value());
    CHECK(order.plannedMinutes == 0);
}

TEST_CASE("The order is the positions', whatever order the items come in")
{
    const RunningOrder order =
        runningOrder(threeHours(), {item(2, ItemKind::Report, 5, "c"), item(0, ItemKind::Report, 5, "a"),
                                    item(1, ItemKind::Report, 5, "b")});
    CHECK(order.lines[0].item->title == "a");
    CHECK(order.lines[1].item->title == "b");
    CHECK(order.lines[2].item->title == "c");
}

TEST_CASE("A written report is numbered and takes no time even where minutes are given")
{
    const RunningOrder order =
        runningOrder(threeHours(), {item(0, ItemKind::WrittenReport, 30), item(1, ItemKind::Verbal, 5)});
    CHECK(order.lines[0].number == 1);
    CHECK(order.lines[1].start == TimeOfDay{600});
    CHECK(order.plannedMinutes == 5);
}

TEST_CASE("An agenda longer than its slot overruns by the difference")
{
    const RunningOrder order = runningOrder(threeHours(), {item(0, ItemKind::Report, 181)});
    CHECK(order.bookedMinutes == 180);
    CHECK(order.overrun() == 1);
}

TEST_CASE("Closing an item hides its title and leads, and opening it brings them back")
{
    AgendaItem open{.meeting = meetingId,
                    .kind = ItemKind::Report,
                    .title = "A sensitive title",
                    .leads = {Lead{.person = Id<Person>(4), .words = "Independent Chair"}}};
    const AgendaItem closed = inSession(open, Session::Closed);
    CHECK(closed.title == defaultOpenTitle);
    CHECK(closed.leads.empty());
    CHECK(boardTitle(closed) == "A sensitive title");
    REQUIRE(boardLeads(closed).size() == 1);
    CHECK(inSession(closed, Session::Open) == open);
}

TEST_CASE("A welcome keeps its title when it is closed, for it says nothing")
{
    const AgendaItem closed =
        inSession(AgendaItem{.meeting = meetingId, .kind = ItemKind::Welcome, .title = "Welcome"}, Session::Closed);
    CHECK(closed.title == "Welcome");
}

TEST_CASE("Sealed matter cannot be opened by moving its item")
{
    AgendaItem locked{.meeting = meetingId, .session = Session::Closed, .title = "Open title"};
    locked.closedMatter = Closed<ClosedItemMatter>::sealed();
    CHECK(inSession(locked, Session::Open) == locked);
    CHECK(boardTitle(locked) == "Open title");
}

TEST_CASE("A title must be there and of sensible length: minutes fit in a day")
{
    AgendaItem item{.meeting = meetingId, .title = "   "};
    CHECK(std::holds_alternative<EmptyField>(check(item).error()));
    item.title = std::string(1'000'000, 'x');
    const auto tooLong = check(item);
    REQUIRE_FALSE(tooLong.has_value());
    CHECK(std::get<TextTooLong>(tooLong.error()).characters == 1'000'000);
    item.title = "Fine";
    item.plannedMinutes = -1;
    CHECK(std::holds_alternative<NumberOutOfRange>(check(item).error()));
    item.plannedMinutes = 1440;
    CHECK(check(item).has_value());
}

TEST_CASE("The limit of a title counts characters, not bytes")
{
    std::string title;
    for (int count = 0; count < 1000; ++count)
        title += "🚲";
    CHECK(check(AgendaItem{.meeting = meetingId, .title = title}).has_value());
    CHECK_FALSE(check(AgendaItem{.meeting = meetingId, .title = title + "x"}).has_value());
}

TEST_CASE("Standing items come again in order, and the minutes name the last meeting")
{
    auto minutes = item(1, ItemKind::MinutesAgreement, 5, "Minutes of the meeting of 1 July 2025: agreement");
    auto welcome = item(0, ItemKind::Welcome, 10, "Welcome");
    auto once = item(2, ItemKind::Report, 10, "Only this time");
    minutes.value.standing = welcome.value.standing = true;
    const auto next = standingItems({welcome, minutes, once}, Id<Meeting>(9), "1 July 2025", "21 October 2025");
    REQUIRE(next.size() == 2);
    CHECK(next[0].title == "Welcome");
    CHECK(next[1].title == "Minutes of the meeting of 21 October 2025: agreement");
    CHECK(next[1].position == 1);
    CHECK(next[1].meeting == Id<Meeting>(9));
}
