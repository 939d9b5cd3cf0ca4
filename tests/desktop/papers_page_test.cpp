// SPDX-License-Identifier: MIT
#include "desktop/papers_page.h"

#include "application/papers_view.h"
#include "desktop/chase_dialog.h"
#include "desktop/desk.h"
#include "desktop/opened_papers.h"
#include "desktop/paper_dialog.h"
#include "desktop/paper_panel.h"
#include "desktop/papers_table.h"
#include "presentation/papers_model.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::PaperLine;
using application::PapersView;
using domain::PaperListing;
using domain::PaperState;
using presentation::PapersModel;

namespace {

const std::string deepDive = "First deep dive report 2025/26: reoffending, draft";
const std::string terms = "Terms of reference of the Partnership, as proposed";
const std::string review = "Domestic abuse related death review: overview report";

/// The papers of 21 October 2025 in front, with the keyboard in the list.
struct PapersDesk : Desk
{
    PapersDesk()
    {
        withSample();
        trigger("view.papers");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        table().setFocus();
    }

    [[nodiscard]] desktop::PapersTable& table() { return named<desktop::PapersTable>(QStringLiteral("papersTable")); }
    [[nodiscard]] PapersModel& model() { return *qobject_cast<PapersModel*>(table().model()); }
    [[nodiscard]] PapersView view() const
    {
        auto view = application::papersView(workspace.store(), meetingOn(date(2025, 10, 21)).id, date(2025, 10, 6));
        REQUIRE(view.has_value());
        return std::move(*view);
    }
    [[nodiscard]] PaperLine paper(const std::string& title) const
    {
        for (const auto& item : view().items)
            for (const PaperLine& line : item.papers)
                if (line.matter().title == title)
                    return line;
        FAIL("there is no paper " << title);
        std::abort();
    }
    [[nodiscard]] bool has(const std::string& title) const
    {
        for (const auto& item : view().items)
            for (const PaperLine& line : item.papers)
                if (line.matter().title == title)
                    return true;
        return false;
    }
    void choose(const std::string& title)
    {
        table().choose(model().rowOf(paper(title).paper.id));
        settle();
    }
    [[nodiscard]] QString madeFile(const std::string& name, const std::string& bytes)
    {
        writeFile(file(name), bytes);
        return QString::fromStdString(file(name).string());
    }
    void drops(int row, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        const QPointF place = table().visualRect(table().model()->index(row, 0)).center();
        QDragEnterEvent enters(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table().viewport(), &enters);
        REQUIRE(enters.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table().viewport(), &drop);
        settle();
    }
    [[nodiscard]] std::string bytesOf(const PaperLine& line) const
    {
        REQUIRE(line.last() != nullptr);
        const auto bytes = application::bytesOf(workspace.store(), line.last()->id);
        REQUIRE(bytes.has_value());
        return *bytes;
    }
};

} // namespace

TEST_CASE("the papers page lists the papers of the meeting under its items, with how they stand")
{
    PapersDesk desk;
    CHECK(desk.paper(deepDive).state == PaperState::Overdue);
    CHECK(desk.paper(terms).state == PaperState::Awaited);
    const int row = desk.model().rowOf(desk.paper(deepDive).paper.id);
    CHECK(desk.model().index(row, PapersModel::State).data().toString() == QStringLiteral("Late"));
    CHECK(desk.model().index(row - 1, PapersModel::Title).data().toString().startsWith(QStringLiteral("8.")));
    CHECK(desk.model().index(row, PapersModel::Title).data(PapersModel::SecondLineRole).toString()
          == QStringLiteral("Michael Yates, County Council"));
}

TEST_CASE("a file that is dropped on an item becomes a paper of it, and undo takes it out again")
{
    PapersDesk desk;
    const auto items = desk.itemsOf(desk.meetingOn(date(2025, 10, 21)).id);
    const int row = desk.model().rowOf(items[9].id);
    desk.drops(row, {desk.madeFile("Priorities_update v2.txt", "the update")});
    REQUIRE(desk.has("Priorities update v2"));
    const PaperLine kept = desk.paper("Priorities update v2");
    CHECK(kept.paper->item == items[9].id);
    CHECK(kept.state == PaperState::Received);
    CHECK(kept.file()->name == "Priorities_update v2.txt");
    CHECK(kept.file()->mediaType == "text/plain");
    CHECK(desk.bytesOf(kept) == "the update");
    desk.trigger("edit.undo");
    CHECK_FALSE(desk.has("Priorities update v2"));
}

TEST_CASE("several files that are dropped together become papers of their own, even on a paper")
{
    PapersDesk desk;
    const int row = desk.model().rowOf(desk.paper(terms).paper.id);
    desk.drops(row, {desk.madeFile("Annex A.txt", "a"), desk.madeFile("Annex B.txt", "b")});
    CHECK(desk.paper("Annex A").paper->item == desk.paper(terms).paper->item);
    CHECK(desk.paper("Annex B").paper->position == 2);
    CHECK(desk.paper(terms).versions.empty());
}

TEST_CASE("one file that is dropped on a paper is its file, and the next one replaces it with a note")
{
    PapersDesk desk;
    desk.drops(desk.model().rowOf(desk.paper(terms).paper.id), {desk.madeFile("ToR.txt", "first")});
    CHECK(desk.bytesOf(desk.paper(terms)) == "first");
    desk.prompter.texts.push_back(QStringLiteral("Section 7 reworded"));
    desk.drops(desk.model().rowOf(desk.paper(terms).paper.id), {desk.madeFile("ToR v2.txt", "second")});
    const PaperLine kept = desk.paper(terms);
    REQUIRE(kept.versions.size() == 2);
    CHECK(kept.file()->note == "Section 7 reworded");
    CHECK(desk.bytesOf(kept) == "second");
    desk.choose(terms);
    auto& versions = desk.named<QListWidget>(QStringLiteral("versionsList"));
    CHECK(versions.count() == 2);
    CHECK(versions.item(0)->text().startsWith(QStringLiteral("Version 2")));
    CHECK(versions.item(1)->text().contains(QStringLiteral("ToR.txt")));
}

TEST_CASE("a file is chosen for a paper, and a folder or an empty file is refused with the paper as it was")
{
    PapersDesk desk;
    desk.choose(terms);
    desk.prompter.filesToOpen.emplace_back(std::filesystem::path(desk.madeFile("ToR.txt", "words").toStdString()));
    desk.trigger("papers.receive");
    CHECK(desk.bytesOf(desk.paper(terms)) == "words");

    desk.choose(deepDive);
    desk.prompter.filesToOpen.emplace_back(std::filesystem::path(desk.madeFile("empty.txt", "").toStdString()));
    desk.trigger("papers.receive");
    CHECK(desk.paper(deepDive).versions.empty());
}

TEST_CASE("former versions are removed in one step, and undo brings them back")
{
    PapersDesk desk;
    desk.drops(desk.model().rowOf(desk.paper(terms).paper.id), {desk.madeFile("a.txt", "first")});
    desk.prompter.texts.push_back(QStringLiteral("Corrected"));
    desk.drops(desk.model().rowOf(desk.paper(terms).paper.id), {desk.madeFile("b.txt", "second")});
    CHECK(desk.action("papers.keep-last").isEnabled());
    desk.trigger("papers.keep-last");
    CHECK(desk.paper(terms).versions.size() == 1);
    CHECK_FALSE(desk.action("papers.keep-last").isEnabled());
    desk.trigger("edit.undo");
    REQUIRE(desk.paper(terms).versions.size() == 2);
    CHECK(application::bytesOf(desk.workspace.store(), desk.paper(terms).versions[0].id).value() == "first");
}

TEST_CASE("a reminder names all that somebody owes, goes into the clipboard and is put down with the papers")
{
    PapersDesk desk;
    desk.choose(deepDive);
    QTest::keyClick(&desk.table(), Qt::Key_C);
    auto* dialog = desk.dialog<desktop::ChaseDialog>();
    REQUIRE(dialog != nullptr);
    const QString text = desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), dialog).toPlainText();
    CHECK(text.startsWith(QStringLiteral("Dear Michael Yates,")));
    CHECK(text.contains(QString::fromStdString(deepDive)));
    CHECK(text.contains(QStringLiteral("3 days late")));
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("writeMailButton"), dialog).isEnabled()); // no address is known
    desk.named<QPushButton>(QStringLiteral("copyTextButton"), dialog).click();
    desk.settle();
    CHECK(QGuiApplication::clipboard()->text() == text);
    const auto chased = desk.paper(deepDive).matter().chased;
    REQUIRE(chased.size() == 2);
    CHECK(chased[1].on == date(2025, 10, 6));
    desk.trigger("edit.undo");
    CHECK(desk.paper(deepDive).matter().chased.size() == 1);
}

TEST_CASE("a paper is listed as to follow with one key, and as tabled with a reason")
{
    PapersDesk desk;
    desk.choose(terms);
    QTest::keyClick(&desk.table(), Qt::Key_F);
    CHECK(desk.paper(terms).state == PaperState::ToFollow);
    QTest::keyClick(&desk.table(), Qt::Key_F);
    CHECK(desk.paper(terms).state == PaperState::Awaited);
    desk.prompter.texts.push_back(QStringLiteral("The figures came in on the day"));
    QTest::keyClick(&desk.table(), Qt::Key_T);
    CHECK(desk.paper(terms).state == PaperState::Tabled);
    CHECK(desk.paper(terms).matter().reason == "The figures came in on the day");
}

TEST_CASE("a paper is added and changed in a form, which says what is missing beside the field")
{
    PapersDesk desk;
    desk.choose(terms);
    desk.trigger("papers.add");
    auto* form = desk.dialog<desktop::PaperDialog>();
    REQUIRE(form != nullptr);
    form->submit();
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("titleProblemLabel"), form).text().isEmpty());
    desk.named<QLineEdit>(QStringLiteral("titleEdit"), form).setText(QStringLiteral("Summary of changes"));
    auto& author = desk.named<QComboBox>(QStringLiteral("authorCombo"), form);
    author.setEditText(QStringLiteral("Keryn Jalli"));
    form->submit();
    desk.settle();
    const PaperLine added = desk.paper("Summary of changes");
    CHECK(added.paper->item == desk.paper(terms).paper->item);
    CHECK(added.matter().authorPerson == Id<domain::Person>(12));
    CHECK(added.due == date(2025, 10, 9));

    desk.choose("Summary of changes");
    desk.trigger("papers.edit");
    form = desk.dialog<desktop::PaperDialog>();
    REQUIRE(form != nullptr);
    auto& listing = desk.named<QComboBox>(QStringLiteral("listingCombo"), form);
    listing.setCurrentIndex(listing.findData(int(PaperListing::Tabled)));
    form->submit();
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("reasonProblemLabel"), form).text().isEmpty());
    form->reject();
    CHECK(desk.paper("Summary of changes").state == PaperState::Awaited);
}

TEST_CASE("a removed paper comes back with undo")
{
    PapersDesk desk;
    desk.choose(terms);
    QTest::keyClick(&desk.table(), Qt::Key_Delete);
    CHECK_FALSE(desk.has(terms));
    desk.trigger("edit.undo");
    CHECK(desk.has(terms));
}

TEST_CASE("a closed paper is released by name and taken back")
{
    PapersDesk desk;
    desk.choose(review);
    desk.prompter.texts.push_back(QStringLiteral("Samantha Shimmon"));
    desk.trigger("papers.release");
    CHECK(desk.paper(review).isReleased());
    CHECK(desk.paper(review).paper->matter.releasedBy == "Samantha Shimmon");
    CHECK(desk.named<QLabel>(QStringLiteral("paperReleasedLabel")).text().contains(QStringLiteral("Samantha Shimmon")));
    desk.trigger("papers.release");
    CHECK_FALSE(desk.paper(review).isReleased());
}

TEST_CASE("an open paper cannot be released")
{
    PapersDesk desk;
    desk.choose(terms);
    CHECK_FALSE(desk.action("papers.release").isEnabled());
}

TEST_CASE("while closed matter is locked its papers show nothing but that they are there")
{
    PapersDesk desk;
    const auto id = desk.paper(review).paper.id;
    REQUIRE(desk.workspace.protect(QStringLiteral("a passphrase of several words")).has_value());
    desk.workspace.lock();
    desk.settle();
    const int row = desk.model().rowOf(id);
    REQUIRE(row > 0);
    CHECK(desk.model().index(row, PapersModel::Title).data().toString() == QStringLiteral("Closed paper, locked"));
    CHECK(desk.model().index(row, PapersModel::Title).data(Qt::ToolTipRole).toString().isEmpty());
    desk.table().choose(row);
    for (const char* action : {"papers.edit", "papers.receive", "papers.open", "papers.chase", "papers.release"})
        CHECK_FALSE(desk.action(action).isEnabled());
    for (const auto* label : desk.named<desktop::PaperPanel>(QStringLiteral("paperPanel")).findChildren<QLabel*>())
        CHECK_FALSE(label->text().contains(QStringLiteral("overview report")));
}

TEST_CASE("papers opened with other programs lie read-only in a private folder that locking and closing empty")
{
    PapersDesk desk;
    desk.drops(desk.model().rowOf(desk.paper(terms).paper.id), {desk.madeFile("ToR.txt", "words")});
    desktop::OpenedPapers opened(desk.workspace, nullptr);
    const auto path = opened.copyOf(desk.paper(terms).last()->id);
    REQUIRE(path.has_value());
    const QFileInfo copy(*path);
    CHECK(copy.fileName() == QStringLiteral("ToR.txt"));
    CHECK(readFile(path->toStdString()) == "words");
    CHECK((copy.permissions() & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)) == 0);
    const QFileInfo folder(QFileInfo(copy.absolutePath()).absolutePath());
    CHECK((folder.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)) == 0);
    CHECK(opened.copyOf(desk.paper(terms).last()->id).value() == *path); // opened twice, kept once

    REQUIRE(desk.workspace.protect(QStringLiteral("a passphrase of several words")).has_value());
    desk.workspace.lock();
    CHECK_FALSE(QFileInfo::exists(folder.absoluteFilePath()));
}

TEST_CASE("the name of a received file cannot lead out of its folder")
{
    CHECK(desktop::safeFileName("../../etc/passwd") == QStringLiteral("_.._etc_passwd"));
    CHECK(desktop::safeFileName(".profile") == QStringLiteral("profile"));
    CHECK(desktop::safeFileName("a\\b:c.pdf") == QStringLiteral("a_b_c.pdf"));
    CHECK(desktop::safeFileName("...") == QStringLiteral("paper"));
    CHECK(desktop::safeFileName(std::string(300, 'x') + ".pdf").endsWith(QStringLiteral(".pdf")));
    CHECK(desktop::safeFileName(std::string(300, 'x') + ".pdf").size() == 120);
}

TEST_CASE("home tells which papers are missing and leads to their page")
{
    PapersDesk desk;
    desk.trigger("view.home");
    auto& tasks = desk.named<QListView>(QStringLiteral("taskList"));
    int place = -1;
    for (int row = 0; row < tasks.model()->rowCount(); ++row)
        if (tasks.model()->index(row, 0).data().toString() == QStringLiteral("1 paper late, 3 awaited"))
            place = row;
    REQUIRE(place >= 0);
    Q_EMIT tasks.activated(tasks.model()->index(place, 0));
    desk.settle();
    CHECK(desk.window.currentPage()->objectName() == QStringLiteral("papersPage"));
}

TEST_CASE("the item panel of the agenda shows the papers of the item")
{
    PapersDesk desk;
    desk.trigger("view.agenda");
    auto* part = desk.window.findChild<QListWidget*>(QStringLiteral("itemPapersList"));
    REQUIRE(part != nullptr);
    desk.window.open({application::RecordKey::of(desk.paper(terms).paper->item), desk.view().meeting.id});
    desk.settle();
    REQUIRE(part->count() == 1);
    CHECK(part->item(0)->text().startsWith(QString::fromStdString(terms)));
}

TEST_CASE("a file that will not stand in the pack is kept, told at once and marked on the page")
{
    PapersDesk desk;
    desk.drops(desk.model().rowOf(desk.paper(terms).paper.id), {desk.madeFile("ToR.pdf", "no PDF at all")});
    CHECK(desk.bytesOf(desk.paper(terms)) == "no PDF at all");
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Warning);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("circulated separately")));
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("not what its name says")));
    const int row = desk.model().rowOf(desk.paper(terms).paper.id);
    CHECK(desk.model()
              .index(row, PapersModel::Title)
              .data(PapersModel::SecondLineRole)
              .toString()
              .contains(QStringLiteral("cannot stand in the pack")));
    desk.choose(terms);
    CHECK(desk.named<QLabel>(QStringLiteral("paperTroubleLabel"))
              .text()
              .contains(QStringLiteral("not what its name says")));
    desk.choose(deepDive);
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("paperTroubleLabel")).isVisible());
}

TEST_CASE("of several files the message names each that will not stand in the pack")
{
    PapersDesk desk;
    const int row = desk.model().rowOf(desk.paper(terms).paper.id);
    desk.drops(row, {desk.madeFile("Annex A.pdf", "a"), desk.madeFile("Annex B.docx", "b")});
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("Annex A")));
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("Annex B")));
}

TEST_CASE("a title is kept without characters that make it read otherwise than it is written")
{
    PapersDesk desk;
    const auto items = desk.itemsOf(desk.meetingOn(date(2025, 10, 21)).id);
    const auto added = desk.model().add({.meeting = desk.view().meeting.id, .item = items[9].id},
                                        {.title = "Annex\u202Efdp.exe\x07", .note = "first\r\n\u2066second\u2069"});
    REQUIRE(added.has_value());
    const PaperLine kept = desk.paper("Annexfdp.exe");
    CHECK(kept.matter().note == "first\nsecond");
}
