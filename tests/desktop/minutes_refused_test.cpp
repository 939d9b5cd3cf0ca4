// SPDX-License-Identifier: MIT
#include "desktop/message_bar.h"
#include "desktop/minutes_desk.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using Paragraphs = std::vector<std::string>;

namespace {

const QString askAgain = QStringLiteral("Press Esc again to throw away what you typed");

/// For as long as it lives, the file is not where it was opened.
class FileTakenAway
{
public:
    explicit FileTakenAway(const std::filesystem::path& file) : m_file(file), m_aside(file.string() + ".aside")
    {
        std::filesystem::rename(m_file, m_aside);
    }
    ~FileTakenAway() { std::filesystem::rename(m_aside, m_file); }
    FileTakenAway(const FileTakenAway&) = delete;
    FileTakenAway& operator=(const FileTakenAway&) = delete;

private:
    std::filesystem::path m_file;
    std::filesystem::path m_aside;
};

} // namespace

TEST_CASE("A paragraph that cannot be written stays open with its words until it can")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    const QString words = QStringLiteral("The actions were reviewed.");
    desk.type(words);
    const int row = desk.table().chosenRow();
    {
        const FileTakenAway away(desk.workspace.store().path());
        for (const auto modifier : {Qt::NoModifier, Qt::ControlModifier}) {
            desk.window.messageBar().clear();
            desk.press(Qt::Key_Return, modifier);
            REQUIRE(desk.table().editor() == &editor);
            CHECK(editor.text() == words);
            CHECK(QApplication::focusWidget() == &editor);
            CHECK(desk.table().chosenRow() == row);
            CHECK(desk.window.messageBar().isVisible());
            CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Problem);
        }
        // No way to another line leads past it.
        desk.table().edit(desk.headingOf(5));
        CHECK(desk.table().editor() == &editor);
        CHECK(QApplication::focusWidget() == &editor);
    }
    desk.type(QStringLiteral(" Twice."));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.paragraphs(6) == Paragraphs{"6.1 The actions were reviewed. Twice."});
    REQUIRE(desk.table().editor() != nullptr);
    CHECK(desk.table().editor()->text().isEmpty());
    CHECK(desk.drafts().empty());
}

TEST_CASE("A changed paragraph that cannot be written waits on its page while another page is in front")
{
    MinutesDesk desk(date(2025, 7, 1));
    const Paragraphs before = desk.paragraphs(3);
    desktop::ParagraphEditor& editor = desk.write(3);
    desk.type(QStringLiteral(" And more."));
    {
        const FileTakenAway away(desk.workspace.store().path());
        desk.trigger("view.home");
    }
    desk.trigger("view.minutes");
    REQUIRE(desk.table().editor() == &editor);
    CHECK(QApplication::focusWidget() == &editor);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.paragraphs(3).front() == before.front() + " And more.");
}

TEST_CASE("Esc asks before it throws away more than a few words")
{
    MinutesDesk desk;
    desktop::ParagraphEditor& editor = desk.write(6);
    const QString words = QStringLiteral("the meeting went on for long");
    desk.type(words);
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.table().editor() == &editor);
    CHECK(editor.text() == words);
    CHECK(desk.window.messageBar().text().contains(askAgain));
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Warning);
    // Typing on is an answer as well.
    desk.type(QStringLiteral("."));
    CHECK_FALSE(desk.window.messageBar().isVisible());
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.table().editor() == &editor);
    desk.press(Qt::Key_Escape);
    CHECK(desk.table().editor() == nullptr);
    CHECK_FALSE(desk.window.messageBar().isVisible());
    CHECK(desk.paragraphs(6).empty());
    CHECK(desk.drafts().empty());
}

TEST_CASE("Esc closes at once what holds a long paragraph of the file and little that is new")
{
    MinutesDesk desk(date(2025, 7, 1));
    desk.write(3);
    desk.type(QStringLiteral(" Short."));
    desk.press(Qt::Key_Escape);
    CHECK(desk.table().editor() == nullptr);
}
