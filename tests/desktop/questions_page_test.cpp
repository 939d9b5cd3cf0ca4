// SPDX-License-Identifier: MIT
#include "application/question_work.h"
#include "application/work.h"
#include "desktop/desk.h"
#include "desktop/line_box.h"
#include "desktop/message_bar.h"
#include "desktop/notes_box.h"
#include "desktop/questions_table.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeEdit>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using desktop::LineBox;
using desktop::NotesBox;

namespace {

/// The questions page on October's meeting, with the question of the sample chosen and the keyboard in the list.
struct QuestionsDesk : Desk
{
    QuestionsDesk()
    {
        withSample();
        trigger("view.questions");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        settle();
    }
    [[nodiscard]] desktop::QuestionsTable& table()
    {
        return named<desktop::QuestionsTable>(QStringLiteral("questionsTable"));
    }
    [[nodiscard]] QWidget& form() { return named<QWidget>(QStringLiteral("questionForm")); }
    template <class Widget>
    [[nodiscard]] Widget& field(const char* name)
    {
        return named<Widget>(QString::fromLatin1(name), &form());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    void type(const char* words)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words));
        settle();
    }
    [[nodiscard]] std::vector<Stored<PublicQuestion>> questions() const
    {
        const auto october = meetingOn(date(2025, 10, 21));
        auto found = all<PublicQuestion>(workspace.store(), RecordKey::of(october.id));
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] std::vector<Stored<Asker>> askers() const
    {
        auto found = all<Asker>(workspace.store());
        REQUIRE(found.has_value());
        return std::move(*found);
    }
};

} // namespace

TEST_CASE("A question is recorded by keyboard alone, from its subject to who asked")
{
    QuestionsDesk desk;
    desk.trigger("questions.add");
    desk.type("Bins in Mill Road");
    desk.press(Qt::Key_Tab);
    desk.type("When are they emptied?");
    desk.press(Qt::Key_Tab);
    REQUIRE(desk.questions().size() == 2);
    CHECK(desk.questions()[1]->subject == "Bins in Mill Road");
    CHECK(desk.questions()[1]->parts == std::vector<std::string>{"When are they emptied?"});
    CHECK(desk.questions()[1]->receivedOn == date(2025, 10, 6)); // today, as the sample has it

    desk.table().setFocus();
    desk.press(Qt::Key_K);
    desk.type("Ivy Nettle");
    desk.press(Qt::Key_Tab);
    REQUIRE(desk.askers().size() == 2);
    CHECK(desk.askers()[1]->details.readable()->name == "Ivy Nettle");
    CHECK(desk.askers()[1]->keepUntil == date(2026, 10, 21));
    CHECK(desk.questions()[1]->asker == desk.askers()[1].id);
}

TEST_CASE("Time of receipt and item decide whether notice was in time")
{
    QuestionsDesk desk;
    auto& item = desk.field<QComboBox>("itemCombo");
    item.setCurrentIndex(0);
    Q_EMIT item.activated(0);
    CHECK_FALSE(desk.questions()[0]->item);
    auto& day = desk.field<QDateEdit>("receivedOnEdit");
    auto& time = desk.field<QTimeEdit>("receivedAtEdit");
    day.setDate({2025, 10, 20});
    time.setTime({10, 0});
    Q_EMIT time.editingFinished();
    CHECK(desk.field<QLabel>("noticeLabel").text() == QStringLiteral("Notice was in time"));
    CHECK(desk.field<QWidget>("waiverPart").isHidden());
    time.setTime({10, 1});
    Q_EMIT time.editingFinished();
    CHECK(desk.field<QLabel>("noticeLabel").text() == QStringLiteral("Late by 1 minute"));
    CHECK_FALSE(desk.field<QWidget>("waiverPart").isHidden());
    CHECK(desk.questions()[0]->receivedAt == TimeOfDay{601});
    desk.trigger("edit.undo");
    CHECK(desk.field<QLabel>("noticeLabel").text() == QStringLiteral("Notice was in time"));
}

TEST_CASE("The Chair's ruling is one key, and undo takes it back")
{
    QuestionsDesk desk;
    desk.table().setFocus();
    desk.press(Qt::Key_W);
    CHECK(desk.questions()[0]->outcome == QuestionOutcome::WrittenAnswer);
    CHECK(desk.questions()[0]->answerDue == date(2025, 11, 4)); // ten working days after the meeting, 21 October
    desk.press(Qt::Key_A);
    CHECK(desk.questions()[0]->outcome == QuestionOutcome::Answered);
    CHECK_FALSE(desk.questions()[0]->answerDue);
    desk.trigger("edit.undo");
    desk.trigger("edit.undo");
    CHECK(desk.questions()[0]->outcome == QuestionOutcome::None);
}

TEST_CASE("A refusal asks for its ground, and without one nothing is refused")
{
    QuestionsDesk desk;
    desk.table().setFocus();
    desk.prompter.texts.emplace_back(std::nullopt);
    desk.press(Qt::Key_R);
    CHECK(desk.questions()[0]->outcome == QuestionOutcome::None);
    desk.prompter.texts.emplace_back(QStringLiteral("It was put to the council in September."));
    desk.press(Qt::Key_R);
    CHECK(desk.questions()[0]->outcome == QuestionOutcome::Refused);
    CHECK(desk.questions()[0]->ruling == "It was put to the council in September.");
}

TEST_CASE("The words are parted where the cursor stands, and parts are added and emptied")
{
    QuestionsDesk desk;
    auto& first = desk.field<NotesBox>("part1Edit");
    first.setFocus();
    first.setPlainText(QStringLiteral("When? And why?"));
    QTextCursor cursor = first.textCursor();
    cursor.setPosition(6);
    first.setTextCursor(cursor);
    desk.trigger("questions.split");
    REQUIRE(desk.questions()[0]->parts.size() == 3);
    CHECK(desk.questions()[0]->parts[0] == "When?");
    CHECK(desk.questions()[0]->parts[1] == "And why?");
    desk.trigger("questions.add-part");
    desk.type("Since when?");
    desk.press(Qt::Key_Tab);
    CHECK(desk.questions()[0]->parts.size() == 4);
    auto& second = desk.field<NotesBox>("part2Edit");
    second.setFocus();
    second.selectAll();
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Tab);
    CHECK(desk.questions()[0]->parts.size() == 3);
}

TEST_CASE("The asker's own name is refused as the public one until they consent")
{
    QuestionsDesk desk;
    desk.table().setFocus();
    desk.press(Qt::Key_K);
    auto& shown = desk.field<LineBox>("shownAsEdit");
    shown.setFocus();
    shown.selectAll();
    desk.type("Sam Sample");
    desk.press(Qt::Key_Tab);
    CHECK(desk.questions()[0]->shownAs == "A resident");
    CHECK_FALSE(desk.field<QLabel>("shownAsProblemLabel").isHidden());
    CHECK(shown.text() == QStringLiteral("Sam Sample")); // kept, to be put right
    desk.field<QCheckBox>("consentBox").click();
    Desk::settle();
    CHECK(desk.askers()[0]->consents);
    CHECK(desk.askers()[0]->consentedOn == date(2025, 10, 6));
}

TEST_CASE("While the file is locked the form says that who asked is locked, and the rest can be worked on")
{
    QuestionsDesk desk;
    REQUIRE(desk.workspace.protect(QStringLiteral("open sesame")).has_value());
    desk.workspace.lock();
    Desk::settle();
    CHECK_FALSE(desk.field<QWidget>("lockedFrame").isHidden());
    CHECK(desk.field<QWidget>("detailsPart").isHidden());
    CHECK(desk.field<QLineEdit>("nameEdit").text().isEmpty());
    desk.table().setFocus();
    desk.press(Qt::Key_A);
    CHECK(desk.questions()[0]->outcome == QuestionOutcome::Answered);
    REQUIRE(desk.workspace.unlock(QStringLiteral("open sesame")).has_value());
    Desk::settle();
    CHECK(desk.field<QLineEdit>("nameEdit").text() == QStringLiteral("Sam Sample"));
}

TEST_CASE("A question is appended to the minutes and its appendix renewed")
{
    QuestionsDesk desk;
    desk.trigger("questions.append");
    auto appendices = [&] {
        return all<Appendix>(desk.workspace.store(), RecordKey::of(desk.meetingOn(date(2025, 10, 21)).id)).value();
    };
    REQUIRE(appendices().size() == 1);
    CHECK(appendices()[0]->title.find("Public question from a resident") == 0);
    CHECK(desk.questions()[0]->appendix == appendices()[0].id);
    desk.table().setFocus();
    desk.press(Qt::Key_A);
    desk.trigger("questions.append");
    REQUIRE(appendices().size() == 1);
    CHECK(appendices()[0]->text.find("Answered on 21 October 2025") != std::string::npos);
}

TEST_CASE("Details of askers are removed for good once their time is over, and no undo brings them back")
{
    QuestionsDesk desk;
    desk.trigger("questions.remove-askers"); // kept until October 2026: nothing is asked
    CHECK(desk.askers()[0]->details.isReadable());
    REQUIRE(desk.workspace
                .run(Verb::ChangeQuestion, QStringLiteral("keep"),
                     [&](UnitOfWork& unit) -> application::Result<> {
                         Asker asker = desk.askers()[0].value;
                         asker.keepUntil = date(2025, 10, 5);
                         return unit.put(RecordKey::of(desk.askers()[0].id), asker);
                     })
                .has_value());
    desk.prompter.confirmations.push_back(true);
    desk.trigger("questions.remove-askers");
    CHECK(desk.askers()[0]->details.isAbsent());
    CHECK(desk.askers()[0]->removedOn == date(2025, 10, 6));
    CHECK_FALSE(desk.workspace.undoStack().canUndo());
    CHECK_FALSE(desk.field<QLabel>("removedLabel").isHidden());
}

TEST_CASE("A meeting without questions offers to record one")
{
    QuestionsDesk desk;
    desk.trigger("questions.remove");
    CHECK(desk.questions().empty());
    CHECK_FALSE(desk.table().isVisible());
    desk.trigger("edit.undo");
    CHECK(desk.questions().size() == 1);
    CHECK(desk.table().isVisible());
}
