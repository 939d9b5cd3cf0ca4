// SPDX-License-Identifier: MIT
#include "desktop/date_typing.h"

#include "desktop/date_field.h"
#include "support/catch.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QTest>

using namespace cspdesk;
using desktop::typedDate;

TEST_CASE("A day is read from what people type, day first, and the rest from the day shown")
{
    const Date shown = date(2025, 10, 6);
    for (const char* text :
         {"30 June 2025", "30/6/2025", "30.06.25", "30 jun 2025", "2025-06-30", "Monday 30 June 2025", " 30-6-2025 "})
        CHECK(typedDate(QString::fromUtf8(text), shown) == date(2025, 6, 30));
    CHECK(typedDate(QStringLiteral("30062025"), shown) == date(2025, 6, 30));
    CHECK(typedDate(QStringLiteral("300625"), shown) == date(2025, 6, 30));
    CHECK(typedDate(QStringLiteral("21"), shown) == date(2025, 10, 21));
    CHECK(typedDate(QStringLiteral("1/7"), shown) == date(2025, 7, 1));
}

TEST_CASE("What names no day is no date")
{
    const Date shown = date(2025, 10, 6);
    for (const char* text : {"", "31/2/2025", "32", "tomorrow", "6/30/2025", "1 2 3 4 5", "10 Ju 2025"})
        CHECK_FALSE(typedDate(QString::fromUtf8(text), shown).has_value());
}

TEST_CASE("A date typed into a date field is taken over whole, and Esc leaves it as it was")
{
    QDateEdit field;
    desktop::prepareDateField(field);
    desktop::setDate(field, date(2025, 10, 6));
    field.show();
    field.setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&field));
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field, '3');
    auto* typing = field.findChild<QLineEdit*>(QStringLiteral("typedDateEdit"));
    REQUIRE(typing != nullptr);
    QTest::keyClicks(typing, QStringLiteral("0 June 2025"));
    QTest::keyClick(typing, Qt::Key_Return);
    CHECK(desktop::dateOf(field) == date(2025, 6, 30));

    QTest::keyClick(&field, '1');
    QTest::keyClick(field.findChild<QLineEdit*>(QStringLiteral("typedDateEdit")), Qt::Key_Escape);
    CHECK(desktop::dateOf(field) == date(2025, 6, 30));
}
