// SPDX-License-Identifier: MIT
#include "desktop/paper_copy.h"
#include "desktop/question_panel.h"
#include "desktop/question_rows.h"
#include "desktop/room_desk.h"
#include "desktop/room_page.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <map>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;
using documents::Audience;

namespace {

/// Words that stand nowhere else: a public copy that has them leaks.
const QString closedWords = QStringLiteral("That the heliotrope findings be accepted");

struct MeetingDesk : RoomDesk
{
    [[nodiscard]] desktop::QuestionPanel& question()
    {
        return named<desktop::QuestionPanel>(QStringLiteral("questionPanel"));
    }
    [[nodiscard]] presentation::VoteDesk& votes() { return question().desk(); }
    [[nodiscard]] desktop::QuestionRows& hands()
    {
        return named<desktop::QuestionRows>(QStringLiteral("questionRows"));
    }

    /// Takes up the next item until the one with that number is before the meeting.
    void takeItem(int number)
    {
        for (int tries = 0; tries < 40; ++tries) {
            if (lineNow() >= 0
                && room().view()->agenda.order.lines[static_cast<std::size_t>(lineNow())].number == number)
                return;
            trigger("room.next-item");
        }
        FAIL("item " << number << " never came up");
    }

    void putWords(const QString& words)
    {
        trigger("room.question");
        auto& edit = named<QPlainTextEdit>(QStringLiteral("questionWordsEdit"));
        REQUIRE(edit.isVisible());
        edit.setPlainText(words);
        click("putWordsButton");
        REQUIRE(votes().motion().has_value());
    }

    /// A key for each agency that may raise a hand, by a part of its name.
    void raise(const std::map<QString, int>& keys)
    {
        hands().setFocus();
        for (const auto& row : std::vector(votes().rows().begin(), votes().rows().end()))
            for (const auto& [part, key] : keys)
                if (row.name.contains(part)) {
                    chooseRow(row.name);
                    press(key);
                }
    }

    void chooseRow(const QString& name)
    {
        for (int row = 0; row < hands().model()->rowCount(); ++row)
            if (hands().model()->index(row, 0).data().toString() == name)
                return hands().setCurrentIndex(hands().model()->index(row, 0));
        FAIL("no row of " << name.toStdString());
    }

    [[nodiscard]] std::vector<Stored<DeclaredVote>> declared() { return room().view()->proceedings.votes; }

    [[nodiscard]] QString paper(documents::Paper paper, Audience audience)
    {
        const auto copy = desktop::paperCopy(workspace, {paper, room().view()->agenda.meeting.id}, audience);
        REQUIRE(copy.has_value());
        std::vector<documents::MissingCharacter> missing;
        return QString::fromUtf8(desktop::written(*copy, desktop::CopyFormat::Text, missing)).simplified();
    }
};

} // namespace

TEST_CASE("A whole meeting is run from the screen, with a tie, a closed item and the file opened again in the middle")
{
    MeetingDesk desk;
    desk.people().setFocus();
    for (const char* name : {"Shimmon", "Fretwell", "Emms", "Liddle", "Lane"})
        desk.pressKeyOf(QString::fromLatin1(name));
    desk.at(10, 0);
    desk.trigger("room.open-session");
    REQUIRE(desk.room().isInSession());
    CHECK(desk.text("roomPresider").contains(QStringLiteral("Shimmon")));

    // Closed session: a decision that nobody outside may read.
    desk.trigger("room.next-item");
    desk.at(10, 10);
    desk.trigger("room.next-item");
    REQUIRE(desk.lineNow() >= 0);
    desk.putWords(closedWords);
    desk.votes().allFor();
    desk.click("declareButton");
    REQUIRE(desk.declared().size() == 1);
    CHECK(desk.declared()[0]->matter.value().result.outcome == VoteOutcome::Carried);
    CHECK_FALSE(desk.declared()[0]->matter.closed.isAbsent());

    // The public come in, and are reminded.
    desk.at(10, 30);
    desk.takeItem(3);
    CHECK(desk.room().turnNeeded() == Session::Open);
    REQUIRE(desk.room().turnSession(Session::Open, true, 3).has_value());
    CHECK_FALSE(desk.room().turnNeeded().has_value());

    // Somebody comes late; the Chair is called away, and the Vice Chair presides without anybody having to say so.
    desk.at(10, 55);
    desk.takeItem(4);
    desk.at(10, 58);
    desk.people().setFocus();
    desk.pressKeyOf(QStringLiteral("Cooke"));
    desk.at(11, 0);
    desk.pressKeyOf(QStringLiteral("Shimmon"));
    CHECK(desk.text("roomPresider").contains(QStringLiteral("Fretwell")));
    CHECK(desk.lamp().state() == QStringLiteral("Quorate"));

    // Without a quorum nothing is declared.
    desk.at(11, 5);
    desk.pressKeyOf(QStringLiteral("Lane"));
    CHECK(desk.lamp().state() == QStringLiteral("Inquorate"));
    desk.putWords(QStringLiteral("That leaflets be printed"));
    desk.votes().allFor();
    CHECK_FALSE(desk.votes().mayDeclare());
    desk.hands().setFocus();
    desk.press(Qt::Key_Escape);
    desk.at(11, 10);
    desk.people().setFocus();
    desk.pressKeyOf(QStringLiteral("Lane"));
    CHECK(desk.lamp().state() == QStringLiteral("Quorate"));

    // The file is closed and opened again in the middle.
    const auto path = desk.workspace.store().path();
    const auto item = desk.room().now().item;
    desk.workspace.close();
    REQUIRE(desk.workspace.open(path, application::OpenMode::Write).has_value());
    RoomDesk::settle();
    desk.trigger("view.room");
    REQUIRE(desk.room().isInSession());
    CHECK(desk.room().now().item == item);
    CHECK(desk.room().now().quorum.count == 5);
    CHECK(desk.room().now().presiding->name == "Scott Fretwell");
    CHECK(desk.declared().size() == 1);

    // Two agencies to two: whoever presides has the casting vote.
    desk.at(11, 15);
    desk.trigger("room.question");
    REQUIRE(desk.votes().motion().has_value());
    desk.raise({{QStringLiteral("Fire"), Qt::Key_F},
                {QStringLiteral("Constabulary"), Qt::Key_F},
                {QStringLiteral("County Council"), Qt::Key_A},
                {QStringLiteral("Integrated Care"), Qt::Key_A}});
    CHECK(desk.votes().asksCastingVote());
    CHECK_FALSE(desk.votes().mayDeclare());
    desk.votes().setCastingVote(CastingVote::For);
    REQUIRE(desk.votes().mayDeclare());
    desk.click("declareButton");
    REQUIRE(desk.declared().size() == 2);
    const DeclaredVoteMatter tie = desk.declared()[1]->matter.value();
    CHECK(tie.result.votesFor == 2);
    CHECK(tie.result.against == 2);
    CHECK(tie.result.tie);
    CHECK(tie.result.castingVoteUsed);
    CHECK(tie.result.outcome == VoteOutcome::Carried);
    CHECK(tie.presiding == "Scott Fretwell");

    desk.at(12, 30);
    desk.prompter.confirmations = {true};
    desk.trigger("room.end-session");
    CHECK(desk.meetingOn(date(2025, 10, 21))->state == MeetingState::MinutesDraft);

    // The minutes, for the Board and for the public.
    const QString board = desk.paper(documents::Paper::Minutes, Audience::Board);
    for (const char* told :
         {"At 11:05 the meeting became inquorate", "At 11:10 the meeting was quorate again", "leaflets be printed",
          "casting vote", "heliotrope", "Scott Fretwell took the chair", "three members of the public", "10:58"})
        CHECK_THAT(board.toStdString(), Catch::Contains(told));
    const QString open = desk.paper(documents::Paper::Minutes, Audience::Public);
    CHECK_THAT(open.toStdString(), Catch::Contains("leaflets be printed"));
    for (const documents::Paper paper : {documents::Paper::Minutes, documents::Paper::Register,
                                         documents::Paper::VotingRecord, documents::Paper::DecisionNote})
        CHECK_FALSE(desk.paper(paper, Audience::Public).contains(QStringLiteral("heliotrope")));
}
