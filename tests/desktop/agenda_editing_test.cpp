// SPDX-License-Identifier: MIT
#include "application/agenda_work.h"
#include "desktop/agenda_desk.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

const std::string lastItem = "Any other business";
const std::string closedTitle = "Domestic abuse related death review: report of the independent chair";

} // namespace

TEST_CASE("A title typed over the running order is accepted by Enter and undone by Ctrl+Z")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(lastItem);
    QTest::keyClicks(&editor, QStringLiteral("Questions from members"));
    desk.press(editor, Qt::Key_Return);
    CHECK(desk.titleEditor() == nullptr);
    CHECK(desk.chosen() == "Questions from members");
    desk.trigger("edit.undo");
    CHECK(desk.chosen() == lastItem);
}

TEST_CASE("Enter and a double click open the title as F2 does")
{
    AgendaDesk desk;
    desk.choose(lastItem);
    desk.press(desk.table(), Qt::Key_Return);
    REQUIRE(desk.titleEditor() != nullptr);
    CHECK(desk.titleEditor()->text() == QString::fromStdString(lastItem));
    desk.press(*desk.titleEditor(), Qt::Key_Escape);
    const QRect cell = desk.table().visualRect(desk.table().currentIndex());
    QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(desk.table().viewport(), Qt::LeftButton, {}, cell.center());
    CHECK(desk.titleEditor() != nullptr);
}

TEST_CASE("Esc gives up what was typed, and leaves no draft")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(lastItem);
    QTest::keyClicks(&editor, QStringLiteral("Something else"));
    desk.press(editor, Qt::Key_Escape);
    CHECK(desk.titleEditor() == nullptr);
    CHECK(desk.chosen() == lastItem);
    CHECK(desk.drafts().empty());
    CHECK_FALSE(desk.action("edit.undo").isEnabled());
}

TEST_CASE("An empty title is refused while the field stays open")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(lastItem);
    desk.press(editor, Qt::Key_Delete);
    desk.press(editor, Qt::Key_Return);
    REQUIRE(desk.titleEditor() != nullptr);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("The title is empty.")));
    CHECK(desk.has(lastItem));
}

TEST_CASE("A title of a million characters is refused and not a letter of it is lost")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(lastItem);
    const QString huge(1'000'000, QLatin1Char('x'));
    QGuiApplication::clipboard()->setText(huge);
    editor.paste();
    desk.press(editor, Qt::Key_Return);
    REQUIRE(desk.titleEditor() != nullptr);
    CHECK(desk.titleEditor()->text() == huge);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("1,000,000")));
    CHECK(desk.has(lastItem));

    // Going elsewhere closes the field; the text waits for the next try, and in the drafts.
    desk.choose("Action points: review");
    CHECK(desk.titleEditor() == nullptr);
    CHECK(desk.editTitle(lastItem).text() == huge);
    desk.titleEditor()->setPlainText(QStringLiteral("Shorter"));
    desk.press(*desk.titleEditor(), Qt::Key_Return);
    CHECK(desk.chosen() == "Shorter");
    CHECK(desk.drafts().empty());
}

TEST_CASE("Leaving the field accepts what was typed")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(lastItem);
    QTest::keyClicks(&editor, QStringLiteral("Left behind"));
    desk.named<QLineEdit>(QStringLiteral("minutesEdit")).setFocus();
    Desk::settle();
    CHECK(desk.has("Left behind"));
}

TEST_CASE("Tab goes from the title to the minutes and on to the next title")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle("Action points: review");
    desk.press(editor, Qt::Key_Tab);
    auto& minutes = desk.named<QLineEdit>(QStringLiteral("agendaMinutesEditor"));
    QTest::keyClicks(&minutes, QStringLiteral("15"));
    desk.press(minutes, Qt::Key_Tab);
    CHECK(desk.item("Action points: review")->plannedMinutes == 15);
    REQUIRE(desk.titleEditor() != nullptr);
    CHECK(desk.titleEditor()->text() == QStringLiteral("Pre-advised questions from the general public"));
}

TEST_CASE("Names in any script come out as they were typed")
{
    for (const char* name :
         {"O’Brien’s “report” & more", "Vorführung 🚒 am Rathaus", "דוח על ביטחון קהילתי", "تقرير السلامة المجتمعية"}) {
        AgendaDesk desk;
        desktop::LineBox& editor = desk.editTitle(lastItem);
        editor.insertPlainText(QString::fromUtf8(name));
        desk.press(editor, Qt::Key_Return);
        CHECK(desk.has(name));
    }
}

TEST_CASE("Line breaks pasted into a title become spaces")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(lastItem);
    QGuiApplication::clipboard()->setText(QStringLiteral("First\r\nsecond\nthird"));
    editor.paste();
    desk.press(editor, Qt::Key_Return);
    CHECK(desk.has("First second third"));
}

TEST_CASE("What is being typed is in the drafts within two seconds")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle(closedTitle);
    QTest::keyClicks(&editor, QStringLiteral("The case"));
    REQUIRE(QTest::qWaitFor([&] { return !desk.drafts().empty(); }, 2000));
    CHECK(desk.drafts().front().text == "The case");
    CHECK(desk.drafts().front().field == "closed_title");
    CHECK(desk.drafts().front().closed);
    desk.press(editor, Qt::Key_Return);
    CHECK(desk.drafts().empty());
}

TEST_CASE("Alt and an arrow move the chosen item, which stays chosen")
{
    AgendaDesk desk;
    desk.choose(lastItem);
    const int place = desk.placeOf(lastItem);
    desk.press(desk.table(), Qt::Key_Up, Qt::AltModifier);
    desk.press(desk.table(), Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.placeOf(lastItem) == place - 2);
    CHECK(desk.chosen() == lastItem);
    desk.press(desk.table(), Qt::Key_Down, Qt::AltModifier);
    CHECK(desk.placeOf(lastItem) == place - 1);
    desk.trigger("edit.undo");
    CHECK(desk.placeOf(lastItem) == place - 2);
    CHECK(desk.chosen() == lastItem);
}

TEST_CASE("The first item cannot go up, nor the last down")
{
    AgendaDesk desk;
    desk.choose("Welcome, housekeeping, introductions and apologies");
    CHECK_FALSE(desk.action("agenda.move-up").isEnabled());
    CHECK(desk.action("agenda.move-down").isEnabled());
    desk.table().choose(desk.items().back().id);
    CHECK(desk.action("agenda.move-up").isEnabled());
    CHECK_FALSE(desk.action("agenda.move-down").isEnabled());
}

TEST_CASE("A new item begins below the chosen one with its title being typed")
{
    AgendaDesk desk;
    desk.choose("Action points: review");
    desk.press(desk.table(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.titleEditor() != nullptr);
    QTest::keyClicks(desk.titleEditor(), QStringLiteral("Taxi marshals"));
    desk.press(*desk.titleEditor(), Qt::Key_Return);
    CHECK(desk.placeOf("Taxi marshals") == desk.placeOf("Action points: review") + 1);
    CHECK(desk.item("Taxi marshals")->session == domain::Session::Open);
    CHECK(desk.chosen() == "Taxi marshals");
}

TEST_CASE("A new item whose title is given up goes again")
{
    AgendaDesk desk;
    const std::size_t count = desk.items().size();
    desk.choose(lastItem);
    desk.trigger("agenda.add-item");
    REQUIRE(desk.items().size() == count + 1);
    desk.press(*desk.titleEditor(), Qt::Key_Escape);
    CHECK(desk.items().size() == count);
}

TEST_CASE("What is added among closed items is closed, and its title is not public")
{
    AgendaDesk desk;
    desk.choose(closedTitle);
    desk.trigger("agenda.add-item");
    QTest::keyClicks(desk.titleEditor(), QStringLiteral("The Romsey case"));
    desk.press(*desk.titleEditor(), Qt::Key_Return);
    const auto added = desk.item("The Romsey case");
    CHECK(added->session == domain::Session::Closed);
    CHECK(added->title == domain::defaultOpenTitle);
}

TEST_CASE("Ctrl+Return while typing accepts the title before it adds the next item")
{
    AgendaDesk desk;
    desktop::LineBox& editor = desk.editTitle("Action points: review");
    QTest::keyClicks(&editor, QStringLiteral("Actions"));
    desk.press(editor, Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.has("Actions"));
    CHECK(desk.placeOf("New item") == desk.placeOf("Actions") + 1);
}

TEST_CASE("Breaks and headings are added below, without a number")
{
    AgendaDesk desk;
    desk.choose("Action points: review");
    desk.trigger("agenda.add-break");
    desk.press(*desk.titleEditor(), Qt::Key_Return);
    CHECK(desk.item("Break")->kind == domain::ItemKind::Break);
    desk.trigger("agenda.add-heading");
    QTest::keyClicks(desk.titleEditor(), QStringLiteral("Second part"));
    desk.press(*desk.titleEditor(), Qt::Key_Return);
    CHECK(desk.placeOf("Second part") == desk.placeOf("Break") + 1);
    CHECK(desk.table().columnSpan(desk.placeOf("Second part"), presentation::AgendaModel::Title) > 1);
}

TEST_CASE("A removed item is named in the message bar and comes back by undo")
{
    AgendaDesk desk;
    desk.choose("Action points: review");
    desk.press(desk.table(), Qt::Key_Delete);
    CHECK_FALSE(desk.has("Action points: review"));
    CHECK(desk.chosen() == "Pre-advised questions from the general public");
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("Action points: review")));
    desk.trigger("edit.undo");
    CHECK(desk.has("Action points: review"));
}

TEST_CASE("Delete in a field of the panel takes a letter, not the item")
{
    AgendaDesk desk;
    desk.choose(lastItem);
    auto& panel = desk.named<QWidget>(QStringLiteral("itemPanel"));
    auto& title = desk.named<desktop::LineBox>(QStringLiteral("titleEdit"), &panel);
    title.setFocus();
    title.moveCursor(QTextCursor::Start);
    desk.press(title, Qt::Key_Delete);
    desk.press(title, Qt::Key_Return);
    CHECK(desk.has("ny other business"));
}

TEST_CASE("Two hundred items are numbered, timed, moved and removed as twenty are")
{
    AgendaDesk desk;
    const auto meeting = desk.meetingOn(date(2026, 2, 24));
    REQUIRE(desk.workspace
                .run(application::Verb::AddItem, QStringLiteral("fill"),
                     [&](application::UnitOfWork& unit) -> application::Result<> {
                         for (int number = 0; number < 200; ++number) {
                             domain::AgendaItem item{.meeting = meeting.id,
                                                     .position = number,
                                                     .title = "Item " + std::to_string(number + 1),
                                                     .plannedMinutes = 1};
                             CSPDESK_TRY(unit.add(item));
                         }
                         return {};
                     })
                .has_value());
    desk.trigger("view.meetings");
    auto* model = qobject_cast<presentation::AgendaModel*>(desk.table().model());
    REQUIRE(model != nullptr);
    model->show(meeting.id);
    desk.trigger("view.agenda");
    REQUIRE(model->rowCount() == 200);
    desk.table().choose(model->itemAt(199)->id);
    desk.trigger("agenda.move-up");
    CHECK(model->itemAt(198)->value.title == "Item 200");
    CHECK(model->index(198, presentation::AgendaModel::Number).data().toString() == QStringLiteral("199"));
    // 10:00 and 198 minutes.
    CHECK(model->index(198, presentation::AgendaModel::Time).data().toString() == QStringLiteral("13:18"));
    desk.trigger("agenda.remove-item");
    CHECK(model->rowCount() == 199);
    CHECK(desk.table().chosenRow() == 198);
}
