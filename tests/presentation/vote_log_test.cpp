// SPDX-License-Identifier: MIT
#include "presentation/vote_log.h"

#include "presentation/vote_room.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::VoteLog;
using presentation::VoteLogLine;

struct Log : VoteRoom
{
    VoteLog log{workspace, october()};
    QAbstractItemModelTester tester{&log, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString cell(int row, VoteLog::Column column) const
    {
        return log.index(row, column).data().toString();
    }
    [[nodiscard]] QString details(int row) const { return log.lineAt(row)->details.join(QLatin1Char('\n')); }
};

TEST_CASE("a motion that is not voted on is listed behind the votes, with what became of it")
{
    Log room;
    REQUIRE(room.log.rowCount() == 1);
    CHECK(room.cell(0, VoteLog::Number).isEmpty());
    CHECK(room.cell(0, VoteLog::What) == QStringLiteral("Item 13: Terms of reference"));
    CHECK(room.log.lineAt(0)->standing == VoteLogLine::Standing::Open);
    room.desk.allFor();
    REQUIRE(room.desk.declare().has_value());
    REQUIRE(room.log.rowCount() == 1);
    CHECK(room.cell(0, VoteLog::Number) == QStringLiteral("1"));
    CHECK(room.cell(0, VoteLog::Time) == QStringLiteral("10:00"));
    CHECK(room.cell(0, VoteLog::Outcome) == QStringLiteral("Carried, 6 to 0"));
    CHECK(room.log.lineAt(0)->standing == VoteLogLine::Standing::Carried);
}

TEST_CASE("corrections, dissents and that a count was taken again stand beside a vote, which stays as it was")
{
    Log room;
    room.desk.allFor();
    REQUIRE(room.desk.declare().has_value());
    const DeclaredVoteMatter before = room.votes().front()->matter.value();
    REQUIRE(room.log.correct(0, QStringLiteral("Five voted for, not six.")).has_value());
    REQUIRE(room.log.recordDissent(0, QStringLiteral("Scott Liddle")).has_value());
    CHECK(room.details(0).contains(QStringLiteral("Five voted for, not six.")));
    CHECK(room.details(0).contains(QStringLiteral("Dissent recorded on request: Scott Liddle")));
    CHECK_FALSE(room.log.correct(0, QStringLiteral("  ")).has_value());
    REQUIRE(room.log.takeAgain(0, QStringLiteral("Miscounted")).has_value());
    CHECK(room.log.rowCount() == 2); // the vote that is void, and the motion that is open again
    CHECK(room.log.lineAt(0)->standing == VoteLogLine::Standing::Void);
    CHECK(room.log.lineAt(1)->standing == VoteLogLine::Standing::Open);
    CHECK_FALSE(room.log.takeAgain(0, QStringLiteral("Once more")).has_value());
    const DeclaredVoteMatter after = room.votes().front()->matter.value();
    CHECK(after.result == before.result);
    CHECK(after.situation == before.situation);
    CHECK(after.text == before.text);
}

TEST_CASE("a vote under a closed item is released by name, and the release is taken back")
{
    Log room;
    room.at(10, 5);
    room.begin("Domestic abuse related death review: report of the independent chair");
    REQUIRE(room.desk.putWords(QStringLiteral("That the review be sent on.")).has_value());
    room.desk.allFor();
    REQUIRE(room.desk.declare().has_value());
    REQUIRE(room.log.lineAt(0)->isClosed);
    CHECK(room.votes().front()->matter.open == std::nullopt);
    REQUIRE(room.log.release(0, QStringLiteral("Samantha Shimmon")).has_value());
    CHECK(room.log.lineAt(0)->isReleased);
    CHECK(room.votes().front()->matter.open.has_value());
    REQUIRE(room.log.release(0, {}).has_value());
    CHECK(room.votes().front()->matter.open == std::nullopt);
}

TEST_CASE("what an inquorate meeting recommended can be ratified in writing, on a day of its own")
{
    Log room;
    room.leave("Diane Lane");
    REQUIRE(room.desk.setStanding(MotionStanding::ForRatification, QStringLiteral("No quorum")).has_value());
    REQUIRE(room.log.lineAt(0)->mayRatify);
    REQUIRE(room.log.ratifyInWriting(0, date(2025, 10, 28)).has_value());
    CHECK(room.cell(0, VoteLog::Outcome).contains(QStringLiteral("28 October 2025")));
}

} // namespace
} // namespace cspdesk::tests
