// SPDX-License-Identifier: MIT
#include "application/chasing_list.h"

#include "application/paper_work.h"
#include "board_meeting.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::ChasingList;
using application::Verb;
using domain::Paper;
using domain::PaperMatter;

namespace {

class Chasing : public BoardMeeting
{
public:
    Id<Paper> awaits(Id<domain::AgendaItem> item, PaperMatter matter, std::optional<Date> due = {})
    {
        return does(Verb::AddPaper, [&](auto& unit) {
            return application::addPaper(unit, Paper{.meeting = today, .item = item, .dueOn = due}, matter);
        });
    }
    void hasEmail(Person person, const std::string& email)
    {
        domain::Person known = kept(person);
        known.email = email;
        does(Verb::ChangePerson, [&](auto& unit) { return application::changePerson(unit, person, known); });
    }
    [[nodiscard]] ChasingList list(Date on = date(2025, 10, 20))
    {
        const auto agenda = application::agendaView(store(), today);
        REQUIRE(agenda.has_value());
        return application::chasingList(*agenda, on);
    }
};

} // namespace

TEST_CASE("the chasing list has each author once with all they owe, and how to reach them")
{
    Chasing board;
    board.hasEmail(board.eve, "eve@police.example");
    board.awaits(board.grant, {.title = "Bid", .author = "Eve"});
    board.awaits(board.plan, {.title = "Plan", .author = "Zoë from outside"});
    board.awaits(board.plan, {.title = "Figures", .author = "Eve"});
    const ChasingList list = board.list();
    REQUIRE(list.debtors.size() == 2);
    CHECK(list.debtors[0].name == "Eve");
    CHECK(list.debtors[0].email == "eve@police.example");
    CHECK(list.debtors[0].agency == "Police");
    REQUIRE(list.debtors[0].papers.size() == 2);
    CHECK(list.debtors[0].papers[1].line.matter().title == "Figures");
    CHECK(list.debtors[1].name == "Zoë from outside");
    CHECK(list.debtors[1].email.empty());
    CHECK(list.papers() == 3);
}

TEST_CASE("a paper without an author is chased at its agency's seat, and else at the lead of its item")
{
    Chasing board;
    board.awaits(board.grant, {.title = "Bid", .author = {}, .authorPerson = {}, .agency = board.agencyNamed("Fire")});
    domain::AgendaItem item = board.kept(board.plan);
    item.leads = {{{}, {}, "County"}, {board.di, {}, {}}};
    board.does(Verb::ChangeItem, [&](auto& unit) { return application::changeItem(unit, board.plan, item); });
    board.awaits(board.plan, {.title = "Plan"});
    const ChasingList list = board.list();
    REQUIRE(list.debtors.size() == 2);
    CHECK(list.debtors[0].name == "Cy");
    CHECK(list.debtors[0].agency == "Fire");
    CHECK(list.debtors[1].name == "Di");
    CHECK(list.debtors[1].agency == "Health");
}

TEST_CASE("whoever has owed longest comes first, and what has come is not chased")
{
    Chasing board;
    board.awaits(board.grant, {.title = "Bid", .author = "Eve"}, date(2025, 10, 22));
    board.awaits(board.plan, {.title = "Plan", .author = "Bob"}, date(2025, 10, 1));
    const auto came = board.awaits(board.plan, {.title = "Here", .author = "Cy"}, date(2025, 9, 1));
    board.does(Verb::ReceivePaper, [&](auto& unit) {
        bool given = false;
        return application::receivePaper(
            unit, came,
            {.name = "here.pdf", .mediaType = {}, .note = {}, .pages = {}, .on = date(2025, 9, 1), .at = {}},
            [given]() mutable -> application::Result<std::string> {
                return std::exchange(given, true) ? std::string() : std::string("bytes");
            });
    });
    const ChasingList list = board.list();
    REQUIRE(list.debtors.size() == 2);
    CHECK(list.debtors[0].name == "Bob");
    CHECK(list.debtors[1].name == "Eve");
}

TEST_CASE("reminders are counted over all that somebody owes, with the day of the last")
{
    Chasing board;
    const auto bid = board.awaits(board.grant, {.title = "Bid", .author = "Eve"});
    const auto plan = board.awaits(board.plan, {.title = "Plan", .author = "Eve"});
    const auto chases = [&](Id<Paper> paper, Date on) {
        board.does(Verb::ChangePaper, [&](auto& unit) {
            return application::chasePaper(unit, paper, {on, "by e-mail"});
        });
    };
    CHECK_FALSE(board.list().debtors[0].lastChased());
    chases(bid, date(2025, 10, 14));
    chases(plan, date(2025, 10, 16));
    chases(bid, date(2025, 10, 15));
    CHECK(board.list().debtors[0].timesChased() == 3);
    CHECK(board.list().debtors[0].lastChased() == date(2025, 10, 16));
}

TEST_CASE("closed papers are counted and not named while they are locked")
{
    Chasing board;
    board.awaits(board.review, {.title = "Chronology", .author = "Eve"});
    board.awaits(board.grant, {.title = "Bid", .author = "Bob"});
    REQUIRE(board.store().protect("a passphrase of several words", Moment{}, "officer@desk").has_value());
    board.store().lock();
    const ChasingList list = board.list();
    CHECK(list.sealed == 1);
    REQUIRE(list.debtors.size() == 1);
    CHECK(list.debtors[0].name == "Bob");
}
