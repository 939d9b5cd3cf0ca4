// SPDX-License-Identifier: MIT
#include "application/minutes_view.h"
#include "desktop/guest_dialog.h"
#include "desktop/minutes_table.h"
#include "desktop/room_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;
using desktop::RoomPeople;

TEST_CASE("Before the meeting the people have the keyboard, and a letter each brings and sends them")
{
    RoomDesk desk;
    REQUIRE(desk.people().hasFocus());
    CHECK(desk.lamp().state() == QStringLiteral("Not yet quorate"));
    desk.pressKeyOf(QStringLiteral("Shimmon"));
    CHECK(desk.isHere(QStringLiteral("Shimmon")));
    desk.pressKeyOf(QStringLiteral("Shimmon"));
    CHECK_FALSE(desk.isHere(QStringLiteral("Shimmon")));
    desk.bringBoard(5);
    CHECK(desk.lamp().state() == QStringLiteral("Quorate"));
    CHECK(desk.lamp().sum() == QStringLiteral("5 of 5 needed"));
}

TEST_CASE("A letter brings nobody while the keyboard is elsewhere")
{
    RoomDesk desk;
    desk.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(desk.order().hasFocus());
    desk.pressKeyOf(QStringLiteral("Shimmon"));
    CHECK_FALSE(desk.isHere(QStringLiteral("Shimmon")));
    desk.press(Qt::Key_3, Qt::AltModifier);
    CHECK(desk.people().hasFocus());
}

TEST_CASE("The session opens at the time of the clock, and the next item begins with one key")
{
    RoomDesk desk;
    desk.open(5);
    CHECK(desk.text("roomClock") == QStringLiteral("10:00"));
    CHECK(desk.text("roomLate") == QStringLiteral("On time"));
    CHECK(desk.lineNow() == -1);
    desk.at(10, 2);
    desk.press(Qt::Key_Down, Qt::ControlModifier);
    const int first = desk.lineNow();
    REQUIRE(first >= 0);
    CHECK(desk.text("roomItemTitle")
              .contains(QString::fromStdString(
                  boardTitle(desk.room().view()->agenda.order.lines[static_cast<std::size_t>(first)].item.value))));
    desk.press(Qt::Key_Down, Qt::ControlModifier);
    CHECK(desk.lineNow() > first);
}

TEST_CASE("Enter takes up the item chosen in the running order, one that was passed over as well")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    const int first = desk.lineNow();
    desk.at(10, 5);
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(desk.lineNow() == first + 2);
    desk.at(10, 10);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Return);
    CHECK(desk.lineNow() == first + 1);
}

TEST_CASE("An item that runs over says how late the meeting will end")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    desk.at(11, 30);
    CHECK(desk.text("roomItemLeft").endsWith(QStringLiteral("min over")));
    CHECK(desk.text("roomLate").endsWith(QStringLiteral("late")));
}

TEST_CASE("Leaving below the quorum is told at once and in the minutes: coming back tells what was taken meanwhile")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    desk.at(10, 10);
    desk.people().setFocus();
    QString gone; // not whoever presides
    for (int row = 0; row < desk.people().people().rowCount() && gone.isEmpty(); ++row)
        if (const auto* each = desk.people().people().personAt(row); each && each->isHere() && !each->presides)
            gone = each->name.section(QLatin1Char(' '), -1);
    desk.pressKeyOf(gone);
    CHECK(desk.lamp().state() == QStringLiteral("Inquorate"));
    CHECK(desk.banner("quorumBanner").isVisible());
    CHECK(desk.banner("quorumBanner").accessibleName().contains(QStringLiteral("10:10")));
    CHECK(desk.paragraphs().back().find("At 10:10 the meeting became inquorate") == 0);
    desk.at(10, 20);
    desk.pressKeyOf(gone);
    CHECK(desk.lamp().state() == QStringLiteral("Quorate"));
    CHECK(desk.banner("quorumBanner").accessibleName().contains(QStringLiteral("Taken without a quorum")));
    desk.click("quorumNotedButton");
    CHECK_FALSE(desk.banner("quorumBanner").isVisible());
}

TEST_CASE("The chair is handed over in two keys, and how somebody without the office was chosen is asked")
{
    RoomDesk desk;
    desk.people().setFocus();
    for (const char* name : {"Fretwell", "Lane", "Liddle"})
        desk.pressKeyOf(QString::fromLatin1(name));
    desk.at(10, 0);
    desk.trigger("room.open-session");
    desk.trigger("room.next-item");
    const QString before = desk.text("roomPresider");
    desk.people().setFocus();
    desk.press(Qt::Key_C);
    CHECK(desk.people().asking() == RoomPeople::Asking::Chair);
    CHECK(desk.text("roomPeopleHint").startsWith(QStringLiteral("Who takes the chair?")));
    desk.pressKeyOf(QStringLiteral("Lane"));
    CHECK(desk.text("roomPresider") != before);
    CHECK(desk.text("roomPresider").endsWith(QStringLiteral("Lane")));
    CHECK(desk.text("roomCasting") == QStringLiteral("has the casting vote"));
    REQUIRE(desk.banner("presiderBanner").isVisible());
    desk.click("chosenButton1");
    CHECK_FALSE(desk.banner("presiderBanner").isVisible());
    CHECK(desk.paragraphs().back().find("was nominated and approved by the members present") != std::string::npos);
    desk.trigger("edit.undo"); // a slip
    CHECK(desk.banner("presiderBanner").isVisible());
    desk.trigger("edit.undo");
    CHECK(desk.text("roomPresider") == before);
}

TEST_CASE("Esc takes the question about the chair back")
{
    RoomDesk desk;
    desk.open(5);
    desk.people().setFocus();
    const QString before = desk.text("roomPresider");
    desk.press(Qt::Key_C);
    desk.press(Qt::Key_Escape);
    CHECK(desk.people().asking() == RoomPeople::Asking::Nothing);
    desk.pressKeyOf(QStringLiteral("Liddle"));
    CHECK(desk.text("roomPresider") == before);
}

TEST_CASE("Where nobody presides, one of those who are there is given the chair")
{
    RoomDesk desk;
    desk.people().setFocus();
    desk.pressKeyOf(QStringLiteral("Lane"));
    desk.at(10, 0);
    desk.trigger("room.open-session");
    CHECK(desk.text("roomPresider") == QStringLiteral("Nobody presides"));
    REQUIRE(desk.banner("presiderBanner").isVisible());
    desk.click("takeChairButton1");
    CHECK(desk.text("roomPresider").endsWith(QStringLiteral("Lane")));
}

TEST_CASE("Somebody online is put down so after O, and a lost connection has its reason")
{
    RoomDesk desk;
    desk.open(5);
    desk.people().setFocus();
    desk.press(Qt::Key_O);
    desk.pressKeyOf(QStringLiteral("Liddle"));
    CHECK(desk.row(QStringLiteral("Liddle")).person->state == presentation::RoomPerson::State::Online);
    desk.at(10, 12);
    desk.pressKeyOf(QStringLiteral("Liddle"), Qt::ShiftModifier);
    auto* menu = desk.window.findChild<QMenu*>(QStringLiteral("roomPersonMenu"));
    REQUIRE(menu != nullptr);
    for (QAction* each : menu->actions())
        if (QString(each->text()).remove(QLatin1Char('&')) == QStringLiteral("Lost connection"))
            each->trigger();
    menu->close();
    Desk::settle();
    CHECK_FALSE(desk.isHere(QStringLiteral("Liddle")));
    bool isTold = false;
    for (const auto& each : desk.room().view()->proceedings.attendances)
        isTold = isTold || (!each->stays.empty() && each->stays.back().because == LeftBecause::LostConnection);
    CHECK(isTold);
}

TEST_CASE("A guest who comes later is here from that minute")
{
    RoomDesk desk;
    desk.open(5);
    desk.at(10, 25);
    desk.people().setFocus();
    desk.press(Qt::Key_G);
    auto* dialog = desk.dialog<desktop::GuestDialog>();
    REQUIRE(dialog != nullptr);
    auto& name = desk.named<QComboBox>(QStringLiteral("personCombo"), dialog);
    QTest::keyClicks(name.lineEdit(), QStringLiteral("Ada Byron"));
    QTest::keyClick(dialog, Qt::Key_Return);
    Desk::settle();
    CHECK(desk.isHere(QStringLiteral("Byron")));
    CHECK(desk.row(QStringLiteral("Byron")).person->since == TimeOfDay{10 * 60 + 25});
}

TEST_CASE("Members of the public are counted with plus and minus among the people")
{
    RoomDesk desk;
    desk.people().setFocus();
    desk.press(Qt::Key_Plus);
    desk.press(Qt::Key_Plus);
    desk.press(Qt::Key_Minus);
    CHECK(desk.room().publicPresent() == 1);
    CHECK(desk.text("roomPublicLabel") == QStringLiteral("1 member of the public"));
    CHECK_FALSE(desk.action("room.to-minutes").isEnabled());
}

TEST_CASE("Minutes are written under the item now, and stay under it when the next one begins")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    const std::size_t before = desk.paragraphs().size();
    desk.press(Qt::Key_2, Qt::AltModifier);
    auto& table = desk.named<desktop::MinutesTable>(QStringLiteral("roomMinutesList"));
    REQUIRE(table.editor() != nullptr);
    desk.type(QStringLiteral("Everybody was welcomed."));
    const int first = desk.lineNow();
    desk.at(10, 4);
    desk.press(Qt::Key_Down, Qt::ControlModifier);
    CHECK(desk.lineNow() > first);
    CHECK(desk.paragraphs().size() == before + 1);
    const auto& items = desk.room().view()->items;
    CHECK(items[static_cast<std::size_t>(first)].paragraphs.size() == 1);
    REQUIRE(table.editor() != nullptr); // whoever types goes on typing
    desk.type(QStringLiteral("There were none."));
    desk.press(Qt::Key_1, Qt::AltModifier);
    CHECK(desk.room().view()->items[static_cast<std::size_t>(desk.lineNow())].paragraphs.size() == 1);
}

TEST_CASE("An item of the other session asks for the reminder and the number of the public, and turns the session")
{
    RoomDesk desk;
    desk.open(5);
    CHECK(desk.text("roomClock") == QStringLiteral("10:00"));
    for (int item = 0; item < 15 && !desk.room().turnNeeded(); ++item)
        desk.trigger("room.next-item");
    REQUIRE(desk.room().turnNeeded() == Session::Open);
    REQUIRE(desk.banner("turnBanner").isVisible());
    desk.named<QCheckBox>(QStringLiteral("remindedCheck")).setChecked(true);
    desk.named<QSpinBox>(QStringLiteral("turnPublicSpin")).setValue(3);
    desk.click("turnSessionButton");
    CHECK_FALSE(desk.banner("turnBanner").isVisible());
    const Minutes& minutes = desk.room().view()->minutes;
    REQUIRE(minutes.turns.size() == 1);
    CHECK(minutes.turns.front().reminded);
    CHECK(minutes.turns.front().publicPresent == 3);
    CHECK(desk.text("roomPublic") == QStringLiteral("3 members of the public"));
    CHECK(desk.paragraphs().back().find("went into open session") != std::string::npos);
}

TEST_CASE("An adjourned meeting says so and resumes with the item it left off at")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    const int first = desk.lineNow();
    desk.at(10, 20);
    desk.press(Qt::Key_F7);
    CHECK(desk.text("roomItemTitle") == QStringLiteral("The meeting stands adjourned"));
    CHECK_FALSE(desk.action("room.next-item").isEnabled());
    desk.at(10, 35);
    desk.press(Qt::Key_F7);
    CHECK(desk.lineNow() == first);
}

TEST_CASE("Opened again in the middle of the meeting, the file has everything, and Home goes there")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    desk.trigger("room.next-item");
    const int line = desk.lineNow();
    desk.trigger("view.home");
    desk.workspace.close();
    Desk::settle();
    desk.window.openFile(desk.file("cambridge.csp"));
    Desk::settle();
    REQUIRE(desk.banner("sessionNotice").isVisible());
    desk.click("goToMeetingButton");
    CHECK(desk.room().isInSession());
    CHECK(desk.lineNow() == line);
    CHECK(desk.lamp().state() == QStringLiteral("Quorate"));
    CHECK_FALSE(desk.banner("sessionNotice").isVisible());
}

TEST_CASE("The end of the session is asked about, and afterwards nobody comes or goes")
{
    RoomDesk desk;
    desk.open(5);
    desk.trigger("room.next-item");
    desk.prompter.confirmations = {false, true};
    desk.trigger("room.end-session");
    CHECK(desk.room().isInSession());
    desk.at(12, 50);
    desk.trigger("room.end-session");
    CHECK(desk.room().phase() == presentation::MeetingRoom::Phase::Over);
    CHECK(desk.room().view()->minutes.ended == TimeOfDay{12 * 60 + 50});
    desk.people().setFocus();
    desk.pressKeyOf(QStringLiteral("Shimmon"));
    CHECK(desk.room().view()->proceedings.attendances.size() == 5);
    CHECK(desk.named<QPushButton>(QStringLiteral("toMinutesButton")).isVisible());
}

TEST_CASE("The quorum says its sum: who counts, and what is missing")
{
    RoomDesk desk;
    desk.bringBoard(4);
    desk.press(Qt::Key_4, Qt::AltModifier);
    auto* sum = desk.window.findChild<QFrame*>(QStringLiteral("quorumSum"));
    REQUIRE(sum != nullptr);
    QString words;
    for (const QLabel* label : sum->findChildren<QLabel*>())
        words += label->text() + QLatin1Char('\n');
    CHECK(words.contains(QStringLiteral("One more Board member is needed.")));
    CHECK(words.contains(QStringLiteral("4. ")));
    sum->close();
}
