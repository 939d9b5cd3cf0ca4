// SPDX-License-Identifier: MIT
#include "desktop/desk.h"
#include "desktop/home_page.h"
#include "desktop/start_page.h"

#include <QAbstractButton>
#include <QLabel>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::OpenMode;

namespace {

/// A sample file that a colleague is working on, and this desk without a file.
struct HeldFile
{
    HeldFile()
    {
        path = desk.file("shared.csp");
        holder = desk.colleague();
        REQUIRE(holder->createSample(path).has_value());
    }

    Desk desk;
    std::filesystem::path path;
    std::unique_ptr<presentation::Workspace> holder;
};

} // namespace

TEST_CASE("Without a file the start page is shown and nothing that needs one is possible")
{
    Desk desk;
    CHECK(qobject_cast<desktop::StartPage*>(desk.window.currentPage()) != nullptr);
    for (const char* id :
         {"view.home", "view.agenda", "meeting.new", "file.save-copy", "file.check", "file.protect", "file.unlock",
          "file.lock", "edit.undo", "agenda.add-item", "partnership.add", "partnership.details"}) {
        INFO(id);
        CHECK_FALSE(desk.action(id).isEnabled());
    }
    for (const char* id : {"file.new", "file.new-sample", "file.open", "file.quit", "view.dark", "help.shortcuts"}) {
        INFO(id);
        CHECK(desk.action(id).isEnabled());
    }
}

TEST_CASE("A new partnership is made by its name and found again among the last files")
{
    Desk desk;
    desk.prompter.texts = {QStringLiteral("Fenland CSP")};
    desk.prompter.filesToSave = {desk.file("fenland")};
    desk.trigger("file.new");
    REQUIRE(desk.workspace.isOpen());
    CHECK(desk.workspace.store().path() == desk.file("fenland.csp"));
    const auto partnership = application::require(desk.workspace.store(), Id<domain::Partnership>(1));
    REQUIRE(partnership.has_value());
    CHECK((*partnership)->name == "Fenland CSP");
    CHECK(qobject_cast<desktop::HomePage*>(desk.window.currentPage()) != nullptr);

    desk.workspace.close();
    Desk::settle();
    CHECK(qobject_cast<desktop::StartPage*>(desk.window.currentPage()) != nullptr);
    auto& again = desk.named<QAbstractButton>(QStringLiteral("recentFileButton"));
    CHECK(again.text() == QStringLiteral("fenland"));
    again.click();
    CHECK(desk.workspace.isOpen());
}

TEST_CASE("A file that is not there is said so on the start page")
{
    Desk desk;
    desk.window.openFile(desk.file("nowhere.csp"));
    Desk::settle();
    CHECK(qobject_cast<desktop::StartPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.messageBar().isVisible());
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Problem);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("nowhere.csp")));
}

TEST_CASE("A file that is not ours is left as it is")
{
    Desk desk;
    writeFile(desk.file("letter.csp"), "Dear Chair,");
    desk.window.openFile(desk.file("letter.csp"));
    CHECK_FALSE(desk.workspace.isOpen());
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("is not a partnership file")));
    CHECK(readFile(desk.file("letter.csp")) == "Dear Chair,");
}

TEST_CASE("A file somebody else works on can be opened for reading, and says who holds it")
{
    HeldFile held;
    Desk& desk = held.desk;
    desk.prompter.confirmations = {true};
    desk.window.openFile(held.path);
    Desk::settle();
    REQUIRE(desk.workspace.isOpen());
    CHECK_FALSE(desk.workspace.mayWrite());
    const auto& access = desk.named<QLabel>(QStringLiteral("accessLabel"));
    CHECK(access.isVisible());
    CHECK(access.text().startsWith(QStringLiteral("Open for reading only. In use: ")));
    CHECK(desk.window.windowTitle().contains(QStringLiteral("read only")));
    for (const char* id : {"meeting.new", "meeting.edit", "meeting.publish-agenda", "file.protect", "edit.undo"}) {
        INFO(id);
        CHECK_FALSE(desk.action(id).isEnabled());
    }
    CHECK(desk.action("file.save-copy").isEnabled());
}

TEST_CASE("Declining to read a held file leaves the present one open")
{
    HeldFile held;
    Desk& desk = held.desk;
    desk.withSample();
    desk.prompter.confirmations = {false};
    desk.window.openFile(held.path);
    CHECK(desk.workspace.store().path() == desk.file("cambridge.csp"));
    CHECK(desk.workspace.mayWrite());
}

TEST_CASE("A copy is saved under a free name and the work goes on in the first file")
{
    Desk desk;
    desk.withSample();
    desk.prompter.filesToSave = {desk.file("backup.csp")};
    desk.trigger("file.save-copy");
    CHECK(std::filesystem::exists(desk.file("backup.csp")));
    CHECK(desk.workspace.store().path() == desk.file("cambridge.csp"));
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Success);

    desk.prompter.filesToSave = {desk.file("backup.csp")};
    desk.trigger("file.save-copy");
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Problem);
}

TEST_CASE("Checking a sound file says so in the message bar")
{
    Desk desk;
    desk.withSample();
    desk.trigger("file.check");
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Success);
    CHECK(desk.window.messageBar().text().startsWith(QStringLiteral("The file is sound.")));
}

TEST_CASE("The dark look is remembered")
{
    Desk desk;
    const bool before = desk.action("view.dark").isChecked();
    desk.action("view.dark").trigger();
    CHECK(desk.settings.value(QStringLiteral("window/dark")).toBool() != before);
    desk.action("view.dark").trigger();
}
