// SPDX-License-Identifier: MIT
#include "application/minutes_work.h"
#include "desktop/message_bar.h"
#include "desktop/minutes_desk.h"
#include "desktop/paper_copy.h"
#include "desktop/read_back_dialog.h"
#include "support/edited_docx.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::tests;
using Paragraphs = std::vector<std::string>;

namespace {

/// The minutes of 1 July 2025, exported as a Word file.
struct ReadBackDesk : MinutesDesk
{
    ReadBackDesk() : MinutesDesk(date(2025, 7, 1))
    {
        const auto copy = desktop::paperCopy(workspace, {documents::Paper::Minutes, view().agenda.meeting.id},
                                             documents::Audience::Board);
        REQUIRE(copy.has_value());
        std::vector<documents::MissingCharacter> missing;
        word = workspace.store().path().parent_path() / "minutes.docx";
        REQUIRE(desktop::writeWhole(QString::fromStdString(word.string()),
                                    desktop::written(*copy, desktop::CopyFormat::Word, missing))
                    .has_value());
    }

    void readBack()
    {
        prompter.filesToOpen.push_back(word);
        trigger("minutes.read-back");
        settle();
    }

    std::filesystem::path word;
};

} // namespace

TEST_CASE("Reading back what nobody changed says that there are no differences")
{
    ReadBackDesk desk;
    desk.readBack();
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(desk.window.messageBar().isVisible());
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Information);
}

TEST_CASE("A file that is no Word document is refused in the message bar")
{
    ReadBackDesk desk;
    desk.word = desk.workspace.store().path();
    desk.readBack();
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Warning);
}

TEST_CASE("Differences are chosen with the space bar and taken over in one step that can be undone")
{
    ReadBackDesk desk;
    const Paragraphs three = desk.paragraphs(3);
    const Paragraphs one = desk.paragraphs(1);
    replaceInDocx(desk.word, "took the chair for", "presided instead of");
    replaceInDocx(desk.word, "presented the Vision Zero Partnership.", "presented Vision Zero.");
    const auto& first = desk.view().items.front().paragraphs.front().paragraph;
    const auto changed = desk.workspace.run(Verb::ChangeParagraph, {}, [&](UnitOfWork& unit) {
        return changeParagraph(unit, first.id, domain::withText(first.value, "Written here meanwhile."));
    });
    REQUIRE(changed.has_value());
    desk.readBack();
    auto* dialog = desk.dialog<desktop::ReadBackDialog>();
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    auto& list = *dialog->findChild<QListWidget*>(QStringLiteral("differencesList"));
    auto& words = *dialog->findChild<QTextBrowser*>(QStringLiteral("wordsBrowser"));
    QPushButton& takeOver = *dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    REQUIRE(list.count() == 2);
    CHECK(takeOver.text() == QStringLiteral("Take over 1 difference"));
    // What would lose a change in the file has to be chosen by hand.
    CHECK(list.item(0)->checkState() == Qt::Unchecked);
    CHECK(list.item(1)->checkState() == Qt::Checked);
    CHECK(words.toPlainText().contains(QStringLiteral("changed in the file since the export")));
    // Changed on both sides: as it left, as it is now, and as it came back.
    const QStringList parts = words.toPlainText().split(QStringLiteral("As it "));
    REQUIRE(parts.size() == 4);
    CHECK(parts[1].startsWith(QStringLiteral("was sent out")));
    CHECK(parts[1].contains(QStringLiteral("took the chair for")));
    CHECK(parts[2].startsWith(QStringLiteral("is in the file now")));
    CHECK(parts[2].contains(QStringLiteral("Written here meanwhile.")));
    CHECK(parts[3].startsWith(QStringLiteral("came back from Word")));
    CHECK(parts[3].contains(QStringLiteral("presided instead of")));
    CHECK(QApplication::focusWidget() == &list);
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK(takeOver.text() == QStringLiteral("Take over 2 differences"));
    QTest::keyClick(&list, Qt::Key_Down);
    CHECK(words.toPlainText().contains(QStringLiteral("Vision Zero")));
    QTest::keyClick(&list, Qt::Key_N, Qt::AltModifier);
    // A button that is pressed by its letter is down for a moment first.
    CHECK(QTest::qWaitFor([&] { return !takeOver.isEnabled(); }));
    QTest::keyClick(&list, Qt::Key_A, Qt::AltModifier);
    REQUIRE(QTest::qWaitFor([&] { return takeOver.isEnabled(); }));
    takeOver.click();
    desk.settle();
    CHECK_THAT(desk.paragraphs(3).front(), Catch::Contains("presented Vision Zero."));
    CHECK_THAT(desk.paragraphs(1).front(), Catch::Contains("presided instead of"));
    desk.workspace.undoStack().undo();
    CHECK(desk.paragraphs(3) == three);
    CHECK(desk.paragraphs(1).front() == "1.1 Written here meanwhile.");
}

TEST_CASE(
    "What a document lacks is not chosen where it lacks most of the minutes, and the dialog says how much would go")
{
    ReadBackDesk desk;
    const std::size_t deleted = deleteInDocx(desk.word, "_csp_p", 1);
    REQUIRE(deleted > 10);
    desk.readBack();
    auto* dialog = desk.dialog<desktop::ReadBackDialog>();
    REQUIRE(dialog != nullptr);
    auto& list = *dialog->findChild<QListWidget*>(QStringLiteral("differencesList"));
    auto& problem = *dialog->findChild<QLabel*>(QStringLiteral("problemLabel"));
    int removed = 0;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->text().contains(QStringLiteral("Removed"))) {
            CHECK(list.item(row)->checkState() == Qt::Unchecked);
            ++removed;
        }
    CHECK(removed > 10);
    CHECK(problem.isHidden());
    dialog->findChild<QPushButton*>(QStringLiteral("allButton"))->click();
    CHECK(problem.text().contains(QStringLiteral(" of %1 paragraphs would be removed.").arg(deleted + 1)));
    CHECK_FALSE(problem.isHidden());
    dialog->findChild<QPushButton*>(QStringLiteral("noneButton"))->click();
    CHECK(problem.isHidden());
    dialog->reject();
}

TEST_CASE("What was taken out is struck through and what was put in underlined")
{
    const QString html = desktop::markedDifference("a <b> c", "a d c");
    CHECK(html.contains(QStringLiteral("line-through\">&lt;b&gt;</span>")));
    CHECK(html.contains(QStringLiteral("underline\">d</span>")));
}
