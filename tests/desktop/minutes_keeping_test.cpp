// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "desktop/draft_offer.h"
#include "desktop/minutes_desk.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace cspdesk;
using namespace cspdesk::tests;
using Paragraphs = std::vector<std::string>;

namespace {

const QString passphrase = QStringLiteral("badger violin teapot");

} // namespace

TEST_CASE("What is being typed is a draft within two seconds, and goes where it belongs after a crash")
{
    MinutesDesk desk;
    desk.write(6);
    desk.type(QStringLiteral("Half a sent"));
    QTest::qWait(1900);
    const auto drafts = desk.drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].text == "Half a sent");
    CHECK_FALSE(drafts[0].closed);
    const auto offers = desktop::draftOffers(desk.workspace.store(), drafts);
    CHECK(offers[0].field == QStringLiteral("new paragraph"));
    CHECK(offers[0].record.contains(QStringLiteral("21 October 2025")));
    desk.press(Qt::Key_Escape);
    REQUIRE(desktop::useDraft(desk.workspace, drafts[0]).has_value());
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 Half a sent"});
}

TEST_CASE("The draft of a paragraph in the file goes into that paragraph")
{
    MinutesDesk desk(date(2025, 7, 1));
    const Paragraphs before = desk.paragraphs(3);
    desk.write(3);
    desk.type(QStringLiteral(" More"));
    QTest::qWait(1900);
    const auto drafts = desk.drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].field == "text");
    desk.press(Qt::Key_Escape);
    REQUIRE(desktop::useDraft(desk.workspace, drafts[0]).has_value());
    CHECK(desk.paragraphs(3).front() == before.front() + " More");
}

TEST_CASE("Under a closed item drafts are sealed, and so is the paragraph")
{
    MinutesDesk desk;
    REQUIRE(desk.workspace.protect(passphrase).has_value());
    desk.write(2);
    desk.type(QStringLiteral("ZEBRA was"));
    QTest::qWait(1900);
    REQUIRE(desk.drafts().size() == 1);
    CHECK(desk.drafts()[0].closed);
    CHECK(readFile(desk.workspace.store().path()).find("ZEBRA") == std::string::npos);
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Escape);
    CHECK(desk.paragraphs(2) == Paragraphs{"2.1 ZEBRA was"});
    CHECK(readFile(desk.workspace.store().path()).find("ZEBRA") == std::string::npos);
}

TEST_CASE("Locking keeps what is typed under a closed item, and takes it off the screen")
{
    MinutesDesk desk;
    REQUIRE(desk.workspace.protect(passphrase).has_value());
    desk.write(2);
    desk.type(QStringLiteral("ZEBRA was"));
    desk.trigger("file.lock");
    CHECK(desk.table().editor() == nullptr);
    CHECK(readFile(desk.workspace.store().path()).find("ZEBRA") == std::string::npos);
    CHECK(desk.paragraphs(2) == Paragraphs{"2.1 (sealed)"});
    for (const auto* box : desk.window.findChildren<QPlainTextEdit*>())
        CHECK_FALSE(box->toPlainText().contains(QStringLiteral("ZEBRA")));

    // The sealed paragraph says so, and cannot be written in.
    const int row = desk.headingOf(2) + 1;
    CHECK(desk.model().index(row).data().toString().contains(QStringLiteral("Closed matter: unlock to read")));
    desk.table().choose(row);
    desk.table().setFocus();
    desk.press(Qt::Key_Return);
    CHECK(desk.table().editor() == nullptr);
    CHECK_FALSE(desk.action("minutes.remove").isEnabled());

    REQUIRE(desk.workspace.unlock(passphrase).has_value());
    CHECK(desk.paragraphs(2) == Paragraphs{"2.1 ZEBRA was"});
}

TEST_CASE("Agreed minutes are for reading: the page says why, and a correction is dated")
{
    MinutesDesk desk(date(2025, 7, 1));
    REQUIRE(desk.action("minutes.agree").isEnabled());
    desk.action("minutes.agree").trigger();
    auto& dialog = desk.named<QDialog>(QStringLiteral("AgreeMinutesDialog"));
    auto& meetings = desk.named<QComboBox>(QStringLiteral("meetingCombo"), &dialog);
    meetings.setCurrentIndex(meetings.findText(QStringLiteral("Tuesday 21 October 2025")));
    REQUIRE(meetings.currentIndex() >= 0);
    desk.named<QPlainTextEdit>(QStringLiteral("amendmentsEdit"), &dialog).setPlainText(QStringLiteral("a name in 4.1"));
    QTest::keyClick(&dialog, Qt::Key_Return);
    Desk::settle();
    CHECK(desk.view().agenda.meeting->state == domain::MeetingState::MinutesAgreed);
    CHECK(desk.view().minutes.amendments == "a name in 4.1");
    CHECK(desk.view().minutes.journalHead.size() == 64);
    CHECK(desk.action("edit.undo").isEnabled()); // the wrong meeting may have been chosen

    desk.table().choose(desk.headingOf(3) + 1);
    QTest::keyClick(&desk.table(), Qt::Key_Return);
    Desk::settle();
    CHECK(desk.table().editor() == nullptr);
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("minutesFixedLabel")).text().isEmpty());

    desk.prompter.texts.push_back(QStringLiteral("In 4.1 read 14, not 41."));
    desk.trigger("minutes.correct");
    REQUIRE(desk.view().minutes.corrections.size() == 1);
    CHECK(desk.view().minutes.corrections[0].on == date(2025, 10, 6));
    CHECK(desk.named<QLabel>(QStringLiteral("minutesAgreedLabel"))
              .text()
              .contains(QStringLiteral("Corrected on 6 October 2025: In 4.1 read 14, not 41.")));
}

TEST_CASE("A remark leads to the line it is about")
{
    MinutesDesk desk;
    auto& remarks = desk.named<QListWidget>(QStringLiteral("remarksList"));
    CHECK(remarks.count() == 0); // of a meeting to come nothing is missing
    desk.write(5);
    desk.type(QStringLiteral("Agreed."));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Escape);
    const auto found = remarks.findItems(QStringLiteral("Item 7 has no paragraph."), Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    Q_EMIT remarks.itemActivated(found.front());
    Desk::settle();
    CHECK(desk.table().chosenRow() == desk.headingOf(7) + 1);
    REQUIRE(desk.table().editor() != nullptr);
    desk.type(QStringLiteral("No questions were put."));
    desk.press(Qt::Key_Return);
    CHECK(remarks.findItems(QStringLiteral("Item 7 has no paragraph."), Qt::MatchExactly).empty());
}

TEST_CASE("A closed paragraph is released by name, and taken back")
{
    MinutesDesk desk(date(2025, 7, 1));
    const int row = desk.headingOf(2) + 1;
    desk.table().choose(row);
    desk.prompter.texts.push_back(QStringLiteral("Scott Fretwell, Vice Chair"));
    desk.trigger("minutes.release");
    CHECK(desk.model().lineAt(row)->released
          == QStringLiteral("Released for the public copy on 6 October 2025 by Scott Fretwell, Vice Chair"));
    desk.trigger("minutes.release");
    CHECK(desk.model().lineAt(row)->released.isEmpty());
}
