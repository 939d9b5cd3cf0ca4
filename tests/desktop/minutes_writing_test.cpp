// SPDX-License-Identifier: MIT
#include "desktop/minutes_desk.h"

#include <QApplication>

using namespace cspdesk;
using namespace cspdesk::tests;
using Paragraphs = std::vector<std::string>;

TEST_CASE("Paragraphs are written one after the other by Enter, and numbered by themselves")
{
    MinutesDesk desk;
    desk.write(5);
    desk.type(QStringLiteral("The minutes were agreed."));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.table().editor() != nullptr);
    CHECK(desk.table().editor()->text().isEmpty());
    desk.type(QStringLiteral("One name was spelled wrong."));
    CHECK(desk.paragraphs(5) == Paragraphs{"5.1 The minutes were agreed."});
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Escape);
    CHECK(desk.table().editor() == nullptr);
    CHECK(desk.paragraphs(5) == Paragraphs{"5.1 The minutes were agreed.", "5.2 One name was spelled wrong."});
}

TEST_CASE("Ctrl+Enter accepts the paragraph and goes on under the next item")
{
    MinutesDesk desk;
    desk.write(5);
    desk.type(QStringLiteral("Agreed."));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.table().editor() != nullptr);
    desk.type(QStringLiteral("The actions were reviewed."));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.paragraphs(5) == Paragraphs{"5.1 Agreed."});
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 The actions were reviewed."});
}

TEST_CASE("Enter within a paragraph makes two of it, Shift+Enter a line")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("One."));
    desk.press(Qt::Key_Return, Qt::ShiftModifier);
    desk.type(QStringLiteral("Two. Three."));
    CHECK(editor.text() == QStringLiteral("One.\nTwo. Three."));
    for (int step = 0; step < 6; ++step)
        desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Return);
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 One.\nTwo.", "6.2 Three."});
    REQUIRE(desk.table().editor() != nullptr);
    CHECK(desk.table().editor()->text() == QStringLiteral("Three."));
    CHECK(desk.table().editor()->textCursor().position() == 0);
}

TEST_CASE("Backspace in an emptied paragraph removes it, and undo brings it back")
{
    MinutesDesk desk;
    desk.write(6);
    desk.type(QStringLiteral("One."));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("Two."));
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Down);
    REQUIRE(desk.table().editor() != nullptr);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Backspace);
    desk.press(Qt::Key_Backspace);
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 One."});
    REQUIRE(desk.table().editor() != nullptr);
    CHECK(desk.table().editor()->text() == QStringLiteral("One."));
    desk.press(Qt::Key_Escape);
    desk.trigger("edit.undo");
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 One.", "6.2 Two."});
}

TEST_CASE("Esc gives up what was typed and leaves no draft")
{
    MinutesDesk desk(date(2025, 7, 1));
    const Paragraphs before = desk.paragraphs(3);
    desk.write(3);
    desk.type(QStringLiteral(" NOT THIS"));
    desk.press(Qt::Key_Escape);
    QTest::qWait(1700);
    CHECK(desk.table().editor() == nullptr);
    CHECK(desk.paragraphs(3) == before);
    CHECK(desk.drafts().empty());
}

TEST_CASE("A paragraph that is left is accepted, as one step of undo")
{
    MinutesDesk desk(date(2025, 7, 1));
    const Paragraphs before = desk.paragraphs(3);
    desk.write(3);
    desk.type(QStringLiteral(" And more."));
    desk.trigger("view.home");
    CHECK(desk.paragraphs(3).front() == before.front() + " And more.");
    desk.trigger("edit.undo");
    CHECK(desk.paragraphs(3) == before);
}

TEST_CASE("A paragraph moves by Alt and an arrow while it is written, past the end of its item too")
{
    MinutesDesk desk;
    desk.write(6);
    desk.type(QStringLiteral("One."));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("Two."));
    desk.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 Two.", "6.2 One."});
    REQUIRE(desk.table().editor() != nullptr);
    CHECK(desk.table().editor()->text() == QStringLiteral("Two."));
    desk.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.paragraphs(5) == Paragraphs{"5.1 Two."});
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 One."});
}

TEST_CASE("Marks go around the chosen words and off again, and before the chosen lines")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("agreed"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("**agreed**"));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("agreed"));
    desk.press(Qt::Key_I, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("*agreed*"));
    desk.trigger("minutes.bulleted");
    CHECK(editor.text() == QStringLiteral("- *agreed*"));
    desk.trigger("minutes.numbered");
    CHECK(editor.text() == QStringLiteral("1. *agreed*"));
    desk.trigger("minutes.numbered");
    CHECK(editor.text() == QStringLiteral("*agreed*"));
    desk.trigger("minutes.quotation");
    CHECK(editor.text() == QStringLiteral("> *agreed*"));
}

TEST_CASE("Names are offered after two letters: Tab takes one, a plain Enter never does")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("Ke"));
    REQUIRE(editor.popup() != nullptr);
    REQUIRE(editor.popup()->isVisible());
    desk.type(QStringLiteral("ryn"));
    desk.press(Qt::Key_Tab);
    CHECK(editor.text() == QStringLiteral("Keryn Jalli"));
    CHECK_FALSE(editor.popup()->isVisible());
    desk.type(QStringLiteral(" and Ke"));
    REQUIRE(editor.popup()->isVisible());
    desk.press(Qt::Key_Return);
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 Keryn Jalli and Ke"});
}

TEST_CASE("A name walked to is taken by Enter")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("Keryn"));
    REQUIRE(editor.popup()->isVisible());
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(editor.text() == QStringLiteral("Keryn Jalli"));
    CHECK(desk.paragraphs(6).empty());
}

TEST_CASE("The minutes are written from the first key to the last without a mouse")
{
    MinutesDesk desk;
    desk.trigger("view.home");
    desk.press(Qt::Key_5, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &desk.table());
    while (desk.table().chosenRow() < desk.headingOf(6))
        desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("All actions were reviewed."));
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.table().form() != nullptr);
    desk.type(QStringLiteral("Send the list round"));
    desk.press(Qt::Key_Tab);
    desk.type(QStringLiteral("Keryn Jalli"));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return);
    CHECK(desk.table().form() == nullptr);
    REQUIRE(desk.view().raised.size() == 1);
    CHECK(desk.view().raised[0].reference == "10/01");
    CHECK(desk.view().raised[0].action->text == "Send the list round");
    CHECK(desk.view().raised[0].action->owners.size() == 1);
    CHECK(desk.view().raised[0].paragraphNumber == "6.1");
    desk.trigger("edit.undo");
    CHECK(desk.view().raised.empty());
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 All actions were reviewed."});
}
