// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"
#include "desktop/agenda_page.h"
#include "desktop/desk.h"
#include "desktop/room_page.h"

#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using domain::AgendaItem;

namespace {

/// The agenda of 24 February 2026 in front, which has nothing on it yet.
struct EmptyAgendaDesk : Desk
{
    EmptyAgendaDesk() : meeting((withSample(), meetingOn(date(2026, 2, 24)).id))
    {
        window.open({application::RecordKey::of(meeting), meeting});
        settle();
        REQUIRE(itemsOf(meeting).empty());
    }

    [[nodiscard]] QPushButton* shownButton(QWidget& within, const QString& words)
    {
        for (auto* button : within.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(words))
                return button;
        return nullptr;
    }

    Id<domain::Meeting> meeting;
};

} // namespace

TEST_CASE("An empty agenda is filled with the items of every agenda, and one undo takes them off again")
{
    EmptyAgendaDesk desk;
    QPushButton* button = desk.shownButton(*desk.window.currentPage(), QStringLiteral("standing items"));
    REQUIRE(button != nullptr);
    CHECK(button->hasFocus());
    button->click();
    Desk::settle();
    const auto items = desk.itemsOf(desk.meeting);
    REQUIRE(items.size() > 3);
    CHECK(std::all_of(items.begin(), items.end(), [](const auto& item) { return item->standing; }));
    // The minutes agreed are those of the last meeting before it.
    CHECK(std::any_of(items.begin(), items.end(),
                      [](const auto& item) { return item->kind == domain::ItemKind::MinutesAgreement; }));
    CHECK_FALSE(desk.action("agenda.add-standing").isEnabled());
    desk.trigger("edit.undo");
    CHECK(desk.itemsOf(desk.meeting).empty());
    CHECK(desk.action("agenda.add-standing").isEnabled());
}

TEST_CASE("An agenda that has items is not given standing ones as well")
{
    EmptyAgendaDesk desk;
    desk.trigger("agenda.add-item");
    Desk::settle();
    CHECK(desk.itemsOf(desk.meeting).size() == 1);
    CHECK_FALSE(desk.action("agenda.add-standing").isEnabled());
}

TEST_CASE("Where no earlier agenda has standing items, that is said and nothing changes")
{
    Desk desk;
    REQUIRE(desk.workspace.create(desk.file("new.csp"), QStringLiteral("Somewhere")).has_value());
    const auto body = application::board(desk.workspace.store());
    REQUIRE(body.has_value());
    const auto first = desk.workspace.run(application::Verb::PlanMeeting, {}, [&](application::UnitOfWork& unit) {
        return application::planMeeting(unit, {.body = body->id, .date = date(2025, 11, 4)}, true, {});
    });
    REQUIRE(first.has_value());
    desk.window.open({application::RecordKey::of(*first), *first});
    desk.trigger("agenda.add-standing");
    Desk::settle();
    CHECK(desk.itemsOf(*first).empty());
    CHECK(desk.window.messageBar().isVisible());
}

TEST_CASE("The meeting screen of a meeting without an agenda says where it is filled")
{
    EmptyAgendaDesk desk;
    desk.trigger("view.room");
    Desk::settle();
    QPushButton* button = desk.shownButton(*desk.window.currentPage(), QStringLiteral("Agenda"));
    REQUIRE(button != nullptr);
    button->click();
    CHECK(qobject_cast<desktop::AgendaPage*>(desk.window.currentPage()) != nullptr);
}

TEST_CASE("Where every meeting is past, the last one that was held is in hand when the file is opened")
{
    Desk desk;
    REQUIRE(desk.workspace.create(desk.file("past.csp"), QStringLiteral("Somewhere")).has_value());
    const auto body = application::board(desk.workspace.store());
    REQUIRE(body.has_value());
    const auto plan = [&](Date day) {
        const auto planned = desk.workspace.run(application::Verb::PlanMeeting, {}, [&](application::UnitOfWork& unit) {
            return application::planMeeting(unit, {.body = body->id, .date = day}, false, {});
        });
        REQUIRE(planned.has_value());
        return *planned;
    };
    plan(date(2025, 3, 4));
    const auto held = plan(date(2025, 6, 3));
    const auto cancelled = plan(date(2025, 9, 2));
    REQUIRE(desk.workspace
                .run(application::Verb::AdvanceMeeting, {},
                     [&](application::UnitOfWork& unit) {
                         return application::advanceMeeting(unit, cancelled, domain::MeetingVerb::Cancel, "No quorum");
                     })
                .has_value());
    desk.workspace.close();
    REQUIRE(desk.workspace.open(desk.file("past.csp"), application::OpenMode::Write).has_value());
    REQUIRE(desk.window.agendaMeeting().has_value());
    CHECK(desk.window.agendaMeeting()->number() == held.number());
}
