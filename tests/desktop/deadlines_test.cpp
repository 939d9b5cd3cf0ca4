// SPDX-License-Identifier: MIT
#include "application/calendar_work.h"
#include "desktop/deadlines_dialog.h"
#include "desktop/desk.h"
#include "desktop/working_calendar_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;
using Catch::Contains;

namespace {

/// The deadlines of 21 October 2025 in front, on 6 October.
struct DeadlineDesk : Desk
{
    DeadlineDesk()
    {
        withSample();
        trigger("meeting.deadlines");
        opened = dialog<desktop::DeadlinesDialog>();
        REQUIRE(opened != nullptr);
        table = &named<QTableView>(QStringLiteral("deadlinesView"), opened);
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    void click(const char* button) { named<QPushButton>(QString::fromLatin1(button), opened).click(); }
    [[nodiscard]] std::string sum()
    {
        return named<QPlainTextEdit>(QStringLiteral("sumText"), opened).toPlainText().toStdString();
    }

    desktop::DeadlinesDialog* opened = nullptr;
    QTableView* table = nullptr;
};

} // namespace

TEST_CASE("The deadlines of the next meeting stand in a list, with the sum of the one that is due")
{
    DeadlineDesk desk;
    REQUIRE(desk.table->model()->rowCount() == 6);
    CHECK(desk.table->currentIndex().row() == 0);
    CHECK(desk.cell(0, 2) == QStringLiteral("due today"));
    CHECK(desk.cell(2, 1) == QStringLiteral("Monday 13 October 2025"));
    desk.table->selectRow(2);
    CHECK_THAT(desk.sum(), Contains("Rule: 5 clear working days before the meeting")
                               && Contains("Sat 18 October 2025: not counted: weekend"));
}

TEST_CASE("A deadline is done today in one stroke, taken back, and undone")
{
    DeadlineDesk desk;
    desk.click("doneTodayButton");
    CHECK(desk.cell(0, 2) == QStringLiteral("done, 6 October 2025"));
    desk.click("takeBackButton");
    CHECK(desk.cell(0, 2) == QStringLiteral("due today"));
    desk.workspace.undoStack().undo();
    CHECK(desk.cell(0, 2) == QStringLiteral("done, 6 October 2025"));
}

TEST_CASE("A deadline was done on another day, by a document, or on no day at all")
{
    DeadlineDesk desk;
    desk.prompter.texts = {QStringLiteral("3 October 2025"), QStringLiteral("Meetings page of the website")};
    desk.click("doneOnButton");
    CHECK(desk.cell(0, 2) == QStringLiteral("done, 3 October 2025"));
    CHECK_THAT(desk.sum(), Contains("Done: Friday 3 October 2025, no time put down")
                               && Contains("By what: Meetings page of the website")
                               && Contains("Put down by: officer@desk"));
    desk.prompter.texts = {QStringLiteral("some day")};
    desk.click("doneOnButton");
    CHECK(desk.cell(0, 2) == QStringLiteral("done, 3 October 2025"));
}

TEST_CASE("The file that went out is the evidence of a deadline, by its name and its fingerprint")
{
    DeadlineDesk desk;
    writeFile(desk.file("Public pack.pdf"), "abc");
    desk.prompter.filesToOpen = {desk.file("Public pack.pdf")};
    desk.click("doneByFileButton");
    CHECK(desk.cell(0, 2) == QStringLiteral("done, 6 October 2025"));
    // FIPS 180-2, appendix B.1: SHA-256 of "abc" is ba7816bf 8f01cfea 4141...
    CHECK_THAT(desk.sum(), Contains("By what: Public pack.pdf") && Contains("Its file: SHA-256 ba7816bf8f01…"));
    // Another day with the same words keeps the file; other words are other evidence.
    desk.prompter.texts = {QStringLiteral("3 October 2025"), QStringLiteral("Public pack.pdf")};
    desk.click("doneOnButton");
    CHECK_THAT(desk.sum(), Contains("Friday 3 October 2025") && Contains("SHA-256 ba7816bf8f01…"));
    desk.prompter.texts = {QStringLiteral("3 October 2025"), QStringLiteral("A letter")};
    desk.click("doneOnButton");
    CHECK_THAT(desk.sum(), Contains("By what: A letter") && !Contains("SHA-256"));
    desk.prompter.filesToOpen = {desk.file("is not there.pdf")};
    desk.click("doneByFileButton");
    CHECK_THAT(desk.sum(), Contains("By what: A letter"));
}

TEST_CASE("A time for questions is nobody's to mark")
{
    DeadlineDesk desk;
    desk.table->selectRow(3);
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("doneTodayButton"), desk.opened).isEnabled());
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("doneOnButton"), desk.opened).isEnabled());
}

TEST_CASE("Deadlines and invitation are written for calendar programs")
{
    DeadlineDesk desk;
    desk.prompter.filesToSave = {desk.file("deadlines.ics"), desk.file("invitation.ics")};
    desk.click("exportDeadlinesButton");
    desk.click("invitationButton");
    CHECK_THAT(readFile(desk.file("deadlines.ics")), Contains("BEGIN:VALARM"));
    CHECK_THAT(readFile(desk.file("invitation.ics")), Contains("DTSTART;TZID=Europe/London:20251021T100000"));
}

TEST_CASE("Closing the office moves the deadlines, and the government's list is taken over after it was shown")
{
    DeadlineDesk desk;
    desk.click("workingDaysButton");
    auto* calendar = desk.dialog<desktop::WorkingCalendarDialog>();
    REQUIRE(calendar != nullptr);
    desk.prompter.texts = {QStringLiteral("14 October 2025"), QStringLiteral("14 October 2025"),
                           QStringLiteral("Office move")};
    desk.named<QPushButton>(QStringLiteral("closeOfficeButton"), calendar).click();
    CHECK(desk.cell(2, 1) == QStringLiteral("Friday 10 October 2025"));

    writeFile(desk.file("list.json"),
              R"({"england-and-wales": {"division": "england-and-wales", "events": [
                 {"title": "World Cup bank holiday", "date": "2026-07-13", "notes": "", "bunting": true}]}})");
    desk.prompter.filesToOpen = {desk.file("list.json")};
    desk.prompter.confirmations = {true};
    desk.named<QPushButton>(QStringLiteral("importHolidaysButton"), calendar).click();
    auto& list = desk.named<QListWidget>(QStringLiteral("calendarDaysList"), calendar);
    REQUIRE(list.count() == 2);
    CHECK_THAT(list.item(1)->text().toStdString(), Contains("Monday 13 July 2026: World Cup bank holiday"));
    list.setCurrentRow(0);
    desk.named<QPushButton>(QStringLiteral("removeDayButton"), calendar).click();
    CHECK(desk.cell(2, 1) == QStringLiteral("Monday 13 October 2025"));
}
