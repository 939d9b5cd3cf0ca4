// SPDX-License-Identifier: MIT
#include "presentation/vote_lines.h"

#include "presentation/vote_room.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::VoteLine;
using presentation::VoteLines;

struct Lines : VoteRoom
{
    using VoteRoom::VoteRoom;
    VoteLines lines{desk};
    QAbstractItemModelTester tester{&lines, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] int of(const char* name, VoteLine::Kind kind = VoteLine::Kind::Agency) const
    {
        for (int row = 0; row < lines.rowCount(); ++row)
            if (lines.lineAt(row)->kind == kind && lines.lineAt(row)->name.contains(QString::fromUtf8(name)))
                return row;
        return -1;
    }
    [[nodiscard]] QString chosen(int row) const
    {
        for (const auto& each : lines.lineAt(row)->segments)
            if (each.isChosen)
                return each.name;
        return {};
    }
};

TEST_CASE("F, A and B give an agency's vote, and space goes from one to the next")
{
    Lines room;
    const int city = room.of("Cambridge City");
    CHECK(room.lines.press(city, QLatin1Char('f')));
    CHECK(room.chosen(city) == QStringLiteral("For"));
    CHECK(room.lines.press(city, QLatin1Char('A')));
    CHECK(room.chosen(city) == QStringLiteral("Against"));
    CHECK_FALSE(room.lines.press(city, QLatin1Char('N')));
    CHECK(room.lines.press(city, QLatin1Char('B')));
    room.lines.step(city);
    CHECK(room.chosen(city).isEmpty());
    room.lines.step(city);
    CHECK(room.chosen(city) == QStringLiteral("For"));
    CHECK(room.lines.lineAt(room.of("County"))->isMissing);
    CHECK(room.lines.nextWithoutAnswer(-1) != city);
}

TEST_CASE("an agency without a hand cannot be pressed, and shows the vote that was notified")
{
    Lines room;
    const int probation = room.of("Probation");
    CHECK_FALSE(room.lines.press(probation, QLatin1Char('A')));
    CHECK(room.lines.lineAt(probation)->segments.empty());
    CHECK(room.lines.lineAt(probation)->fixedChoice == VoteChoice::For);
    CHECK_FALSE(room.lines.flags(room.lines.index(probation)).testFlag(Qt::ItemIsSelectable));
}

TEST_CASE("the hands of an agency are shown each by itself, and what differs is ruled on")
{
    Lines room;
    room.arrive("Shawn Emms");
    REQUIRE(room.lines.setSplit(room.of("Constabulary"), true));
    const int jackman = room.of("Jackman", VoteLine::Kind::Person);
    const int emms = room.of("Emms", VoteLine::Kind::Person);
    REQUIRE(jackman >= 0);
    REQUIRE(emms >= 0);
    room.lines.press(jackman, QLatin1Char('F'));
    room.lines.press(emms, QLatin1Char('A'));
    const int ruling = room.of("agency’s vote", VoteLine::Kind::Ruling);
    REQUIRE(ruling >= 0);
    CHECK(room.lines.lineAt(ruling)->isDisputed);
    CHECK_FALSE(room.lines.press(ruling, QLatin1Char('B'))); // nobody abstained
    CHECK(room.lines.press(ruling, QLatin1Char('A')));
    CHECK(room.chosen(ruling) == QStringLiteral("Against"));
    CHECK(room.lines.press(ruling, QLatin1Char('N')));
    room.lines.clear(ruling);
    CHECK(room.lines.lineAt(ruling)->isDisputed);
}

TEST_CASE("candidates have digits, which stay theirs through all rounds")
{
    Lines room;
    room.desk.put(room.put(MotionKind::Choice, "Chair of the steering group", {"Ann", "Bob", "Cat"}));
    const char* agencies[] = {"Cambridge City", "County", "Constabulary", "Fire", "Integrated"};
    const char answers[] = {'1', '1', '3', '3', '2'};
    for (int each = 0; each < 5; ++each)
        CHECK(room.lines.press(room.of(agencies[each]), QLatin1Char(answers[each])));
    room.desk.endRound(); // Bob has the fewest
    CHECK_FALSE(room.lines.press(room.of("Cambridge City"), QLatin1Char('2')));
    CHECK(room.lines.press(room.of("Cambridge City"), QLatin1Char('3')));
    CHECK(room.chosen(room.of("Cambridge City")) == QStringLiteral("Cat"));
}

} // namespace
} // namespace cspdesk::tests
