// SPDX-License-Identifier: MIT
#include "presentation/attendance_model.h"

#include "application/attendance_work.h"
#include "application/motion_work.h"
#include "application/session_work.h"
#include "application/vote_work.h"
#include "presentation/attendance_totals.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::AttendanceModel;
using presentation::AttendanceRow;
using presentation::AttendanceState;
using Kind = presentation::RecordRow::Kind;

/// The attendance of 21 October 2025 on that day, of which nothing is put down yet.
struct October : SampleWorkspace
{
    AttendanceModel model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit October(Date today = date(2025, 10, 21))
    {
        standStillOn(today);
        forgetReplies(workspace, october());
        model.show(october());
    }

    [[nodiscard]] Id<Person> person(const std::string& name) const
    {
        for (const Stored<Person>& each : everything<Person>())
            if (each->name == name)
                return each.id;
        FAIL("there is nobody of the name " << name);
        return Id<Person>(0);
    }
    [[nodiscard]] int row(const std::string& name) const { return model.rowOf(person(name)); }
    [[nodiscard]] bool isListed(const QString& name) const
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, AttendanceModel::Name).data().toString() == name)
                return true;
        return false;
    }
    [[nodiscard]] const AttendanceRow& line(const std::string& name) const { return *model.rowAt(row(name)); }
    [[nodiscard]] QString cell(const std::string& name, AttendanceModel::Column column) const
    {
        return model.index(row(name), column).data().toString();
    }
    void put(const std::string& name, AttendanceState state) { REQUIRE(model.setState(row(name), state).has_value()); }
};

TEST_CASE("everybody expected that day is listed under their heading, of whom nothing is known at first")
{
    const October october;
    REQUIRE(october.model.rowCount() > 2);
    CHECK(october.model.index(0, 0).data(AttendanceModel::RowKindRole).toInt() == int(Kind::Band));
    CHECK(october.model.index(0, 0).data().toString().startsWith(QStringLiteral("Board (")));
    CHECK(october.line("Samantha Shimmon").state == AttendanceState::NoWord);
    CHECK(october.line("Samantha Shimmon").printedAs == AttendanceClass::Board);
    // Philippa Slatter sat until 30 June 2025 (minutes of 1 July 2025).
    CHECK(october.row("Philippa Slatter") < 0);
    CHECK(october.row("David Levien") > 0);
}

TEST_CASE("a seat whose agency owes a name is shown, and nothing can be put down for it")
{
    October october;
    int awaited = -1;
    for (int row = 0; row < october.model.rowCount(); ++row)
        if (const AttendanceRow* each = october.model.rowAt(row); each != nullptr && !each->person)
            awaited = row;
    REQUIRE(awaited > 0);
    CHECK(october.model.rowAt(awaited)->state == AttendanceState::Awaited);
    REQUIRE(october.model.setState(awaited, AttendanceState::Present).has_value());
    CHECK(october.model.rowAt(awaited)->state == AttendanceState::Awaited);
    CHECK(october.everything<Attendance>().size() == October().everything<Attendance>().size());
}

TEST_CASE("present, apologies and no word follow each other, each one step of undo, and nobody changes place")
{
    October october;
    const int place = october.row("Scott Liddle");
    october.put("Scott Liddle", AttendanceState::Present);
    CHECK(october.line("Scott Liddle").state == AttendanceState::Present);
    october.put("Scott Liddle", AttendanceState::Apologies);
    CHECK(october.line("Scott Liddle").state == AttendanceState::Apologies);
    CHECK_FALSE(october.line("Scott Liddle").attendance.has_value());
    october.put("Scott Liddle", AttendanceState::NoWord);
    CHECK(october.line("Scott Liddle").state == AttendanceState::NoWord);
    CHECK(october.row("Scott Liddle") == place);
    october.workspace.undoStack().undo();
    CHECK(october.line("Scott Liddle").state == AttendanceState::Apologies);
    october.workspace.undoStack().undo();
    CHECK(october.line("Scott Liddle").state == AttendanceState::Present);
    october.workspace.undoStack().undo();
    CHECK(october.line("Scott Liddle").state == AttendanceState::NoWord);
}

TEST_CASE("whoever chairs the partnership is put down as Chair when present")
{
    October october;
    october.put("Samantha Shimmon", AttendanceState::Present);
    CHECK(october.cell("Samantha Shimmon", AttendanceModel::Duty) == QStringLiteral("Chair"));
}

TEST_CASE("a guest comes below the members and leaves again when cleared")
{
    October october;
    const auto added =
        october.model.addGuest(Person{.name = "Ada Byron", .honorific = "Dr", .organisation = "Open Data"});
    REQUIRE(added.has_value());
    const AttendanceRow guest = october.line("Ada Byron");
    CHECK(guest.printedAs == AttendanceClass::Guest);
    CHECK(guest.state == AttendanceState::Present);
    CHECK(guest.name == QStringLiteral("Dr Ada Byron"));
    CHECK(guest.organisation == QStringLiteral("Open Data"));
    CHECK(october.row("Ada Byron") == october.model.rowCount() - 1);
    october.put("Ada Byron", AttendanceState::NoWord);
    CHECK_FALSE(october.isListed(QStringLiteral("Dr Ada Byron")));
    october.workspace.undoStack().undo();
    CHECK(october.isListed(QStringLiteral("Dr Ada Byron")));
    october.workspace.undoStack().undo();
    CHECK_FALSE(october.isListed(QStringLiteral("Dr Ada Byron")));
    for (const auto& each : october.everything<Person>())
        CHECK(each->name != "Ada Byron"); // added and put down in one step
}

TEST_CASE("a representative who is not on the list is put down as present, as one of the Board members")
{
    October october;
    for (const char* name : {"Samantha Shimmon", "Keryn Jalli", "Scott Fretwell", "Diane Lane"})
        october.put(name, AttendanceState::Present);
    CHECK_FALSE(presentation::isQuorate(*october.model.view()));
    CHECK(presentation::quorumText(*october.model.view())
          == QStringLiteral("4 Board members present; quorum 5: not quorate, 1 short"));
    october.put("Scott Liddle", AttendanceState::Apologies);
    REQUIRE(october.model.setRepresentative(october.row("Scott Liddle"), std::nullopt, QStringLiteral("Ada Byron"))
                .has_value());
    CHECK(october.line("Ada Byron").state == AttendanceState::Present);
    CHECK(october.line("Ada Byron").printedAs == AttendanceClass::Guest);
    CHECK(october.cell("Ada Byron", AttendanceModel::Standing) == QStringLiteral("for Scott Liddle"));
    CHECK(october.cell("Scott Liddle", AttendanceModel::Standing) == QStringLiteral("represented by Ada Byron"));
    CHECK(presentation::isQuorate(*october.model.view()));
    CHECK(presentation::quorumText(*october.model.view())
          == QStringLiteral("5 Board members present (1 as representative); quorum 5: quorate"));
    CHECK(presentation::absenceText(*october.model.view()).startsWith(QStringLiteral("1 apology")));
    october.workspace.undoStack().undo();
    CHECK_FALSE(october.isListed(QStringLiteral("Ada Byron")));
    CHECK(october.cell("Scott Liddle", AttendanceModel::Standing).isEmpty());
}

TEST_CASE("a representative of whom nothing is known yet is named, with a warning until they are put down as present")
{
    October october;
    october.put("Scott Liddle", AttendanceState::Apologies);
    REQUIRE(october.model.setRepresentative(october.row("Scott Liddle"), october.person("Diane Lane")).has_value());
    CHECK(october.line("Diane Lane").state == AttendanceState::NoWord);
    CHECK(october.line("Scott Liddle").warning == QStringLiteral("Diane Lane is not down as present"));
    CHECK(october.model.index(october.row("Scott Liddle"), AttendanceModel::Standing)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("not down as present")));
    october.put("Diane Lane", AttendanceState::Present);
    CHECK(october.line("Scott Liddle").warning.isEmpty());
}

TEST_CASE("nobody can come for themselves")
{
    October october;
    october.put("Scott Liddle", AttendanceState::Apologies);
    CHECK_FALSE(
        october.model.setRepresentative(october.row("Scott Liddle"), october.person("Scott Liddle")).has_value());
}

TEST_CASE("a name is found by the beginning of any of its words, from the present row on and around the end")
{
    const October october;
    const int liddle = october.row("Scott Liddle");
    CHECK(october.model.rowNamed(QStringLiteral("lid"), 0) == liddle);
    CHECK(october.model.rowNamed(QStringLiteral("LIDDLE"), liddle + 1) == liddle);
    CHECK(october.model.rowNamed(QStringLiteral("scott li"), 0) == liddle);
    CHECK(october.model.rowNamed(QStringLiteral("iddle"), 0) == -1);
    CHECK(october.model.rowNamed({}, 0) == -1);
}

TEST_CASE("members of the public are a number and a note")
{
    October october;
    REQUIRE(october.model.setPublic(3, QStringLiteral("after the closed session")).has_value());
    CHECK(october.model.view()->minutes.publicPresent == 3);
    CHECK(october.model.view()->minutes.publicNote == "after the closed session");
    october.workspace.undoStack().undo();
    CHECK_FALSE(october.model.view()->minutes.publicPresent.has_value());
}

TEST_CASE("the attendance of a cancelled meeting cannot be written, and says why")
{
    October october;
    REQUIRE(october.workspace
                .run(application::Verb::AdvanceMeeting, {},
                     [&](application::UnitOfWork& unit) {
                         return application::advanceMeeting(unit, october.october(), MeetingVerb::Cancel, "Snow");
                     })
                .has_value());
    CHECK_FALSE(october.model.mayEdit());
    CHECK(october.model.whyFixed() == QStringLiteral("This meeting was cancelled: Snow"));
    CHECK_FALSE(october.model.setState(october.row("Scott Liddle"), AttendanceState::Present).has_value());
}

/// The same before the day, when people say whether they will come.
struct Before : October
{
    Before() : October(date(2025, 10, 6)) {}
};

TEST_CASE("before the day people say whether they will come, in the room or online, and that is no attendance")
{
    Before october;
    CHECK(october.model.isAhead());
    october.put("Samantha Shimmon", AttendanceState::Coming);
    october.put("Scott Liddle", AttendanceState::ComingOnline);
    CHECK(october.line("Scott Liddle").state == AttendanceState::ComingOnline);
    CHECK(october.model.view()->attendance.present.empty());
    CHECK(october.everything<Reply>().size() == 2);
    CHECK(presentation::repliesText(*october.model.view()).startsWith(QStringLiteral("2 coming, 1 online")));
    CHECK(presentation::forecastText(*october.model.view()).startsWith(QStringLiteral("Two confirmed; three more")));
    CHECK(presentation::expectedQuorum(*october.model.view()) == presentation::Expected::Open);
    october.put("Scott Liddle", AttendanceState::Apologies);
    CHECK(october.everything<Reply>().size() == 1);
    CHECK(october.line("Scott Liddle").state == AttendanceState::Apologies);
    october.put("Scott Liddle", AttendanceState::Coming);
    CHECK_FALSE(october.line("Scott Liddle").apology.has_value());
    october.put("Scott Liddle", AttendanceState::NoWord);
    CHECK(october.line("Scott Liddle").state == AttendanceState::NoWord);
    CHECK(october.everything<Reply>().size() == 1);
    october.workspace.undoStack().undo();
    CHECK(october.line("Scott Liddle").state == AttendanceState::Coming);
}

TEST_CASE("before the day a representative or a guest will come, and is not down as present")
{
    Before october;
    october.put("Scott Liddle", AttendanceState::Apologies);
    REQUIRE(october.model.setRepresentative(october.row("Scott Liddle"), std::nullopt, QStringLiteral("Ada Byron"))
                .has_value());
    CHECK(october.line("Ada Byron").state == AttendanceState::Coming);
    CHECK(october.cell("Ada Byron", AttendanceModel::Standing) == QStringLiteral("for Scott Liddle"));
    CHECK(october.line("Scott Liddle").warning.isEmpty());
    REQUIRE(october.model.addGuest(Person{.name = "Grace Hopper"}).has_value());
    CHECK(october.line("Grace Hopper").state == AttendanceState::Coming);
    CHECK(october.model.view()->attendance.present.empty());
    october.put("Grace Hopper", AttendanceState::NoWord);
    CHECK_FALSE(october.isListed(QStringLiteral("Grace Hopper")));
}

TEST_CASE("on the day what was said before is a remark until somebody is put down")
{
    October october(date(2025, 10, 6));
    october.put("Scott Liddle", AttendanceState::ComingOnline);
    REQUIRE(october.model.setReplyNote(october.row("Scott Liddle"), QStringLiteral("from  11:00")).has_value());
    CHECK(october.cell("Scott Liddle", AttendanceModel::Note) == QStringLiteral("from 11:00"));
    october.standStillOn(date(2025, 10, 21));
    october.model.show(october.october());
    CHECK(october.line("Scott Liddle").state == AttendanceState::NoWord);
    CHECK(october.cell("Scott Liddle", AttendanceModel::Standing) == QStringLiteral("said they would come online"));
    october.put("Scott Liddle", AttendanceState::Present);
    CHECK(october.cell("Scott Liddle", AttendanceModel::Standing).isEmpty());
}

TEST_CASE("times of being there stand in a column of their own, and are changed whole")
{
    October october;
    october.put("Scott Liddle", AttendanceState::Present);
    CHECK_FALSE(october.model.hasTimes());
    const Id<Attendance> id = october.line("Scott Liddle").attendance->id;
    const TimeOfDay twentyPast{10 * 60 + 20};
    REQUIRE(october.model.setStays(id, {Stay{.arrived = twentyPast, .mode = PresenceMode::Online}}).has_value());
    CHECK(october.cell("Scott Liddle", AttendanceModel::Times) == QStringLiteral("online from 10:20"));
    CHECK(october.model.hasTimes());
    // Left before they came.
    CHECK_FALSE(october.model.setStays(id, {Stay{.arrived = twentyPast, .left = TimeOfDay{600}}}).has_value());
    october.workspace.undoStack().undo();
    CHECK_FALSE(october.model.hasTimes());
}

TEST_CASE("edge case 54: attendance that a vote was computed from changes with a reason only, told beside the vote")
{
    October october;
    for (const char* name : {"Samantha Shimmon", "Keryn Jalli", "Scott Fretwell", "Diane Lane", "Scott Liddle"})
        october.put(name, AttendanceState::Present);
    const Stored<AgendaItem> item = october.items().front();
    const auto declared = october.workspace.run(
        application::Verb::DeclareVote, {}, [&](application::UnitOfWork& unit) -> application::Result<> {
            CSPDESK_TRY(application::openSession(unit, october.october(), TimeOfDay{600}));
            MotionMatter motion;
            motion.texts = {{"The plan be agreed.", std::nullopt, {}}};
            const auto id = application::putMotion(unit, item.id, MotionKind::Motion, motion);
            CSPDESK_TRY(id);
            CSPDESK_TRY(application::declareVote(unit, *id, {.method = VoteMethod::GeneralAssent}, TimeOfDay{630},
                                                 october.workspace.today()));
            return {};
        });
    REQUIRE(declared.has_value());
    const auto left = std::vector{Stay{.left = TimeOfDay{615}}};
    const Id<Attendance> id = october.line("Scott Liddle").attendance->id;
    const auto refused = october.model.setStays(id, left);
    REQUIRE_FALSE(refused.has_value());
    CHECK(std::get<VotesNeedReason>(std::get<Refusal>(refused.error())).votes == std::vector{1});
    CHECK_FALSE(october.model.setState(october.row("Scott Liddle"), AttendanceState::NoWord).has_value());
    const application::ChangeReason reason{october.workspace.today(), "officer@desk", "left before the vote"};
    REQUIRE(october.model.setStays(id, left, reason).has_value());
    CHECK(october.cell("Scott Liddle", AttendanceModel::Times) == QStringLiteral("until 10:15"));
    const auto& votes = october.model.view()->proceedings.votes;
    REQUIRE(votes.size() == 1);
    REQUIRE(votes.front()->matter.value().corrections.size() == 1);
    CHECK(votes.front()->matter.value().corrections.front().text == "left before the vote");
}

} // namespace
} // namespace cspdesk::tests
