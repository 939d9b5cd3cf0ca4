// SPDX-License-Identifier: MIT
#include "application/leak_matter.h"

#include "application/action_work.h"
#include "application/agenda_work.h"
#include "application/attendance_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/question_work.h"
#include "support/office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

bool has(const std::vector<std::string>& texts, const std::string& text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// A meeting with one open and one closed item.
struct Desk : tests::Office
{
    Desk()
    {
        does(Verb::PlanMeeting, [&](UnitOfWork& unit) -> application::Result<> {
            const auto body = board(unit);
            CSPDESK_TRY(body);
            const auto added = add(unit, Meeting{.body = body->id, .date = date(2025, 6, 3)});
            CSPDESK_TRY(added);
            meeting = *added;
            AgendaItem item{.meeting = meeting, .title = "Lighting the bridge"};
            const auto open = addItem(unit, item);
            CSPDESK_TRY(open);
            openItem = *open;
            item = AgendaItem{.meeting = meeting, .position = 1, .title = "The zebra case"};
            item.leads = {Lead{.words = "Zebra Trust"}};
            AgendaItem closed = inSession(item, Session::Closed);
            closed.title = "A case";
            const auto added2 = addItem(unit, closed);
            CSPDESK_TRY(added2);
            closedItem = *added2;
            return {};
        });
    }

    Id<MinuteParagraph> minuted(Id<AgendaItem> item, const std::string& text)
    {
        MinuteParagraph paragraph{.meeting = meeting, .item = item};
        paragraph.text = text;
        return does(Verb::AddParagraph, [&](UnitOfWork& unit) { return addParagraph(unit, paragraph); });
    }

    /// What is gathered now.
    LeakMatter matter()
    {
        auto gathered = leakMatter(store());
        REQUIRE(gathered.has_value());
        return std::move(*gathered);
    }

    Id<Meeting> meeting{1};
    Id<AgendaItem> openItem{1};
    Id<AgendaItem> closedItem{1};
};

} // namespace

TEST_CASE("Closed titles, leads, paragraphs and actions are what a public result is searched for")
{
    Desk desk;
    const Id<MinuteParagraph> paragraph = desk.minuted(desk.closedItem, "The zebra was discussed.");
    desk.does(Verb::RaiseAction, [&](UnitOfWork& unit) {
        ActionPoint action{.meeting = desk.meeting, .paragraph = paragraph};
        action.text = "Ask the zebra.";
        action.owners = {ActionOwner{.words = "Keeper"}};
        return raiseAction(unit, action);
    });
    const LeakMatter matter = desk.matter();
    CHECK(has(matter.closed.titles, "The zebra case"));
    CHECK(has(matter.closed.texts, "Zebra Trust"));
    CHECK(has(matter.closed.texts, "The zebra was discussed."));
    CHECK(has(matter.closed.texts, "Ask the zebra."));
    CHECK(has(matter.closed.texts, "Keeper"));
    for (const std::string& text : matter.open)
        CHECK(text.find("ebra") == std::string::npos);
}

TEST_CASE("The terms the officer lists come one a line")
{
    Desk desk;
    desk.does(Verb::ChangePartnership, [&](UnitOfWork& unit) -> application::Result<> {
        auto partnership = require(unit, Id<Partnership>(1));
        CSPDESK_TRY(partnership);
        partnership->value.watchedTerms = std::string("Mr Zebra\nOperation Stripe\n");
        return change(unit, partnership->id, partnership->value);
    });
    CHECK(desk.matter().closed.terms == std::vector<std::string>{"Mr Zebra", "Operation Stripe"});
}

TEST_CASE("What is being checked does not excuse itself: open are agendas and minutes that are published")
{
    Desk desk;
    desk.minuted(desk.openItem, "The bridge is dark.");
    CHECK(has(desk.matter().open, "A case")); // worded for the public
    CHECK_FALSE(has(desk.matter().open, "Lighting the bridge"));
    CHECK_FALSE(has(desk.matter().open, "The bridge is dark."));

    const auto reach = [&](MeetingState state) {
        desk.does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) -> application::Result<> {
            auto meeting = require(unit, desk.meeting);
            CSPDESK_TRY(meeting);
            meeting->value.state = state;
            return change(unit, meeting->id, meeting->value);
        });
    };
    reach(MeetingState::AgendaPublished);
    CHECK(has(desk.matter().open, "Lighting the bridge"));
    CHECK_FALSE(has(desk.matter().open, "The bridge is dark."));
    reach(MeetingState::MinutesPublished);
    CHECK(has(desk.matter().open, "The bridge is dark."));
}

TEST_CASE("A released paragraph is open matter")
{
    Desk desk;
    const Id<MinuteParagraph> paragraph = desk.minuted(desk.closedItem, "Records are to be kept better.");
    desk.does(Verb::Release, [&](UnitOfWork& unit) {
        return release(unit, paragraph, ReleaseNote{date(2025, 6, 20), "The Chair"});
    });
    CHECK(has(desk.matter().open, "Records are to be kept better."));
    CHECK_FALSE(has(desk.matter().closed.texts, "Records are to be kept better."));
}

TEST_CASE("Closed matter that cannot be read cannot be compared with")
{
    Desk desk;
    auto store = desk.files().open(desk.store().path(), OpenMode::Public);
    REQUIRE(store.has_value());
    const auto gathered = leakMatter(**store);
    REQUIRE_FALSE(gathered.has_value());
    CHECK(std::get<Failure>(gathered.error()).kind == Failure::Kind::Sealed);
}

TEST_CASE("Whoever is named for closed items alone is not to be named in public, and whoever is known otherwise may be")
{
    Desk desk;
    const auto add = [&](const std::string& name) {
        return desk.does(Verb::AddPerson, [&](UnitOfWork& unit) { return addPerson(unit, Person{.name = name}); });
    };
    const Id<Person> hidden = add("Zoe Hidden");
    const Id<Person> known = add("Kim Known");
    desk.does(Verb::ChangeItem, [&](UnitOfWork& unit) -> application::Result<> {
        auto item = require(unit, desk.closedItem);
        CSPDESK_TRY(item);
        item->value.closedMatter = ClosedItemMatter{"The zebra case", {Lead{.person = hidden}, Lead{.person = known}}};
        return changeItem(unit, desk.closedItem, item->value);
    });
    desk.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return recordAttendance(unit, desk.meeting, known); });
    const LeakMatter matter = desk.matter();
    CHECK(has(matter.closed.people, "Zoe Hidden"));
    CHECK_FALSE(has(matter.open, "Zoe Hidden"));
    CHECK_FALSE(has(matter.closed.people, "Kim Known"));
    CHECK(has(matter.open, "Kim Known"));
}

namespace {

void asks(Desk& desk, const AskerEntry& asker)
{
    PublicQuestion question{.meeting = desk.meeting};
    question.subject = "Bins";
    question.parts = {"When?"};
    desk.does(Verb::RecordQuestion, [&](UnitOfWork& unit) { return recordQuestion(unit, question, asker); });
}

} // namespace

TEST_CASE("Who asks is looked for by name and by how to reach them, and by organisation where it is named nowhere else")
{
    Desk desk;
    asks(desk, {.details = {.name = "Ivy Nettle",
                            .organisation = "Elm Road Residents",
                            .address = "1 Elm Road",
                            .email = "ivy@example.org",
                            .telephone = "07700 900123"}});
    asks(desk, {.details = {.name = "May"}}); // a month as well
    const LeakMatter matter = desk.matter();
    for (const char* term : {"Ivy Nettle", "1 Elm Road", "ivy@example.org", "07700900123", "447700900123"})
        CHECK(has(matter.closed.askers, term));
    CHECK_FALSE(has(matter.closed.askers, "May"));
    CHECK(matter.closed.organisations == std::vector<std::string>{"Elm Road Residents"});
    const auto found =
        leaks({{"text", "Ring +44 (0)7700 900 123, says Elm Road Residents."}}, matter.closed, matter.open);
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == LeakKind::Asker);
    CHECK(found[1].kind == LeakKind::Organisation);
}

TEST_CASE("Who agrees to be named may be named, but how to reach them stays closed")
{
    Desk desk;
    asks(desk, {.details = {.name = "Ivy Nettle", .organisation = "Elm Road Residents", .email = "ivy@example.org"},
                .consents = true,
                .consentedOn = date(2025, 6, 1)});
    const LeakMatter matter = desk.matter();
    CHECK(matter.closed.askers == std::vector<std::string>{"ivy@example.org"});
    CHECK(matter.closed.organisations.empty());
    CHECK(has(matter.open, "Ivy Nettle"));
}

TEST_CASE("A Board member who asks is named in minutes as a member all the same")
{
    Desk desk;
    const Id<Person> kim =
        desk.does(Verb::AddPerson, [&](UnitOfWork& unit) { return addPerson(unit, Person{.name = "Kim Known"}); });
    desk.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return recordAttendance(unit, desk.meeting, kim); });
    asks(desk, {.details = {.name = "Kim  KNOWN"}});
    CHECK(desk.matter().closed.askers.empty());
}

TEST_CASE(
    "A person whom only closed items name is known by initial and title too, unless somebody else has the surname")
{
    Desk desk;
    const auto leadsClosed = [&](const std::string& name) {
        const Id<Person> person =
            desk.does(Verb::AddPerson, [&](UnitOfWork& unit) { return addPerson(unit, Person{.name = name}); });
        desk.does(Verb::ChangeItem, [&](UnitOfWork& unit) -> application::Result<> {
            auto item = require(unit, desk.closedItem);
            CSPDESK_TRY(item);
            item->value.closedMatter = ClosedItemMatter{"The zebra case", {Lead{.person = person}}};
            return changeItem(unit, desk.closedItem, item->value);
        });
    };
    const auto found = [&](const std::string& text) {
        const LeakMatter matter = desk.matter();
        return leaks({{"text", text}}, matter.closed, matter.open).size();
    };
    leadsClosed("Deborah Cartwright");
    for (const char* text : {"by D. Cartwright", "Mrs Cartwright", "CARTWRIGHT, Deborah"})
        CHECK(found(text) == 1);
    CHECK(found("a cartwright by trade") == 0);
    const Id<Person> other =
        desk.does(Verb::AddPerson, [&](UnitOfWork& unit) { return addPerson(unit, Person{.name = "Dan Cartwright"}); });
    desk.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return recordAttendance(unit, desk.meeting, other); });
    CHECK(found("Mr Cartwright and D. Cartwright") == 0);
    CHECK(found("CARTWRIGHT, Deborah") == 1);
}
