// SPDX-License-Identifier: MIT
#include "desktop/desk.h"
#include "desktop/meeting_dialog.h"
#include "desktop/protect_dialog.h"
#include "desktop/recovery_key_dialog.h"
#include "desktop/unlock_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::ClosedMatterAccess;

namespace {

const QString passphrase = QStringLiteral("badger violin teapot");

void press(Desk& desk, QDialog& dialog, QDialogButtonBox::StandardButton button)
{
    QTest::mouseClick(desk.named<QDialogButtonBox>(QStringLiteral("buttonBox"), &dialog).button(button),
                      Qt::LeftButton);
    Desk::settle();
}

/// Types the passphrase twice and keeps the recovery key; the answer is that key.
QString protect(Desk& desk)
{
    desk.trigger("file.protect");
    auto* dialog = desk.dialog<desktop::ProtectDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QLineEdit>(QStringLiteral("passphraseEdit"), dialog).setText(passphrase);
    desk.named<QLineEdit>(QStringLiteral("repeatEdit"), dialog).setText(passphrase);
    press(desk, *dialog, QDialogButtonBox::Ok);
    auto* shown = desk.dialog<desktop::RecoveryKeyDialog>();
    REQUIRE(shown != nullptr);
    const QString key = desk.named<QLabel>(QStringLiteral("keyLabel"), shown).text();
    desk.named<QCheckBox>(QStringLiteral("keptCheckBox"), shown).setChecked(true);
    QTest::mouseClick(&desk.named<QPushButton>(QStringLiteral("closeButton"), shown), Qt::LeftButton);
    Desk::settle();
    return key;
}

desktop::UnlockDialog& unlockDialog(Desk& desk)
{
    desk.trigger("file.unlock");
    auto* dialog = desk.dialog<desktop::UnlockDialog>();
    REQUIRE(dialog != nullptr);
    return *dialog;
}

} // namespace

TEST_CASE("A passphrase has to be long enough and typed twice alike")
{
    Desk desk;
    desk.withSample();
    desk.trigger("file.protect");
    auto* dialog = desk.dialog<desktop::ProtectDialog>();
    REQUIRE(dialog != nullptr);
    auto& first = desk.named<QLineEdit>(QStringLiteral("passphraseEdit"), dialog);
    auto& second = desk.named<QLineEdit>(QStringLiteral("repeatEdit"), dialog);
    const auto* ok = desk.named<QDialogButtonBox>(QStringLiteral("buttonBox"), dialog).button(QDialogButtonBox::Ok);
    CHECK_FALSE(ok->isEnabled());
    first.setText(QStringLiteral("short"));
    second.setText(QStringLiteral("short"));
    CHECK_FALSE(ok->isEnabled());
    first.setText(passphrase);
    second.setText(QStringLiteral("badger violin teapots"));
    CHECK_FALSE(ok->isEnabled());
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("repeatProblemLabel"), dialog).isHidden());
    second.setText(passphrase);
    CHECK(ok->isEnabled());
}

TEST_CASE("The recovery key cannot be closed away by accident")
{
    Desk desk;
    desk.withSample();
    desk.trigger("file.protect");
    auto* dialog = desk.dialog<desktop::ProtectDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QLineEdit>(QStringLiteral("passphraseEdit"), dialog).setText(passphrase);
    desk.named<QLineEdit>(QStringLiteral("repeatEdit"), dialog).setText(passphrase);
    press(desk, *dialog, QDialogButtonBox::Ok);
    auto* shown = desk.dialog<desktop::RecoveryKeyDialog>();
    REQUIRE(shown != nullptr);
    QTest::keyClick(shown, Qt::Key_Escape);
    Desk::settle();
    CHECK(shown->isVisible());
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("closeButton"), shown).isEnabled());
}

TEST_CASE("Locking hides closed matter and the passphrase brings it back")
{
    Desk desk;
    desk.withSample();
    protect(desk);
    CHECK(desk.workspace.closedMatter() == ClosedMatterAccess::Unlocked);
    CHECK(desk.named<QLabel>(QStringLiteral("closedMatterLabel")).text() == QStringLiteral("Closed matter unlocked"));
    desk.trigger("file.lock");
    CHECK(desk.workspace.closedMatter() == ClosedMatterAccess::Locked);
    CHECK_FALSE(desk.action("file.lock").isEnabled());
    CHECK_FALSE(desk.action("file.protect").isEnabled());

    auto& dialog = unlockDialog(desk);
    auto& secret = desk.named<QLineEdit>(QStringLiteral("secretEdit"), &dialog);
    secret.setText(QStringLiteral("badger violin"));
    press(desk, dialog, QDialogButtonBox::Ok);
    CHECK(dialog.isVisible());
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("problemLabel"), &dialog).isHidden());
    CHECK(desk.workspace.closedMatter() == ClosedMatterAccess::Locked);
    secret.setText(passphrase);
    press(desk, dialog, QDialogButtonBox::Ok);
    CHECK(desk.workspace.closedMatter() == ClosedMatterAccess::Unlocked);
    CHECK(desk.dialog<desktop::UnlockDialog>() == nullptr);
}

TEST_CASE("The recovery key opens closed matter when the passphrase is forgotten")
{
    Desk desk;
    desk.withSample();
    const QString key = protect(desk);
    desk.trigger("file.lock");
    auto& dialog = unlockDialog(desk);
    desk.named<QCheckBox>(QStringLiteral("recoveryCheckBox"), &dialog).setChecked(true);
    desk.named<QLineEdit>(QStringLiteral("secretEdit"), &dialog).setText(QStringLiteral("  %1 ").arg(key.toLower()));
    press(desk, dialog, QDialogButtonBox::Ok);
    CHECK(desk.workspace.closedMatter() == ClosedMatterAccess::Unlocked);
}

TEST_CASE("An unlocked file locks itself when nobody works, and says so")
{
    Desk desk({.lockAfterIdle = std::chrono::milliseconds(1)});
    desk.withSample();
    REQUIRE(desk.workspace.protect(passphrase).has_value());
    CHECK(QTest::qWaitFor([&] { return desk.workspace.closedMatter() == ClosedMatterAccess::Locked; }));
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("nobody was working")));
}

TEST_CASE("Joining details cannot be read or overwritten while closed matter is locked")
{
    Desk desk;
    desk.withSample();
    const auto october = desk.meetingOn(date(2025, 10, 21));
    domain::Meeting meeting = october.value;
    meeting.joiningDetails = std::string("Room code 4711");
    REQUIRE(
        desk.workspace
            .run(application::Verb::ChangeMeeting, QStringLiteral("change meeting"),
                 [&](application::UnitOfWork& unit) { return application::changeMeeting(unit, october.id, meeting); })
            .has_value());
    protect(desk);
    desk.trigger("file.lock");
    desk.trigger("meeting.edit");
    auto* dialog = desk.dialog<desktop::MeetingDialog>();
    REQUIRE(dialog != nullptr);
    auto& details = desk.named<QPlainTextEdit>(QStringLiteral("joiningDetailsEdit"), dialog);
    CHECK_FALSE(details.isEnabled());
    CHECK(details.toPlainText().isEmpty());
    desk.named<QLineEdit>(QStringLiteral("venueEdit"), dialog).setText(QStringLiteral("The Guildhall"));
    press(desk, *dialog, QDialogButtonBox::Ok);

    REQUIRE(desk.workspace.unlock(passphrase).has_value());
    const auto changed = desk.meetingOn(date(2025, 10, 21));
    CHECK(changed->venue == "The Guildhall");
    REQUIRE(changed->joiningDetails.readable() != nullptr);
    CHECK(*changed->joiningDetails.readable() == "Room code 4711");
}

TEST_CASE("Unlocking from the details dialog keeps what was typed into it")
{
    Desk desk;
    desk.withSample();
    protect(desk);
    desk.trigger("file.lock");
    desk.trigger("meeting.edit");
    auto* dialog = desk.dialog<desktop::MeetingDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QLineEdit>(QStringLiteral("venueEdit"), dialog).setText(QStringLiteral("The Guildhall"));
    REQUIRE(desk.workspace.unlock(passphrase).has_value());
    CHECK(desk.named<QLineEdit>(QStringLiteral("venueEdit"), dialog).text() == QStringLiteral("The Guildhall"));
    CHECK(desk.named<QPlainTextEdit>(QStringLiteral("joiningDetailsEdit"), dialog).isEnabled());
}
