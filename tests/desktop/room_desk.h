// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/desk.h"
#include "desktop/room_lamp.h"
#include "desktop/room_order.h"
#include "desktop/room_people.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace cspdesk::tests {

/// The meeting of 21 October 2025 in front, at half past nine.
struct RoomDesk : Desk
{
    RoomDesk()
    {
        withSample();
        trigger("view.room");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        settle();
    }

    [[nodiscard]] presentation::MeetingRoom& room() { return window.room(); }
    [[nodiscard]] desktop::RoomPeople& people() { return named<desktop::RoomPeople>(QStringLiteral("roomPeople")); }
    [[nodiscard]] desktop::RoomOrder& order() { return named<desktop::RoomOrder>(QStringLiteral("roomOrder")); }
    [[nodiscard]] desktop::QuorumLamp& lamp() { return named<desktop::QuorumLamp>(QStringLiteral("quorumLamp")); }
    [[nodiscard]] QString text(const char* label) { return named<QLabel>(QString::fromLatin1(label)).text(); }
    [[nodiscard]] QWidget& banner(const char* name) { return named<QWidget>(QString::fromLatin1(name)); }

    void at(int hours, int minutes)
    {
        clock.setTime(TimeOfDay{hours * 60 + minutes});
        room().tick();
        settle();
    }
    /// The keys go to whatever has the keyboard.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focused = QApplication::focusWidget();
        REQUIRE(focused != nullptr);
        QTest::keyClick(focused, static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    void type(const QString& words)
    {
        for (const QChar letter : words)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1(),
                            letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
        settle();
    }
    void click(const char* button)
    {
        QTest::mouseClick(&named<QPushButton>(QString::fromLatin1(button)), Qt::LeftButton);
        settle();
    }
    [[nodiscard]] const presentation::RoomRow& row(const QString& surname)
    {
        for (int each = 0; each < people().people().rowCount(); ++each)
            if (const auto* found = people().people().rowAt(each); found->person && found->title.endsWith(surname))
                return *found;
        FAIL("there is nobody of the name " << surname.toStdString());
        return *people().people().rowAt(0);
    }
    [[nodiscard]] bool isHere(const QString& surname) { return row(surname).person->isHere(); }
    /// Presses somebody's own key.
    void pressKeyOf(const QString& surname, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QChar key = row(surname).key;
        REQUIRE_FALSE(key.isNull());
        press(key.toUpper().unicode(), modifiers);
    }
    /// Everybody of the Board, by their keys.
    void bringBoard(int count)
    {
        people().setFocus();
        for (int each = 0; each < people().people().rowCount() && room().now().quorum.count < count; ++each) {
            const auto* found = people().people().rowAt(each);
            if (found->person && found->person->printedAs == domain::AttendanceClass::Board && !found->person->isHere())
                press(found->key.toUpper().unicode());
        }
        REQUIRE(room().now().quorum.count == count);
    }
    void open(int board)
    {
        bringBoard(board);
        at(10, 0);
        trigger("room.open-session");
        REQUIRE(room().isInSession());
    }
    [[nodiscard]] std::vector<std::string> paragraphs()
    {
        std::vector<std::string> texts;
        for (const auto& item : room().view()->items)
            for (const auto& paragraph : item.paragraphs)
                if (const std::string* text = domain::readableText(paragraph.paragraph.value))
                    texts.push_back(*text);
        return texts;
    }
    [[nodiscard]] int lineNow() { return room().currentLine(); }
};

} // namespace cspdesk::tests
