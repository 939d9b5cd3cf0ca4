// SPDX-License-Identifier: MIT
#include "desktop/agenda_page.h"
#include "desktop/desk.h"
#include "desktop/meeting_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

/// Presses keys as a person does: whatever has the keyboard gets them.
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    Desk::settle();
}

void type(const QString& text)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), text);
    Desk::settle();
}

} // namespace

TEST_CASE("A meeting is planned and an item put on its agenda without the mouse")
{
    Desk desk;
    desk.withSample();
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(desk.dialog<desktop::MeetingDialog>() != nullptr);
    for (int tab = 0; tab < 10 && QApplication::focusWidget()->objectName() != QStringLiteral("venueEdit"); ++tab)
        press(Qt::Key_Tab); // through day, month and year, hours and minutes
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("venueEdit"));
    type(QStringLiteral("The Guildhall"));
    press(Qt::Key_Return);

    desk.window.activateWindow(); // what a window manager does when a dialog closes
    Desk::settle();
    REQUIRE(qobject_cast<desktop::AgendaPage*>(desk.window.currentPage()) != nullptr);
    REQUIRE(desk.window.agendaMeeting().has_value());
    const Id<domain::Meeting> planned = *desk.window.agendaMeeting();
    const std::size_t before = desk.itemsOf(planned).size();
    press(Qt::Key_Return, Qt::ControlModifier);
    type(QStringLiteral("Knife crime: what the figures say"));
    press(Qt::Key_Return);
    const auto items = desk.itemsOf(planned);
    CHECK(items.size() == before + 1);
    // Below the first item, which is closed, it is closed itself: this is the title for the Board.
    CHECK(std::any_of(items.begin(), items.end(), [](const auto& item) {
        return domain::boardTitle(item.value) == "Knife crime: what the figures say";
    }));
    press(Qt::Key_1, Qt::ControlModifier);
    while (desk.workspace.undoStack().canUndo())
        press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.meetings().size() == 4);
}

TEST_CASE("Tab leaves a table and comes to its buttons, and does not get caught in the page")
{
    Desk desk;
    desk.withSample();
    press(Qt::Key_2, Qt::ControlModifier);
    const QWidget* table = QApplication::focusWidget();
    REQUIRE(table->objectName() == QStringLiteral("meetingsTable"));
    bool cameBack = false;
    QStringList visited;
    for (int step = 0; step < 40 && !cameBack; ++step) {
        press(Qt::Key_Tab);
        visited << QApplication::focusWidget()->objectName();
        cameBack = QApplication::focusWidget() == table;
    }
    INFO(visited.join(QLatin1Char(' ')).toStdString());
    CHECK(cameBack);
    CHECK(visited.contains(QStringLiteral("meeting-open-agenda-button")));
    CHECK(visited.contains(QStringLiteral("view-home-entry")));
}
