// SPDX-License-Identifier: MIT
#include "desktop/actions_page.h"

#include "application/action_work.h"
#include "desktop/actions_table.h"
#include "desktop/desk.h"
#include "desktop/line_box.h"
#include "desktop/minutes_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using desktop::LineBox;

namespace {

/// The log with one more action of 1 July 2025, chosen, and the keyboard in the list.
struct ActionsDesk : Desk
{
    Id<ActionPoint> zebras{0};

    explicit ActionsDesk(ActionPoint raised = {.meeting = Id<Meeting>(1), .text = "Weigh the zebras"})
    {
        withSample();
        raised.meeting = meetingOn(date(2025, 7, 1)).id;
        const auto done = workspace.run(Verb::RaiseAction, QStringLiteral("raise"),
                                        [&](UnitOfWork& unit) { return raiseAction(unit, raised); });
        REQUIRE(done.has_value());
        zebras = *done;
        trigger("view.actions");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        table().choose(zebras);
        settle();
    }

    [[nodiscard]] desktop::ActionsTable& table()
    {
        return named<desktop::ActionsTable>(QStringLiteral("actionsTable"));
    }
    [[nodiscard]] QWidget& panel() { return named<QWidget>(QStringLiteral("actionPanel")); }
    [[nodiscard]] LineBox& box(const char* name) { return named<LineBox>(QString::fromLatin1(name), &panel()); }
    [[nodiscard]] Stored<ActionPoint> stored() const
    {
        const auto found = require(workspace.store(), zebras);
        REQUIRE(found.has_value());
        return *found;
    }
    [[nodiscard]] std::vector<Stored<ActionReview>> reviews() const
    {
        auto found = all<ActionReview>(workspace.store(), RecordKey::of(zebras));
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] std::vector<Draft> drafts() const
    {
        auto found = workspace.store().drafts();
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    void type(const QString& words)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), words);
        settle();
    }
};

} // namespace

TEST_CASE("One key closes an action, and what is typed then says how")
{
    ActionsDesk desk;
    REQUIRE(desk.table().hasFocus());
    desk.press(Qt::Key_C);
    REQUIRE(desk.reviews().size() == 1);
    CHECK(desk.reviews()[0]->outcome == ActionOutcome::Closed);
    CHECK(desk.reviews()[0]->meeting == desk.meetingOn(date(2025, 10, 21)).id);
    CHECK(desk.reviews()[0]->text == "Completed.");
    CHECK(desk.box("reviewEdit").hasFocus());
    desk.type(QStringLiteral("Weighed on 3 October."));
    desk.press(Qt::Key_Return);
    CHECK(desk.reviews()[0]->text == "Weighed on 3 October.");
    CHECK(desk.table().hasFocus());
    CHECK(desk.table().chosenAction() == desk.zebras);
}

TEST_CASE("Closing an action that was carried over asks how it was closed, and undo brings the update back")
{
    ActionsDesk desk;
    desk.press(Qt::Key_O);
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("The scales are on order."));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.table().hasFocus());
    desk.press(Qt::Key_C);
    CHECK(desk.reviews()[0]->text == "Completed.");
    REQUIRE(desk.box("reviewEdit").hasFocus());
    CHECK(desk.box("reviewEdit").textCursor().selectedText() == QStringLiteral("Completed."));
    desk.table().setFocus();
    Desk::settle();
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.reviews()[0]->outcome == ActionOutcome::CarriedOver);
    CHECK(desk.reviews()[0]->text == "The scales are on order.");
}

TEST_CASE("When an action is due is stored when it is chosen in the list, not when it is passed over")
{
    ActionsDesk desk;
    const ActionPoint before = desk.stored().value;
    auto& due = desk.named<QComboBox>(QStringLiteral("dueCombo"), &desk.panel());
    auto& meeting = desk.named<QComboBox>(QStringLiteral("reviewMeetingCombo"), &desk.panel());
    for (QComboBox* combo : {&due, &meeting}) {
        const QString shown = combo->currentText();
        combo->setFocus();
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down}) {
            desk.press(key);
            REQUIRE(combo->view()->isVisible());
            QTest::keyClick(combo->view(), key);
            QTest::keyClick(combo->view(), Qt::Key_Escape);
            Desk::settle();
            CHECK(combo->currentText() == shown);
        }
    }
    CHECK(desk.stored().value == before);
    due.setFocus();
    desk.press(Qt::Key_Down);
    QTest::keyClick(due.view(), Qt::Key_End);
    QTest::keyClick(due.view(), Qt::Key_Return);
    Desk::settle();
    CHECK(desk.stored()->due == ActionDue::NoDate);
}

TEST_CASE("One key carries an action over, another takes that back, and so does undo")
{
    ActionsDesk desk;
    desk.press(Qt::Key_O);
    REQUIRE(desk.reviews().size() == 1);
    CHECK(desk.reviews()[0]->outcome == ActionOutcome::CarriedOver);
    CHECK(desk.table().hasFocus());
    desk.press(Qt::Key_Space);
    CHECK(desk.reviews().empty());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.reviews().size() == 1);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.reviews().empty());
}

TEST_CASE("Whole reviews are done without the mouse: carry over, tell why, go on")
{
    ActionsDesk desk;
    desk.press(Qt::Key_O);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.box("reviewEdit").hasFocus());
    desk.type(QStringLiteral("The scales are on order."));
    desk.press(Qt::Key_Return);
    CHECK(desk.reviews()[0]->text == "The scales are on order.");
    const int before = desk.table().chosenRow();
    desk.press(Qt::Key_Up);
    CHECK(desk.table().chosenRow() == before - 1);
}

TEST_CASE("The text of an action is changed in the panel, kept as a draft while it is typed")
{
    ActionsDesk desk;
    desk.press(Qt::Key_F2);
    REQUIRE(desk.box("textEdit").hasFocus());
    desk.type(QStringLiteral("Weigh every zebra"));
    QElapsedTimer waiting;
    waiting.start();
    while (desk.drafts().empty() && waiting.elapsed() < 2500)
        QTest::qWait(50);
    REQUIRE(desk.drafts().size() == 1);
    CHECK(desk.drafts()[0].text == "Weigh every zebra");
    CHECK(desk.drafts()[0].record == RecordKey::of(desk.zebras));
    CHECK(desk.stored()->text == "Weigh the zebras");
    desk.press(Qt::Key_Return);
    CHECK(desk.stored()->text == "Weigh every zebra");
    CHECK(desk.drafts().empty());
    desk.trigger("edit.undo");
    CHECK(desk.box("textEdit").text() == QStringLiteral("Weigh the zebras"));
}

TEST_CASE("An action without words is refused beside the field, which keeps what was typed")
{
    ActionsDesk desk;
    desk.press(Qt::Key_F2);
    desk.type(QStringLiteral(" "));
    desk.press(Qt::Key_Return);
    CHECK(desk.named<QLabel>(QStringLiteral("textProblemLabel"), &desk.panel()).isVisible());
    CHECK(desk.stored()->text == "Weigh the zebras");
    desk.press(Qt::Key_Escape);
    CHECK(desk.box("textEdit").text() == QStringLiteral("Weigh the zebras"));
    CHECK(desk.drafts().empty());
}

TEST_CASE("Owners are people, bodies or words")
{
    ActionsDesk desk;
    auto& add = desk.named<QLineEdit>(QStringLiteral("add-owner-edit"), &desk.panel());
    for (const char* name : {"scott liddle", "Multi-Agency Steering Group", "Zoo"}) {
        add.setFocus();
        QTest::keyClicks(&add, QString::fromLatin1(name));
        QTest::keyClick(&add, Qt::Key_Return);
        Desk::settle();
    }
    const auto owners = desk.stored()->owners;
    REQUIRE(owners.size() == 3);
    CHECK(owners[0].person.has_value());
    CHECK(owners[1].body.has_value());
    CHECK(owners[2].words == "Zoo");
}

TEST_CASE("Filters, an owner and words narrow the log down")
{
    ActionsDesk desk;
    auto& search = desk.named<QLineEdit>(QStringLiteral("searchActionsEdit"));
    desk.type(QStringLiteral("z")); // no shortcut: the search begins
    CHECK(search.hasFocus());
    desk.type(QStringLiteral("ebras"));
    CHECK(desk.table().model()->rowCount() == 1);
    desk.press(Qt::Key_Escape);
    CHECK(search.text().isEmpty());
    const int open = desk.table().model()->rowCount();
    desk.named<QAbstractButton>(QStringLiteral("filterButton3")).click();
    Desk::settle();
    CHECK(desk.table().model()->rowCount() > open);
    auto& owner = desk.named<QComboBox>(QStringLiteral("ownerCombo"));
    owner.setEditText(QStringLiteral("nobody of that name"));
    Desk::settle();
    CHECK(desk.table().model()->rowCount() == 0);
    CHECK_FALSE(desk.table().isVisible());
    CHECK_FALSE(desk.action("actions.close").isEnabled());
}

TEST_CASE("An action is raised again under a new reference, with how the old one was closed")
{
    ActionsDesk desk;
    desk.prompter.texts.push_back(QStringLiteral("Goes on with the giraffes."));
    desk.press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(desk.reviews().size() == 1);
    CHECK(desk.reviews()[0]->text == "Goes on with the giraffes.");
    REQUIRE(desk.table().chosenAction().has_value());
    CHECK(desk.table().chosenAction() != desk.zebras);
    const auto again = require(desk.workspace.store(), *desk.table().chosenAction());
    REQUIRE(again.has_value());
    CHECK(again->value.raisedAgainFrom == desk.zebras);
    CHECK(again->value.text == "Weigh the zebras");
    desk.trigger("edit.undo");
    CHECK(desk.reviews().empty());
}

TEST_CASE("Renumbering asks first where the minutes have been circulated")
{
    ActionsDesk desk; // those of 1 July 2025 have been
    desk.prompter.confirmations.push_back(false);
    desk.trigger("actions.renumber");
    REQUIRE(desk.prompter.asked.size() == 1);
    CHECK(desk.prompter.asked[0].contains(QStringLiteral("1 July 2025")));
}

TEST_CASE("A removed action comes back by undo")
{
    ActionsDesk desk;
    desk.press(Qt::Key_O);
    desk.press(Qt::Key_Delete);
    CHECK_FALSE(require(desk.workspace.store(), desk.zebras).has_value());
    desk.trigger("edit.undo");
    CHECK(desk.stored()->text == "Weigh the zebras");
    CHECK(desk.reviews().size() == 1);
}

TEST_CASE("From an action there is a way to the minutes that raised it")
{
    ActionsDesk desk;
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(qobject_cast<desktop::MinutesPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.agendaMeeting() == desk.meetingOn(date(2025, 7, 1)).id);
}

TEST_CASE("A closed action is sealed while the file is locked, and released by name")
{
    ActionsDesk desk(ActionPoint{.meeting = Id<Meeting>(1), .closedMatter = ActionMatter{"Weigh the zebras", {}}});
    REQUIRE(desk.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    desk.workspace.lock();
    Desk::settle();
    CHECK(desk.named<QFrame>(QStringLiteral("actionLockedFrame"), &desk.panel()).isVisible());
    CHECK_FALSE(desk.box("textEdit").isVisible());
    for (const char* id : {"actions.close", "actions.edit", "actions.release"})
        CHECK_FALSE(desk.action(id).isEnabled());
    REQUIRE(desk.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    Desk::settle();
    CHECK(desk.box("textEdit").text() == QStringLiteral("Weigh the zebras"));
    desk.prompter.texts.push_back(QStringLiteral("Samantha Shimmon"));
    desk.trigger("actions.release");
    CHECK(desk.stored()->releasedBy == "Samantha Shimmon");
    CHECK(desk.stored()->releasedOn == desk.workspace.today());
    CHECK(desk.stored()->text == "Weigh the zebras");
}

TEST_CASE("What is typed of a closed action is sealed in the drafts and cleared away when the file is locked")
{
    ActionsDesk desk(ActionPoint{.meeting = Id<Meeting>(1), .closedMatter = ActionMatter{"Weigh the zebras", {}}});
    REQUIRE(desk.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    desk.press(Qt::Key_F2);
    desk.type(QStringLiteral("Weigh every zebra"));
    desk.workspace.lock();
    CHECK_FALSE(desk.box("textEdit").text().contains(QStringLiteral("zebra")));
    CHECK(desk.drafts().empty()); // there is one, and it cannot be read
    REQUIRE(desk.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    REQUIRE(desk.drafts().size() == 1);
    CHECK(desk.drafts()[0].closed);
    CHECK(desk.drafts()[0].text == "Weigh every zebra");
}
