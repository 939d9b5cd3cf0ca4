// SPDX-License-Identifier: MIT
#include "desktop/message_bar.h"
#include "desktop/minutes_desk.h"

#include <QComboBox>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

desktop::ActionForm& openForm(MinutesDesk& desk)
{
    desk.write(6);
    desk.type(QStringLiteral("All actions were reviewed."));
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.table().form() != nullptr);
    return *desk.table().form();
}

} // namespace

TEST_CASE("Tab completes the name of an owner with the first that is offered")
{
    MinutesDesk desk;
    desktop::ActionForm& form = openForm(desk);
    auto& owner = desk.named<QLineEdit>(QStringLiteral("add-owner-edit"), &form);
    desk.press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == &owner);
    desk.type(QStringLiteral("Keryn"));
    desk.press(Qt::Key_Tab);
    CHECK(owner.text() == QStringLiteral("Keryn Jalli"));
    CHECK(QApplication::focusWidget() == &owner);
    desk.press(Qt::Key_Return);
    CHECK(form.values().owners.size() == 1);
    CHECK(owner.text().isEmpty());
}

TEST_CASE("Tab goes through the form of an action from its words to its buttons")
{
    MinutesDesk desk;
    desktop::ActionForm& form = openForm(desk);
    auto& due = desk.named<QComboBox>(QStringLiteral("actionDueCombo"), &form);
    due.setCurrentIndex(due.findText(QStringLiteral("On a date")));
    // The day, the month and the year are stops of their own within the date.
    QStringList order;
    for (int step = 0; step < 8; ++step) {
        const QString name = QApplication::focusWidget()->objectName();
        if (order.isEmpty() || order.last() != name)
            order << name;
        desk.press(Qt::Key_Tab);
    }
    INFO(order.join(QLatin1Char(' ')).toStdString());
    CHECK(order
          == QStringList{QStringLiteral("actionTextEdit"), QStringLiteral("add-owner-edit"),
                         QStringLiteral("actionDueCombo"), QStringLiteral("actionDueDateEdit"),
                         QStringLiteral("raiseActionButton"), QStringLiteral("cancelActionButton")});
}

TEST_CASE("Where no action can be raised, the message bar says what to choose")
{
    MinutesDesk desk(date(2025, 7, 1));
    desk.table().choose(desk.headingOf(3));
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.table().form() == nullptr);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("Choose a paragraph first")));
    desk.window.messageBar().clear();

    int action = 0;
    while (desk.model().lineAt(action)->kind != presentation::MinutesLine::Kind::Action)
        REQUIRE(++action < desk.model().rowCount());
    desk.table().choose(action);
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.table().form() == nullptr);
    CHECK(desk.window.messageBar().isVisible());
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("Choose a paragraph first")));
}

TEST_CASE("Behind the owners already named, Tab goes on to the due date")
{
    MinutesDesk desk;
    desktop::ActionForm& form = openForm(desk);
    desk.press(Qt::Key_Tab);
    desk.type(QStringLiteral("Keryn Jalli"));
    desk.press(Qt::Key_Return);
    REQUIRE(form.values().owners.size() == 1);
    QStringList order;
    for (int step = 0; step < 5; ++step) {
        order << QApplication::focusWidget()->objectName();
        desk.press(Qt::Key_Tab);
    }
    CHECK(order.join(QLatin1Char(' ')).toStdString()
          == "add-owner-edit removeLeadButton actionDueCombo raiseActionButton cancelActionButton");
}
