// SPDX-License-Identifier: MIT
#include "desktop/minutes_desk.h"

#include <QClipboard>

#include <string_view>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace std::string_view_literals;

TEST_CASE("Bold is switched on, typed and switched off again")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("hello "));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    desk.type(QStringLiteral("big"));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    desk.type(QStringLiteral(" world"));
    CHECK(editor.text() == QStringLiteral("hello **big** world"));
    CHECK_FALSE(editor.textCursor().hasSelection());
}

TEST_CASE("Bold and italic together end one after the other")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    desk.press(Qt::Key_I, Qt::ControlModifier);
    desk.type(QStringLiteral("big"));
    desk.press(Qt::Key_I, Qt::ControlModifier);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    desk.type(QStringLiteral(" world"));
    CHECK(editor.text() == QStringLiteral("***big*** world"));
}

TEST_CASE("Within a word the whole word is marked, and the cursor stays where it was in it")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("not agreed"));
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_I, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("not *agreed*"));
    CHECK_FALSE(editor.textCursor().hasSelection());
    desk.type(QStringLiteral("x"));
    CHECK(editor.text() == QStringLiteral("not *agrexed*"));
    desk.press(Qt::Key_I, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("not agrexed"));
    CHECK(editor.textCursor().position() == 9);
}

TEST_CASE("Chosen words are marked and stay chosen without their marks")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("all agreed"));
    for (int letter = 0; letter < 6; ++letter)
        desk.press(Qt::Key_Left, Qt::ShiftModifier);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("all **agreed**"));
    CHECK(editor.textCursor().selectedText() == QStringLiteral("agreed"));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("all agreed"));
    CHECK(editor.textCursor().selectedText() == QStringLiteral("agreed"));
}

TEST_CASE("Marks that were put there by mistake go again by the same key")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    desk.type(QStringLiteral("agreed "));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("agreed ****"));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.text() == QStringLiteral("agreed "));
}

TEST_CASE("Characters that turn the direction of words do not get into a paragraph")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    for (const char16_t code : u"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"sv) {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(QChar(code)));
        QApplication::sendEvent(&editor, &key);
        QInputMethodEvent composed;
        composed.setCommitString(QStringLiteral("a") + QChar(code));
        QApplication::sendEvent(&editor, &composed);
        QApplication::clipboard()->setText(QStringLiteral("b") + QChar(code));
        editor.paste();
    }
    CHECK(editor.text() == QStringLiteral("ab").repeated(9));
}
