// SPDX-License-Identifier: MIT
#include "application/backups.h"

#include "desktop/desk.h"
#include "desktop/journal_page.h"
#include "desktop/protect_dialog.h"
#include "desktop/recovery_key_dialog.h"
#include "desktop/remove_details_dialog.h"
#include "desktop/restore_dialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

struct SafeDesk : Desk
{
    SafeDesk() { withSample(); }

    void rename(const std::string& name)
    {
        const auto renamed =
            workspace.run(application::Verb::ChangePartnership, QStringLiteral("rename"),
                          [&](application::UnitOfWork& unit) -> application::Result<> {
                              auto partnership = application::require(unit, Id<domain::Partnership>(1));
                              CSPDESK_TRY(partnership);
                              partnership->value.name = name;
                              return unit.put({application::kindOf<domain::Partnership>, 1}, partnership->value);
                          });
        REQUIRE(renamed.has_value());
    }
    [[nodiscard]] std::string name() const
    {
        return application::require(workspace.store(), Id<domain::Partnership>(1))->value.name;
    }
    std::filesystem::path backUp(Date day)
    {
        auto made = application::makeBackup(files, file("cambridge.csp"), {day, TimeOfDay{16 * 60}});
        REQUIRE(made.has_value());
        return *made;
    }
    std::vector<application::Backup> backups()
    {
        auto found = application::backupsOf(files, file("cambridge.csp"));
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    void press(QDialog& dialog)
    {
        auto* button = named<QDialogButtonBox>(QStringLiteral("buttonBox"), &dialog).button(QDialogButtonBox::Ok);
        REQUIRE(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    QString message() { return window.messageBar().text(); }
};

/// Sets a passphrase and keeps the recovery key.
void protect(SafeDesk& desk)
{
    desk.trigger("file.protect");
    auto* dialog = desk.dialog<desktop::ProtectDialog>();
    REQUIRE(dialog != nullptr);
    for (const char* line : {"passphraseEdit", "repeatEdit"})
        desk.named<QLineEdit>(QString::fromLatin1(line), dialog).setText(QStringLiteral("badger violin teapot"));
    desk.press(*dialog);
    auto* shown = desk.dialog<desktop::RecoveryKeyDialog>();
    REQUIRE(shown != nullptr);
    desk.named<QCheckBox>(QStringLiteral("keptCheckBox"), shown).setChecked(true);
    QTest::mouseClick(&desk.named<QPushButton>(QStringLiteral("closeButton"), shown), Qt::LeftButton);
    Desk::settle();
}

} // namespace

TEST_CASE("Closing the window after a change leaves a backup, without one it leaves none")
{
    SafeDesk desk;
    SECTION("changed")
    {
        desk.rename("Changed");
        desk.window.close();
        REQUIRE(QTest::qWaitFor([&] { return desk.backups().size() == 1; }));
        CHECK(desk.backups()[0].facts->last->verb == "change-partnership");
    }
    SECTION("unchanged")
    {
        desk.window.close();
        QTest::qWait(50);
        CHECK(desk.backups().empty());
    }
}

TEST_CASE("A backup that cannot be made is said and stops neither the work nor the closing")
{
    SafeDesk desk;
    writeFile(desk.file("cambridge backups"), "in the way");
    desk.rename("Changed");
    SECTION("when another file is opened")
    {
        REQUIRE(desk.workspace.createSample(desk.file("second.csp")).has_value());
        REQUIRE(QTest::qWaitFor([&] { return desk.message().startsWith(QStringLiteral("No backup could be made.")); }));
        CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Warning);
    }
    SECTION("when the program is closed: told at the next start")
    {
        CHECK(desk.window.close());
        REQUIRE(QTest::qWaitFor([&] { return desk.settings.contains(QStringLiteral("backups/failedWhenClosing")); }));
        std::filesystem::remove(desk.file("cambridge backups"));
        REQUIRE(desk.workspace.createSample(desk.file("second.csp")).has_value());
        Desk::settle();
        CHECK(desk.message().startsWith(QStringLiteral("No backup could be made when the program was closed last.")));
        CHECK_FALSE(desk.settings.contains(QStringLiteral("backups/failedWhenClosing")));
    }
}

TEST_CASE("A backup is chosen from a list and restored, and what was there is kept")
{
    SafeDesk desk;
    desk.backUp(date(2025, 10, 4));
    desk.rename("Renamed by mistake");
    desk.trigger("file.restore");
    auto* dialog = desk.dialog<desktop::RestoreDialog>();
    REQUIRE(dialog != nullptr);
    const auto& table = desk.named<QTableView>(QStringLiteral("backupsTable"), dialog);
    CHECK(table.model()->rowCount() == 1);
    CHECK(table.model()->index(0, 1).data().toString() == QStringLiteral("2 days ago"));
    desk.press(*dialog);
    CHECK(desk.name() == "Cambridge Community Safety Partnership");
    CHECK(desk.workspace.mayWrite());
    CHECK(desk.message().startsWith(QStringLiteral("The file is as it was on 4 October 2025, 16:00.")));
    REQUIRE(desk.backups().size() == 2);

    desk.trigger("file.restore"); // and back again: the newest is what it was before
    dialog = desk.dialog<desktop::RestoreDialog>();
    REQUIRE(dialog != nullptr);
    desk.press(*dialog);
    CHECK(desk.name() == "Renamed by mistake");
}

TEST_CASE("Without backups there is nothing to restore, and with a damaged one that one cannot be chosen")
{
    SafeDesk desk;
    desk.trigger("file.restore");
    CHECK(desk.dialog<desktop::RestoreDialog>() == nullptr);
    CHECK(desk.message().startsWith(QStringLiteral("There are no backups of this file yet.")));

    const auto path = desk.backUp(date(2025, 10, 4));
    const std::string whole = readFile(path);
    writeFile(path, std::string_view(whole).substr(0, whole.size() / 2));
    desk.trigger("file.restore");
    auto* dialog = desk.dialog<desktop::RestoreDialog>();
    REQUIRE(dialog != nullptr);
    CHECK_FALSE(
        desk.named<QDialogButtonBox>(QStringLiteral("buttonBox"), dialog).button(QDialogButtonBox::Ok)->isEnabled());
    CHECK(desk.named<QLabel>(QStringLiteral("noteLabel"), dialog).text().contains(QStringLiteral("is damaged")));
}

TEST_CASE("Opening a damaged or lost file offers its backups")
{
    SafeDesk desk;
    desk.backUp(date(2025, 10, 4));
    desk.workspace.close();
    SECTION("damaged") { writeFile(desk.file("cambridge.csp"), ""); }
    SECTION("lost") { std::filesystem::remove(desk.file("cambridge.csp")); }
    desk.window.openFile(desk.file("cambridge.csp"));
    auto* dialog = desk.dialog<desktop::RestoreDialog>();
    REQUIRE(dialog != nullptr);
    desk.press(*dialog);
    REQUIRE(desk.workspace.isOpen());
    CHECK(desk.workspace.mayWrite());
    CHECK(desk.name() == "Cambridge Community Safety Partnership");
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Success);
}

TEST_CASE("After a passphrase was set, the backups that do not know it are offered for deletion")
{
    SafeDesk desk;
    desk.backUp(date(2025, 10, 4));
    desk.backUp(date(2025, 10, 5));
    SECTION("deleted, after a new one was made")
    {
        desk.prompter.confirmations = {true};
        protect(desk);
        REQUIRE(desk.prompter.asked.size() == 1);
        CHECK(desk.prompter.asked[0] == QStringLiteral("Delete the 2 backups that were made before this passphrase?"));
        const auto left = desk.backups();
        REQUIRE(left.size() == 1);
        CHECK(left[0].facts->isProtected);
    }
    SECTION("kept")
    {
        desk.prompter.confirmations = {false};
        protect(desk);
        CHECK(desk.backups().size() == 2);
    }
}

TEST_CASE("Old details are removed after it was said what is lost, and the journal page shows it")
{
    SafeDesk desk;
    desk.trigger("view.journal");
    desk.trigger("file.remove-details");
    auto* dialog = desk.dialog<desktop::RemoveDetailsDialog>();
    REQUIRE(dialog != nullptr);
    auto& before = desk.named<QDateEdit>(QStringLiteral("beforeEdit"), dialog);
    CHECK(before.date() == QDate(2023, 10, 6)); // 24 months before today
    const auto& count = desk.named<QLabel>(QStringLiteral("countLabel"), dialog);
    auto* button = desk.named<QDialogButtonBox>(QStringLiteral("buttonBox"), dialog).button(QDialogButtonBox::Ok);
    CHECK(count.text() == QStringLiteral("No entry before that day has details."));
    CHECK_FALSE(button->isEnabled());
    before.setDate(QDate(2025, 10, 7));
    CHECK(count.text().startsWith(QStringLiteral("1 entry has details, which take ")));
    desk.press(*dialog);
    CHECK(desk.message().startsWith(QStringLiteral("The details of 1 entry are removed.")));
    const auto& table = desk.named<QTableView>(QStringLiteral("journalTable"));
    const int details = presentation::JournalModel::Details;
    REQUIRE(table.model()->rowCount() == 2);
    CHECK(table.model()->index(0, details).data().toString() == QStringLiteral("Kept"));
    CHECK(table.model()->index(1, details).data().toString() == QStringLiteral("Removed"));
    desk.trigger("file.check");
    CHECK(desk.message().startsWith(QStringLiteral("The file is sound.")));
}

TEST_CASE("A copy is not saved over the file one is working in")
{
    SafeDesk desk;
    desk.prompter.filesToSave = {desk.file("cambridge.csp")};
    desk.trigger("file.save-copy");
    CHECK(desk.message().contains(QStringLiteral("is the file you are working in")));
    desk.prompter.filesToSave = {std::nullopt};
    desk.trigger("file.save-copy");
}
