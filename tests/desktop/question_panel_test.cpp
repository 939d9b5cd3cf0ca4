// SPDX-License-Identifier: MIT
#include "desktop/question_panel.h"

#include "application/delivery_records.h"
#include "application/motion_work.h"
#include "application/work.h"
#include "desktop/projector_view.h"
#include "desktop/projector_window.h"
#include "desktop/question_rows.h"
#include "desktop/room_desk.h"
#include "desktop/votes_dialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;
using presentation::QuestionMethod;
using presentation::QuestionState;

namespace {

/// The meeting at its decision, with five agencies there and the question put.
struct QuestionDesk : RoomDesk
{
    explicit QuestionDesk(std::vector<const char*> people = {"Shimmon", "Jackman", "Liddle", "Fretwell", "Lane"})
    {
        this->people().setFocus();
        for (const char* name : people)
            pressKeyOf(QString::fromUtf8(name));
        at(10, 0);
        trigger("room.open-session");
        for (const auto& item : itemsOf(room().view()->agenda.meeting.id))
            if (item->kind == ItemKind::Decision)
                REQUIRE(room().beginItem(item.id).has_value());
        settle();
        trigger("room.question");
    }

    [[nodiscard]] desktop::QuestionPanel& panel()
    {
        return named<desktop::QuestionPanel>(QStringLiteral("questionPanel"));
    }
    [[nodiscard]] presentation::VoteDesk& votes() { return panel().desk(); }
    [[nodiscard]] desktop::QuestionRows& rows() { return named<desktop::QuestionRows>(QStringLiteral("questionRows")); }
    [[nodiscard]] const std::vector<Stored<DeclaredVote>>& declared() { return room().view()->proceedings.votes; }
    [[nodiscard]] QPushButton& button(const char* name) { return named<QPushButton>(QString::fromLatin1(name)); }
    /// The answers of the agencies in their order, one key each.
    void keys(const char* answers)
    {
        for (const char* key = answers; *key != '\0'; ++key)
            press(*key);
    }
};

} // namespace

TEST_CASE("Putting the question gives the keyboard to the hands: a key each, and Enter declares")
{
    QuestionDesk desk;
    REQUIRE(desk.rows().hasFocus());
    CHECK(desk.text("questionQuorum").contains(QStringLiteral("Quorate")));
    CHECK(desk.text("questionQuorum").contains(QStringLiteral("Shimmon")));
    desk.keys("FFABF");
    CHECK(desk.votes().preview()->result.votesFor == 4); // with the one that was notified
    CHECK(desk.votes().preview()->result.against == 1);
    CHECK(desk.votes().preview()->result.abstain == 1);
    CHECK(desk.text("questionSentence")
          == QStringLiteral("The motion is carried by four votes to one, with one abstention."));
    CHECK(desk.button("declareButton").isEnabled());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.declared().size() == 1);
    CHECK(desk.paragraphs().back().find("The Board agreed by 4 votes to 1, with 1 abstention") == 0);
    CHECK(desk.text("resultSentence").startsWith(QStringLiteral("The motion is carried by four votes to one")));
    CHECK(desk.text("resultMinuted") == QStringLiteral("Minute written as 13.1."));
    // It stays on the screen until somebody goes on, by the same key.
    desk.at(10, 9);
    CHECK(desk.button("nextQuestionButton").hasFocus());
    CHECK(desk.named<QLabel>(QStringLiteral("resultSentence")).isVisible());
    desk.press(Qt::Key_Return);
    CHECK_FALSE(desk.panel().isVisible());
}

TEST_CASE("What is pressed by a finger is large enough for one, in a small window as well")
{
    QuestionDesk desk;
    for (const QSize size : {QSize(1024, 700), QSize(1360, 800), QSize(1920, 1080)}) {
        desk.window.resize(size);
        QuestionDesk::settle();
        for (int segment = 0; segment < 3; ++segment) {
            const QRect target = desk.rows().segmentRect(0, segment);
            CHECK(target.width() >= desktop::fingerSize);
            CHECK(target.height() >= desktop::fingerSize);
            CHECK(desk.rows().viewport()->rect().contains(target));
        }
        CHECK(desk.button("declareButton").height() >= desktop::fingerSize);
    }
    QTest::mouseClick(desk.rows().viewport(), Qt::LeftButton, {}, desk.rows().segmentRect(0, 1).center());
    CHECK(desk.votes().preview()->result.against == 1);
    QTest::mouseClick(desk.rows().viewport(), Qt::LeftButton, {}, desk.rows().segmentRect(0, 1).center());
    CHECK(desk.votes().preview()->result.against == 0); // pressed again, the hand goes down
}

TEST_CASE("All for is one key, and Enter declares nothing while a hand is missing")
{
    QuestionDesk desk;
    desk.keys("F");
    desk.press(Qt::Key_Return);
    CHECK(desk.declared().empty());
    CHECK(desk.button("restButton").hasFocus());
    CHECK(desk.text("questionSentence") == QStringLiteral("No hand yet from four agencies."));
    desk.rows().setFocus();
    desk.press(Qt::Key_F, Qt::ShiftModifier);
    CHECK(desk.votes().preview()->result.votesFor == 6);
    CHECK(desk.votes().mayDeclare());
    CHECK_FALSE(desk.button("restButton").isVisible());
}

TEST_CASE("A tie takes the keyboard to the casting vote, which is there at no other time")
{
    QuestionDesk desk;
    CHECK_FALSE(desk.named<QWidget>(QStringLiteral("castingBox")).isVisible());
    desk.keys("FFAAA"); // with the notified vote three to three
    CHECK(desk.votes().state() == QuestionState::TieToBreak);
    REQUIRE(desk.button("castForButton").hasFocus());
    CHECK_FALSE(desk.button("declareButton").isEnabled());
    desk.click("castAgainstButton");
    CHECK(desk.button("declareButton").isEnabled());
    desk.click("declareButton");
    REQUIRE(desk.declared().size() == 1);
    CHECK(desk.declared().front()->matter.value().result.outcome == VoteOutcome::NotCarried);
    CHECK(desk.declared().front()->matter.value().result.castingVoteUsed);
}

TEST_CASE("Without a quorum the one thing to do is to keep it for ratification")
{
    QuestionDesk desk({"Shimmon", "Jackman", "Liddle", "Fretwell"});
    CHECK_FALSE(desk.button("declareButton").isVisible());
    REQUIRE(desk.button("ratifyButton").isVisible());
    desk.click("ratifyButton");
    CHECK(desk.declared().empty());
    CHECK_FALSE(desk.panel().isVisible());
    CHECK(desk.paragraphs().back().find("There was no quorum.") == 0);
}

TEST_CASE("Without a motion its words are typed in one line, and it is put")
{
    QuestionDesk desk;
    desk.trigger("room.next-item");
    desk.trigger("room.question");
    auto& words = desk.named<QPlainTextEdit>(QStringLiteral("questionWordsEdit"));
    REQUIRE(words.hasFocus());
    CHECK_FALSE(desk.button("putWordsButton").isEnabled());
    desk.type(QStringLiteral("That lunch be taken"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.votes().motion().has_value());
    CHECK(desk.votes().words() == QStringLiteral("That lunch be taken"));
    CHECK(desk.rows().hasFocus());
}

TEST_CASE("Leaving the panel keeps the hands: the question goes on where it was")
{
    QuestionDesk desk;
    desk.keys("FA");
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.panel().isVisible());
    desk.trigger("room.question");
    CHECK(desk.panel().isVisible());
    CHECK(desk.votes().preview()->result.votesFor == 2);
    CHECK(desk.votes().preview()->result.against == 1);
}

TEST_CASE("Agreed without a vote and totals are chosen above the hands, and totals are counted by key")
{
    QuestionDesk desk;
    desk.click("methodAssentButton");
    CHECK(desk.text("questionAssent") == QStringLiteral("Is anybody against?"));
    CHECK(desk.button("declareButton").isEnabled());
    desk.click("methodTotalsButton");
    auto& tally = desk.named<QWidget>(QStringLiteral("questionTally"));
    REQUIRE(tally.hasFocus());
    for (const int key : {Qt::Key_F, Qt::Key_F, Qt::Key_F, Qt::Key_A, Qt::Key_F})
        desk.press(key);
    desk.press(Qt::Key_F, Qt::ShiftModifier);
    CHECK(desk.votes().totals().votesFor == 3);
    CHECK(desk.votes().state() == QuestionState::DoesNotAddUp);
    CHECK_FALSE(desk.button("declareButton").isEnabled());
    desk.press(Qt::Key_B);
    CHECK(desk.button("declareButton").isEnabled());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.declared().size() == 1);
    CHECK(desk.declared().front()->matter.value().situation.method == VoteMethod::TotalsOnly);
}

TEST_CASE("A motion is deferred with its reason, which the minutes tell")
{
    QuestionDesk desk;
    desk.prompter.texts = {QStringLiteral("the figures are awaited")};
    desk.button("questionMoreButton").menu()->findChild<QAction*>(QStringLiteral("deferMotion"))->trigger();
    QuestionDesk::settle();
    CHECK(desk.paragraphs().back().find("was deferred: the figures are awaited.") != std::string::npos);
    CHECK(desk.declared().empty());
}

TEST_CASE("After the result a dissent is recorded and the count can be taken again")
{
    QuestionDesk desk;
    desk.keys("FFFFA");
    desk.press(Qt::Key_Return);
    QMenu& menu = *desk.button("dissentButton").menu();
    Q_EMIT menu.aboutToShow();
    REQUIRE(menu.actions().size() > 2);
    menu.actions().front()->trigger();
    QuestionDesk::settle();
    REQUIRE(desk.declared().front()->matter.value().dissents.size() == 1);
    CHECK(desk.text("resultDissents").startsWith(QStringLiteral("Recorded on request:")));
    desk.prompter.texts = {QStringLiteral("not all were counted")};
    desk.click("takeAgainButton");
    CHECK(desk.declared().front()->matter.value().voidBecause == "not all were counted");
    CHECK(desk.rows().hasFocus());
    CHECK(desk.votes().state() == QuestionState::NothingYet);
}

TEST_CASE("The second window shows the motion, the numbers and the result, and the agencies only if that is chosen")
{
    QuestionDesk desk;
    desk.trigger("room.projector");
    auto& wall = desk.named<desktop::ProjectorWindow>(QStringLiteral("projectorWindow"));
    REQUIRE(wall.isVisible());
    desk.votes().allFor();
    CHECK(wall.view().words().contains(QStringLiteral("That the updated terms of reference")));
    CHECK_FALSE(wall.view().words().contains(QStringLiteral("Constabulary")));
    desk.named<QCheckBox>(QStringLiteral("showAgenciesBox"), &wall).setChecked(true);
    CHECK(wall.view().words().contains(QStringLiteral("Constabulary")));
    REQUIRE(desk.votes().declare().has_value());
    CHECK(wall.view().words().contains(QStringLiteral("The motion is carried by six votes to none.")));
    // The clock on the wall goes on whatever page is in front.
    desk.trigger("view.home");
    desk.clock.setTime(TimeOfDay{10 * 60 + 42});
    REQUIRE(QTest::qWaitFor([&] { return wall.view().words().contains(QStringLiteral("10:42")); }, 5000));
    wall.close();
}

TEST_CASE("The votes of the meeting are listed with what is said beside them")
{
    QuestionDesk desk;
    desk.votes().allFor();
    REQUIRE(desk.votes().declare().has_value());
    desk.trigger("room.votes");
    auto* dialog = desk.dialog<desktop::VotesDialog>();
    REQUIRE(dialog != nullptr);
    auto& table = desk.named<QTableView>(QStringLiteral("votesView"), dialog);
    REQUIRE(table.model()->rowCount() == 1);
    desk.prompter.texts = {QStringLiteral("Read out wrongly")};
    desk.named<QPushButton>(QStringLiteral("correctButton"), dialog).click();
    CHECK(desk.declared().front()->matter.value().corrections.size() == 1);
    CHECK(desk.named<QPlainTextEdit>(QStringLiteral("detailsText"), dialog)
              .toPlainText()
              .contains(QStringLiteral("Read out wrongly")));
    dialog->done(QDialog::Rejected);
}

TEST_CASE("Everything the keyboard reaches in the question has a name for screen readers")
{
    QuestionDesk desk;
    for (QWidget* widget : desk.panel().findChildren<QWidget*>()) {
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy() != nullptr;
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPart)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        REQUIRE(accessible != nullptr);
        CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE(
    "An agency that applies for money under the item is told while the question is put, until it declares its interest")
{
    QuestionDesk desk;
    CHECK_FALSE(desk.banner("undeclaredInterestBanner").isVisible());
    const Id<AgendaItem> item = *desk.room().now().item;
    const auto bids = application::all<Bid>(desk.workspace.store());
    REQUIRE((bids.has_value() && !bids->empty()));
    Bid bid = bids->front().value;
    bid.item = item;
    bid.agency = Id<Agency>(8);
    REQUIRE(desk.workspace
                .run(application::Verb::ChangeFunding, {},
                     [&](application::UnitOfWork& unit) {
                         return application::keepRecord(unit, std::optional(bids->front().id), bid);
                     })
                .has_value());
    QuestionDesk::settle();
    CHECK(desk.banner("undeclaredInterestBanner").isVisible());
    CHECK(
        desk.votes().undeclaredInterests().startsWith(QStringLiteral("Cambridgeshire Constabulary applies for money")));
    REQUIRE(desk.workspace
                .run(application::Verb::DeclareInterest, {},
                     [&](application::UnitOfWork& unit) {
                         return application::declareInterest(unit, item,
                                                             InterestMatter{.agency = Id<Agency>(8),
                                                                            .name = "Cambridgeshire Constabulary",
                                                                            .kind = InterestKind::Financial,
                                                                            .note = "Applies for money"});
                     })
                .has_value());
    QuestionDesk::settle();
    CHECK_FALSE(desk.banner("undeclaredInterestBanner").isVisible());
}
