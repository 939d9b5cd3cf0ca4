// SPDX-License-Identifier: MIT
#include "application/agenda_view.h"
#include "desktop/agenda_desk.h"

#include <QPlainTextEdit>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

const std::string closedTitle = "Domestic abuse related death review: report of the independent chair";

/// Everything a person at the window could read in a field, shown or hidden.
QString everyField(const Desk& desk)
{
    QString words;
    for (const auto* box : desk.window.findChildren<QPlainTextEdit*>())
        words += box->toPlainText() + QLatin1Char('\n');
    for (const auto* line : desk.window.findChildren<QLineEdit*>())
        words += line->text() + QLatin1Char('\n');
    return words;
}

} // namespace

TEST_CASE("Locking while a closed title is typed takes it off the screen, keeps it sealed, and never makes it open")
{
    AgendaDesk desk;
    REQUIRE(desk.workspace.protect(QStringLiteral("badger violin teapot")).has_value());
    desktop::LineBox& editor = desk.editTitle(closedTitle);
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, QStringLiteral(" ZEBRA"));
    desk.trigger("file.lock");
    Desk::settle();

    CHECK(desk.titleEditor() == nullptr);
    CHECK_FALSE(everyField(desk).contains(QStringLiteral("ZEBRA")));
    CHECK_FALSE(everyField(desk).contains(QStringLiteral("independent chair")));
    CHECK_FALSE(readFile(desk.workspace.store().path()).find("ZEBRA") != std::string::npos);
    const auto seen = application::agendaView(desk.workspace.store(), desk.meetingOn(date(2025, 10, 21)).id);
    REQUIRE(seen.has_value());
    CHECK(seen->order.lines[1].item->title == "Domestic abuse related death review");

    // Choosing other items and coming back offers nothing closed to an open field.
    desk.table().selectRow(4);
    desk.table().selectRow(1);
    Desk::settle();
    CHECK_FALSE(everyField(desk).contains(QStringLiteral("ZEBRA")));

    REQUIRE(desk.workspace.unlock(QStringLiteral("badger violin teapot")).has_value());
    const auto drafts = desk.drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].closed);
    CHECK(drafts[0].text == closedTitle + " ZEBRA");
}
