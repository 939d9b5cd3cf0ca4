// SPDX-License-Identifier: MIT
#include "desktop/review_page.h"

#include "application/action_work.h"
#include "application/matters_arising.h"
#include "desktop/desk.h"
#include "desktop/line_box.h"
#include "desktop/owner_lists_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using desktop::LineBox;

namespace {

/// The review of October in front, with the keyboard in its list.
struct ReviewDesk : Desk
{
    ReviewDesk()
    {
        withSample();
        trigger("actions.review");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        settle();
    }
    [[nodiscard]] QListView& list() { return named<QListView>(QStringLiteral("reviewList")); }
    [[nodiscard]] LineBox& box() { return named<LineBox>(QStringLiteral("reviewWordsEdit")); }
    [[nodiscard]] QString label(const char* name) { return named<QLabel>(QString::fromLatin1(name)).text(); }
    [[nodiscard]] MattersArising matters() const
    {
        auto found = mattersArising(workspace.store(), meetingOn(date(2025, 10, 21)).id, date(2025, 10, 6));
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] std::string told(std::size_t at) const
    {
        const MattersArising all = matters();
        const DatedReview* review = all.matters[at].review();
        if (review == nullptr)
            return "to review";
        return (review->review->outcome == ActionOutcome::Closed ? "closed: " : "over: ") + review->review->text;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    void type(const QString& words)
    {
        QTest::keyClicks(QApplication::focusWidget(), words);
        settle();
    }
};

} // namespace

TEST_CASE("A meeting's review is worked through without the mouse, one action after the other")
{
    ReviewDesk desk;
    CHECK(desk.label("reviewProgressLabel") == QStringLiteral("8 of 8 reviewed"));
    REQUIRE(desk.list().hasFocus());
    for (int row = 0; row < 3; ++row) {
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_Down);
    }
    CHECK(desk.label("reviewProgressLabel") == QStringLiteral("5 of 8 reviewed"));
    desk.press(Qt::Key_Home);

    desk.press(Qt::Key_C);
    REQUIRE(desk.box().hasFocus());
    desk.type(QStringLiteral("Shared by post."));
    desk.press(Qt::Key_Return);
    CHECK(desk.told(0) == "closed: Shared by post.");
    CHECK(desk.list().currentIndex().row() == 1); // on to the next

    desk.press(Qt::Key_O);
    desk.type(QStringLiteral("Half done."));
    desk.press(Qt::Key_Return);
    CHECK(desk.told(1) == "over: Half done.");
    CHECK(desk.label("reviewProgressLabel") == QStringLiteral("7 of 8 reviewed"));

    desk.press(Qt::Key_I);
    REQUIRE(desk.named<QComboBox>(QStringLiteral("reviewItemCombo")).hasFocus());
    desk.named<QComboBox>(QStringLiteral("reviewItemCombo")).setCurrentIndex(3);
    desk.named<QPushButton>(QStringLiteral("reviewTakeItemButton")).click();
    Desk::settle();
    CHECK(desk.told(2).starts_with("closed: On the agenda: Raising awareness"));
    CHECK(desk.label("reviewProgressLabel") == QStringLiteral("8 of 8 reviewed"));
    CHECK(desk.list().hasFocus());

    desk.trigger("edit.undo");
    CHECK(desk.told(2) == "to review");
}

TEST_CASE("An action says how long it goes on, and Enter opens what was told")
{
    ReviewDesk desk;
    desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
    Desk::settle();
    CHECK(desk.label("reviewHeadingLabel") == QStringLiteral("07/02"));
    CHECK(desk.label("reviewCountLabel") == QStringLiteral("Carried over once, since 1 July 2025"));
    desk.list().setFocus();
    desk.press(Qt::Key_Return);
    REQUIRE(desk.box().hasFocus());
    CHECK(desk.box().text() == QStringLiteral("An update is to be given at the meeting."));
    desk.type(QStringLiteral("Nothing yet."));
    desk.press(Qt::Key_Escape);
    CHECK(desk.told(1) == "over: An update is to be given at the meeting.");
    CHECK(desk.list().hasFocus());
}

TEST_CASE("Words that are refused stay in their field, with the reason below it")
{
    ReviewDesk desk;
    desk.press(Qt::Key_Return);
    desk.box().selectAll();
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Return);
    CHECK_FALSE(desk.label("reviewWordsProblemLabel").isEmpty());
    CHECK(desk.told(0) == "closed: Contact details shared on 1 July 2025.");
    CHECK(desk.box().text().isEmpty());
}

TEST_CASE("Matters arising go into the minutes in one step and follow from then on")
{
    ReviewDesk desk;
    REQUIRE(desk.action("review.write-minutes").isEnabled());
    desk.trigger("review.write-minutes");
    CHECK(desk.label("mattersStateLabel").contains(QStringLiteral("renewed with every review")));
    CHECK_FALSE(desk.action("review.write-minutes").isEnabled());
    desk.list().setFocus();
    desk.press(Qt::Key_Space);
    CHECK_FALSE(desk.label("mattersTextLabel").contains(QStringLiteral("07/01")));
    CHECK(desk.label("mattersStateLabel").contains(QStringLiteral("renewed with every review")));
}

TEST_CASE("The list of an owner is copied, sent or written, without closed matter unless it is asked for")
{
    ReviewDesk desk;
    desk.trigger("view.actions");
    desk.trigger("actions.owner-lists");
    auto& dialog = desk.named<QDialog>(QStringLiteral("OwnerListsDialog"));
    auto& owners = desk.named<QListWidget>(QStringLiteral("ownersList"), &dialog);
    REQUIRE(owners.count() == 2);
    owners.setCurrentRow(1);
    const QString text = desk.named<QPlainTextEdit>(QStringLiteral("textView"), &dialog).toPlainText();
    CHECK(text.contains(QStringLiteral("07/02")));
    CHECK_FALSE(text.contains(QStringLiteral("07/03")));
    desk.named<QPushButton>(QStringLiteral("copyListButton"), &dialog).click();
    CHECK(QApplication::clipboard()->text() == text);
    QUrl opened;
    const auto real = std::exchange(desktop::OwnerListsDialog::openAddress, [&](const QUrl& address) {
        opened = address;
        return true;
    });
    desk.named<QPushButton>(QStringLiteral("mailListButton"), &dialog).click();
    desktop::OwnerListsDialog::openAddress = real;
    CHECK(opened.scheme() == QStringLiteral("mailto"));
    desk.prompter.filesToSave.push_back(desk.file("lists.txt"));
    desk.named<QCheckBox>(QStringLiteral("allCheckBox"), &dialog).setChecked(true);
    desk.named<QPushButton>(QStringLiteral("exportListButton"), &dialog).click();
    Desk::settle();
    CHECK(std::filesystem::exists(desk.file("lists.txt")));
}
