// SPDX-License-Identifier: MIT
#include "application/action_work.h"
#include "application/agenda_work.h"
#include "desktop/actions_page.h"
#include "desktop/actions_table.h"
#include "desktop/agenda_page.h"
#include "desktop/desk.h"
#include "desktop/home_page.h"
#include "desktop/journal_page.h"
#include "desktop/meetings_page.h"
#include "desktop/papers_page.h"
#include "desktop/partnership_page.h"
#include "desktop/protect_dialog.h"
#include "presentation/task_model.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Task;
using presentation::TaskModel;

namespace {

QListView& taskList(Desk& desk) { return desk.named<QListView>(QStringLiteral("taskList")); }

/// Chooses the first task of that kind and presses Enter on it.
void follow(Desk& desk, Task::Kind kind)
{
    QListView& list = taskList(desk);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (index.data(TaskModel::KindRole).toInt() != int(kind))
            continue;
        list.setCurrentIndex(index);
        QTest::keyClick(&list, Qt::Key_Return);
        return Desk::settle();
    }
    FAIL("no such task");
}

} // namespace

TEST_CASE("Home shows the next meeting and what needs doing, with dates first")
{
    Desk desk;
    desk.withSample();
    CHECK(qobject_cast<desktop::HomePage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.named<QLabel>(QStringLiteral("nextHeadingLabel")).text() == QStringLiteral("Next meeting in 15 days"));
    CHECK(desk.named<QLabel>(QStringLiteral("nextWhenLabel")).text() == QStringLiteral("10:00 to 13:00"));
    const QAbstractItemModel& tasks = *taskList(desk).model();
    REQUIRE(tasks.rowCount() > 3);
    int papers = 0; // behind what is due before them
    while (papers < tasks.rowCount() - 1
           && tasks.index(papers, 0).data(TaskModel::KindRole).toInt() != int(Task::Kind::PapersMissing))
        ++papers;
    CHECK(papers < 3);
    CHECK(tasks.index(papers, 0).data().toString() == QStringLiteral("1 paper late, 3 awaited"));
    CHECK(tasks.index(papers, 0).data(TaskModel::UrgencyRole).toInt() == int(TaskModel::Urgency::Soon));
    CHECK(taskList(desk).hasFocus());
}

TEST_CASE("Every task leads to the place where it is done")
{
    Desk desk;
    desk.withSample();
    follow(desk, Task::Kind::PapersMissing);
    CHECK(qobject_cast<desktop::PapersPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.agendaMeeting() == desk.meetingOn(date(2025, 10, 21)).id);
    desk.trigger("view.home");
    follow(desk, Task::Kind::RepresentativeAwaited);
    CHECK(qobject_cast<desktop::PartnershipPage*>(desk.window.currentPage()) != nullptr);
    desk.trigger("view.home");
    follow(desk, Task::Kind::NoPassphrase);
    CHECK(desk.dialog<desktop::ProtectDialog>() != nullptr);
}

TEST_CASE("A task about actions leads to the actions it counts")
{
    Desk desk;
    desk.withSample();
    const auto raise = [&](const domain::ActionPoint& action) {
        const auto raised =
            desk.workspace.run(application::Verb::RaiseAction, QStringLiteral("raise"),
                               [&](application::UnitOfWork& unit) { return application::raiseAction(unit, action); });
        REQUIRE(raised.has_value());
        Desk::settle();
        return *raised;
    };
    const auto july = desk.meetingOn(date(2025, 7, 1)).id;
    raise({.meeting = july, .text = "Weigh the zebras"});
    follow(desk, Task::Kind::ActionsToReview);
    CHECK(qobject_cast<desktop::ActionsPage*>(desk.window.currentPage()) != nullptr);
    desk.trigger("view.home");
    const auto late = raise(
        {.meeting = july, .text = "Count the zebras", .due = domain::ActionDue::OnDate, .dueOn = date(2025, 8, 14)});
    follow(desk, Task::Kind::ActionsOverdue);
    auto& table = desk.named<desktop::ActionsTable>(QStringLiteral("actionsTable"));
    CHECK(table.model()->rowCount() == 1);
    CHECK(table.chosenAction() == late);
}

TEST_CASE("What is overdue is said in words")
{
    TaskModel model;
    model.show({Task{.kind = Task::Kind::AgendaToPost, .due = date(2025, 10, 13)},
                Task{.kind = Task::Kind::QuestionsClose, .due = date(2025, 10, 14)},
                Task{.kind = Task::Kind::PapersDue, .due = date(2025, 10, 21)},
                Task{.kind = Task::Kind::MinutesToCirculate, .due = date(2025, 10, 22)}},
               date(2025, 10, 14));
    const auto urgency = [&](int row) {
        return presentation::urgencyText(
                   static_cast<TaskModel::Urgency>(model.index(row, 0).data(TaskModel::UrgencyRole).toInt()))
            .toStdString();
    };
    CHECK(urgency(0) == "Overdue");
    CHECK(urgency(1) == "Today");
    CHECK(urgency(2) == "Soon");
    CHECK(urgency(3).empty());
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Overdue: ")));
}

TEST_CASE("The places of the window are reached by Ctrl and a digit")
{
    Desk desk;
    desk.withSample();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(desk.window.focusWidget() != nullptr ? desk.window.focusWidget() : &desk.window, key,
                        Qt::ControlModifier);
        Desk::settle();
        return desk.window.currentPage();
    };
    CHECK(qobject_cast<desktop::MeetingsPage*>(press(Qt::Key_2)) != nullptr);
    CHECK(qobject_cast<desktop::AgendaPage*>(press(Qt::Key_3)) != nullptr);
    CHECK(qobject_cast<desktop::PartnershipPage*>(press(Qt::Key_8)) != nullptr);
    CHECK(qobject_cast<desktop::JournalPage*>(press(Qt::Key_9)) != nullptr);
    CHECK(qobject_cast<desktop::HomePage*>(press(Qt::Key_1)) != nullptr);
}

TEST_CASE("The journal shows the latest change first, by the names of what it touched")
{
    Desk desk;
    desk.withSample();
    const auto october = desk.meetingOn(date(2025, 10, 21));
    domain::Meeting moved = october.value;
    moved.venue = "Elsewhere";
    REQUIRE(desk.workspace
                .run(application::Verb::ChangeMeeting, QStringLiteral("change meeting"),
                     [&](application::UnitOfWork& unit) { return application::changeMeeting(unit, october.id, moved); })
                .has_value());
    desk.trigger("view.journal");
    const QAbstractItemModel& journal = *desk.named<QTableView>(QStringLiteral("journalTable")).model();
    REQUIRE(journal.rowCount() == 2);
    using presentation::JournalModel;
    CHECK(journal.index(0, JournalModel::What).data().toString() == QStringLiteral("Meeting changed"));
    CHECK(journal.index(0, JournalModel::Who).data().toString() == QStringLiteral("officer@desk"));
    CHECK(journal.index(0, JournalModel::When).data().toString() == QStringLiteral("6 October 2025, 09:30 UTC"));
    CHECK(journal.index(0, JournalModel::Touched).data().toString() == QStringLiteral("meeting “21 October 2025”"));
    CHECK(journal.index(1, JournalModel::What).data().toString() == QStringLiteral("Sample partnership loaded"));
}

TEST_CASE("The journal does not name closed items while they are locked")
{
    Desk desk;
    desk.withSample();
    const auto october = desk.meetingOn(date(2025, 10, 21));
    const auto items = desk.itemsOf(october.id);
    const auto closed = std::find_if(items.begin(), items.end(), [](const auto& item) {
        return item->title == "Domestic abuse related death review";
    });
    REQUIRE(closed != items.end());
    domain::AgendaItem longer = closed->value;
    longer.plannedMinutes = 25;
    REQUIRE(desk.workspace
                .run(application::Verb::ChangeItem, QStringLiteral("change"),
                     [&](application::UnitOfWork& unit) { return application::changeItem(unit, closed->id, longer); })
                .has_value());
    REQUIRE(desk.workspace.protect(QStringLiteral("badger violin teapot")).has_value());
    desk.trigger("view.journal");
    const QAbstractItemModel& journal = *desk.named<QTableView>(QStringLiteral("journalTable")).model();
    // The passphrase is the entry above it.
    const auto touched = [&] { return journal.index(1, presentation::JournalModel::Touched).data().toString(); };
    CHECK(touched().contains(QStringLiteral("report of the independent chair")));
    desk.trigger("file.lock");
    desk.trigger("view.journal");
    CHECK(touched() == QStringLiteral("agenda item “Domestic abuse related death review”"));
}

TEST_CASE("Everything that takes the keyboard has a name for screen readers")
{
    Desk desk;
    desk.withSample();
    for (const char* place : {"view.home", "view.meetings", "view.agenda", "view.partnership", "view.journal"}) {
        desk.trigger(place);
        for (QWidget* widget : desk.window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr)
                continue;
            const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            REQUIRE(accessible != nullptr);
            INFO(place << ": " << widget->metaObject()->className() << " " << widget->objectName().toStdString());
            CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
        }
    }
}
