// SPDX-License-Identifier: MIT
#include "desktop/minutes_desk.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace cspdesk;
using namespace cspdesk::tests;

TEST_CASE("A reference that is typed becomes a link that follows its paragraph")
{
    MinutesDesk desk;
    desk.write(5);
    desk.type(QStringLiteral("As minuted in [[4.1 of 1 July]]."));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Escape);
    const auto texts = desk.paragraphs(5);
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].find("[paragraph 4.1 of the minutes of 1 July 2025](paragraph:") != std::string::npos);
    CHECK(desk.view().referred.size() == 1);
}

TEST_CASE("A paragraph to refer to is found by its number or its words, and put where the cursor is")
{
    MinutesDesk desk;
    desk.write(5);
    desk.type(QStringLiteral("See "));
    desk.action("minutes.refer").trigger();
    Desk::settle();
    auto& dialog = desk.named<QDialog>(QStringLiteral("ReferenceDialog"));
    auto& search = desk.named<QLineEdit>(QStringLiteral("searchEdit"), &dialog);
    auto& list = desk.named<QListWidget>(QStringLiteral("paragraphsList"), &dialog);
    search.setText(QStringLiteral("1 July 2025 terms of reference agreed"));
    REQUIRE(list.count() == 1);
    CHECK(list.item(0)->text().startsWith(QStringLiteral("14.1 of 1 July 2025")));
    QTest::keyClick(&dialog, Qt::Key_Return);
    Desk::settle();
    REQUIRE(desk.table().editor() != nullptr);
    CHECK(desk.table().editor()->text().startsWith(
        QStringLiteral("See [paragraph 14.1 of the minutes of 1 July 2025](paragraph:")));
}

TEST_CASE("Circulating asks for the day and the evidence, and the steps on the page follow")
{
    MinutesDesk desk;
    const auto step = [&](int row) { return desk.named<QLabel>(QStringLiteral("lifeStep%1").arg(row)).text(); };
    CHECK(step(0) == QStringLiteral("Meeting on 21 October 2025"));
    CHECK(step(1).startsWith(QStringLiteral("To be circulated by")));
    desk.trigger("meeting.previous");
    CHECK(step(0) == QStringLiteral("Meeting held on 1 July 2025"));
    CHECK(step(1).startsWith(QStringLiteral("Circulated")));
    CHECK(step(2).startsWith(QStringLiteral("To be agreed")));
    CHECK_FALSE(desk.action("minutes.sign").isEnabled());
}
