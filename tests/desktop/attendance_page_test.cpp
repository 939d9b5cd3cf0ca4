// SPDX-License-Identifier: MIT
#include "desktop/attendance_page.h"

#include "application/minutes_view.h"
#include "application/motion_work.h"
#include "application/session_work.h"
#include "application/vote_work.h"
#include "desktop/attendance_table.h"
#include "desktop/change_reason_dialog.h"
#include "desktop/date_field.h"
#include "desktop/desk.h"
#include "desktop/guest_dialog.h"
#include "desktop/stay_dialog.h"
#include "presentation/current_meeting.h"
#include "support/sample_workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;

namespace {

/// The attendance of 21 October 2025 in front on that day, with the keyboard in its list.
struct AttendanceDesk : Desk
{
    explicit AttendanceDesk(Date today = date(2025, 10, 21))
    {
        withSample();
        standStillOn(workspace, today);
        forgetReplies(workspace, meetingOn(date(2025, 10, 21)).id);
        settle();
        trigger("view.attendance");
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] desktop::AttendanceTable& table()
    {
        return named<desktop::AttendanceTable>(QStringLiteral("attendanceTable"));
    }
    [[nodiscard]] QLineEdit& field(const char* name) { return named<QLineEdit>(QString::fromLatin1(name)); }
    [[nodiscard]] QString text(const char* label) { return named<QLabel>(QString::fromLatin1(label)).text(); }
    [[nodiscard]] AttendanceRegister attendance(Date day = date(2025, 10, 21)) const
    {
        auto view = application::minutesView(workspace.store(), meetingOn(day).id, workspace.today());
        REQUIRE(view.has_value());
        return std::move(view->attendance);
    }
    [[nodiscard]] const RegisterLine* present(const AttendanceRegister& all, const std::string& name) const
    {
        for (const RegisterLine& line : all.present)
            if (line.attendance->name == name)
                return &line;
        return nullptr;
    }
    [[nodiscard]] const ApologyLine* apology(const AttendanceRegister& all, const std::string& name) const
    {
        for (const ApologyLine& line : all.apologies)
            if (line.apology->name == name)
                return &line;
        return nullptr;
    }
    /// Whatever has the keyboard gets the key, as with a person.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    void type(const QString& words)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), words);
        settle();
    }
    /// Goes to somebody as a person does: by part of the name, then Enter.
    void goTo(const QString& words)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type(words);
        press(Qt::Key_Return);
        REQUIRE(table().hasFocus());
    }
};

} // namespace

TEST_CASE("Presence and apologies are put down and taken back without the mouse, one key each")
{
    AttendanceDesk desk;
    REQUIRE(desk.table().hasFocus());
    desk.type(QStringLiteral("l")); // no shortcut: the search for a name begins
    CHECK(desk.field("findNameEdit").hasFocus());
    desk.type(QStringLiteral("iddle"));
    desk.press(Qt::Key_Return);
    CHECK(desk.table().hasFocus());
    desk.press(Qt::Key_P);
    CHECK(desk.present(desk.attendance(), "Scott Liddle") != nullptr);
    desk.press(Qt::Key_A);
    CHECK(desk.present(desk.attendance(), "Scott Liddle") == nullptr);
    CHECK(desk.apology(desk.attendance(), "Scott Liddle") != nullptr);
    desk.press(Qt::Key_Space);
    CHECK(desk.attendance().apologies.empty());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.apology(desk.attendance(), "Scott Liddle") != nullptr);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.attendance().present.empty());
    CHECK(desk.attendance().apologies.empty());
}

TEST_CASE("The arrow keys go from person to person, over the headings")
{
    AttendanceDesk desk;
    int persons = 0;
    for (int step = 0; step < desk.table().model()->rowCount(); ++step) {
        const int before = desk.table().chosenRow();
        persons += 1;
        desk.press(Qt::Key_Down);
        if (desk.table().chosenRow() == before)
            break;
        CHECK(desk.table().model()->flags(desk.table().currentIndex()).testFlag(Qt::ItemIsSelectable));
    }
    CHECK(persons == desk.table().model()->rowCount() - 2); // two headings: Board and Members
}

TEST_CASE("The foot of the list says in words whether there is a quorum")
{
    AttendanceDesk desk;
    CHECK(desk.text("quorumLabel") == QStringLiteral("Nobody is put down as present yet; quorum 5"));
    for (const char* name : {"shimmon", "jalli", "fretwell", "lane", "cooke"}) {
        desk.goTo(QString::fromLatin1(name));
        desk.press(Qt::Key_P);
    }
    CHECK(desk.text("quorumLabel") == QStringLiteral("5 Board members present; quorum 5: quorate"));
}

TEST_CASE("A new person is added as a guest in one dialog, by keyboard")
{
    AttendanceDesk desk;
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    auto* dialog = desk.dialog<desktop::GuestDialog>();
    REQUIRE(dialog != nullptr);
    auto& name = desk.named<QComboBox>(QStringLiteral("personCombo"), dialog);
    QTest::keyClicks(name.lineEdit(), QStringLiteral("Ada Byron"));
    QTest::keyClicks(&desk.named<QLineEdit>(QStringLiteral("organisationEdit"), dialog), QStringLiteral("Open Data"));
    QTest::keyClick(dialog, Qt::Key_Return);
    Desk::settle();
    const auto all = desk.attendance();
    REQUIRE(desk.present(all, "Ada Byron") != nullptr);
    CHECK(desk.present(all, "Ada Byron")->attendance->organisation == "Open Data");
    CHECK(desk.present(all, "Ada Byron")->attendance->printedAs == AttendanceClass::Guest);
    CHECK(desk.table().currentIndex().data().toString() == QStringLiteral("Ada Byron"));
    desk.trigger("attendance.remove-guest");
    CHECK(desk.present(desk.attendance(), "Ada Byron") == nullptr);
    desk.trigger("edit.undo");
    CHECK(desk.present(desk.attendance(), "Ada Byron") != nullptr);
}

TEST_CASE("A guest without a name is refused beside the field")
{
    AttendanceDesk desk;
    desk.trigger("attendance.add-guest");
    auto* dialog = desk.dialog<desktop::GuestDialog>();
    REQUIRE(dialog != nullptr);
    dialog->submit();
    Desk::settle();
    CHECK(dialog->isVisible());
    CHECK(desk.named<QLabel>(QStringLiteral("personProblemLabel"), dialog).isVisible());
    dialog->reject();
}

TEST_CASE("Name, organisation and note as printed are changed in the panel when their field is left")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_P);
    auto* panel = desk.window.findChild<QWidget*>(QStringLiteral("attendancePanel"));
    auto& note = desk.named<QLineEdit>(QStringLiteral("noteEdit"), panel);
    note.setFocus();
    QTest::keyClicks(&note, QStringLiteral("until item 8"));
    desk.table().setFocus();
    Desk::settle();
    CHECK(desk.present(desk.attendance(), "Scott Liddle")->attendance->note == "until item 8");
    auto& name = desk.named<QLineEdit>(QStringLiteral("nameEdit"), panel);
    name.setFocus();
    name.selectAll();
    QTest::keyClicks(&name, QStringLiteral(" "));
    desk.table().setFocus();
    Desk::settle();
    CHECK(desk.named<QLabel>(QStringLiteral("nameProblemLabel"), panel).isVisible());
    CHECK(desk.present(desk.attendance(), "Scott Liddle") != nullptr);
}

TEST_CASE("Somebody new who came for an absent member is put down as a guest")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_R, Qt::ControlModifier);
    auto& combo = desk.named<QComboBox>(QStringLiteral("representedCombo"));
    REQUIRE(combo.lineEdit()->hasFocus());
    desk.type(QStringLiteral("Ada Byron"));
    desk.press(Qt::Key_Return);
    const auto all = desk.attendance();
    REQUIRE(desk.present(all, "Ada Byron") != nullptr);
    CHECK(desk.present(all, "Ada Byron")->capacity == AttendanceCapacity::Representative);
    REQUIRE(desk.apology(all, "Scott Liddle") != nullptr);
    CHECK(desk.apology(all, "Scott Liddle")->representative == "Ada Byron");
    CHECK(combo.currentText() == QStringLiteral("Ada Byron"));
    desk.trigger("edit.undo");
    CHECK(desk.present(desk.attendance(), "Ada Byron") == nullptr);
}

TEST_CASE("The list of representatives opens for the arrow keys, and only what is chosen in it is stored")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_R, Qt::ControlModifier);
    auto& combo = desk.named<QComboBox>(QStringLiteral("representedCombo"));
    const auto before = desk.attendance();
    desk.press(Qt::Key_Down);
    REQUIRE(combo.view()->isVisible());
    const auto pressInList = [&](Qt::Key key) {
        QTest::keyClick(combo.view(), key);
        Desk::settle();
    };
    pressInList(Qt::Key_Down);
    pressInList(Qt::Key_Down);
    pressInList(Qt::Key_Escape);
    CHECK_FALSE(combo.view()->isVisible());
    CHECK(combo.currentText().isEmpty());
    CHECK(desk.attendance().present.empty());
    CHECK(desk.apology(desk.attendance(), "Scott Liddle")->representative.empty());
    desk.press(Qt::Key_Up);
    REQUIRE(combo.view()->isVisible());
    pressInList(Qt::Key_Down);
    pressInList(Qt::Key_Down);
    const std::string chosen = combo.view()->currentIndex().data().toString().toStdString();
    REQUIRE_FALSE(chosen.empty());
    pressInList(Qt::Key_Return);
    CHECK(desk.apology(desk.attendance(), "Scott Liddle")->representative == chosen);
    desk.trigger("edit.undo"); // the one step there is
    CHECK(desk.apology(desk.attendance(), "Scott Liddle")->representative.empty());
    CHECK(desk.attendance().present.size() == before.present.size());
}

TEST_CASE("Heading and duty are stored when they are chosen in their list, not when they are passed over")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_P);
    const auto stored = [&] { return desk.present(desk.attendance(), "Scott Liddle")->attendance.value; };
    const Attendance before = stored();
    for (const char* name : {"printedAsCombo", "dutyCombo"}) {
        auto& combo = desk.named<QComboBox>(QString::fromLatin1(name));
        combo.setFocus();
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_T}) {
            desk.press(key);
            REQUIRE(combo.view()->isVisible());
            QTest::keyClick(combo.view(), Qt::Key_Escape);
            Desk::settle();
            CHECK(stored() == before);
        }
    }
    auto& duty = desk.named<QComboBox>(QStringLiteral("dutyCombo"));
    desk.press(Qt::Key_Down);
    QTest::keyClick(duty.view(), Qt::Key_End);
    QTest::keyClick(duty.view(), Qt::Key_Return);
    Desk::settle();
    CHECK(stored().duty == AttendanceDuty::TookMinutes);
}

TEST_CASE("Part of a name means the person it fits: one that fits several is asked about and stores nothing")
{
    AttendanceDesk desk;
    const auto people = application::all<Person>(desk.workspace.store());
    REQUIRE(people.has_value());
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_R, Qt::ControlModifier);
    desk.type(QStringLiteral("S"));
    desk.press(Qt::Key_Return);
    CHECK(desk.named<QLabel>(QStringLiteral("representedProblemLabel")).isVisible());
    CHECK(desk.text("representedProblemLabel").startsWith(QStringLiteral("“S” fits")));
    CHECK(desk.apology(desk.attendance(), "Scott Liddle")->representative.empty());
    desk.press(Qt::Key_Escape);
    desk.type(QStringLiteral("keryn"));
    CHECK(desk.text("representedHintLabel") == QStringLiteral("Enter puts down Keryn Jalli."));
    desk.press(Qt::Key_Return);
    CHECK(desk.apology(desk.attendance(), "Scott Liddle")->representative == "Keryn Jalli");
    CHECK(application::all<Person>(desk.workspace.store())->size() == people->size());
}

TEST_CASE("Esc leaves the representative as it was, whatever has been typed")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_R, Qt::ControlModifier);
    auto& combo = desk.named<QComboBox>(QStringLiteral("representedCombo"));
    desk.type(QStringLiteral("Ada"));
    desk.press(Qt::Key_Escape);
    CHECK(combo.currentText().isEmpty());
    desk.table().setFocus();
    Desk::settle();
    CHECK(desk.apology(desk.attendance(), "Scott Liddle")->representative.empty());
    CHECK(desk.attendance().present.empty());
}

TEST_CASE("A choice in the list is clicked as well")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    const QModelIndex state = desk.table().currentIndex().siblingAtColumn(presentation::AttendanceModel::State);
    const QRect cell = desk.table().visualRect(state);
    for (int x = cell.left(); x < cell.right(); ++x)
        if (desk.table().delegate().choiceAt(cell, desk.table().font(), QPoint(x, cell.center().y()))
            == presentation::AttendanceState::Apologies) {
            QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, QPoint(x + 4, cell.center().y()));
            break;
        }
    Desk::settle();
    CHECK(desk.apology(desk.attendance(), "Scott Liddle") != nullptr);
}

TEST_CASE("Members of the public are a number: what is none is refused beside it")
{
    AttendanceDesk desk;
    QLineEdit& number = desk.field("publicEdit");
    number.setFocus();
    QTest::keyClicks(&number, QStringLiteral("two"));
    QTest::keyClick(&number, Qt::Key_Return);
    Desk::settle();
    CHECK(desk.named<QLabel>(QStringLiteral("publicProblemLabel")).isVisible());
    number.selectAll();
    QTest::keyClicks(&number, QStringLiteral("2"));
    QTest::keyClick(&number, Qt::Key_Return);
    Desk::settle();
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("publicProblemLabel")).isVisible());
    const auto minutes =
        application::minutesView(desk.workspace.store(), desk.meetingOn(date(2025, 10, 21)).id, desk.workspace.today());
    REQUIRE(minutes.has_value());
    CHECK(minutes->minutes.publicPresent == 2);
}

TEST_CASE("The attendance of a meeting whose minutes are published says why it cannot be changed")
{
    AttendanceDesk desk;
    while (desk.action("meeting.previous").isEnabled())
        desk.trigger("meeting.previous"); // to 25 February 2025
    CHECK(desk.text("attendanceFixedLabel").contains(QStringLiteral("Minutes published")));
    for (const char* id : {"attendance.present", "attendance.apologies", "attendance.add-guest"})
        CHECK_FALSE(desk.action(id).isEnabled());
    CHECK(desk.attendance(date(2025, 2, 25)).present.empty());
}

TEST_CASE("A cancelled meeting shows no list but that it was cancelled")
{
    AttendanceDesk desk;
    REQUIRE(desk.workspace
                .run(application::Verb::AdvanceMeeting, {},
                     [&](application::UnitOfWork& unit) {
                         return application::advanceMeeting(unit, desk.meetingOn(date(2025, 10, 21)).id,
                                                            MeetingVerb::Cancel, "Snow");
                     })
                .has_value());
    Desk::settle();
    CHECK_FALSE(desk.table().isVisible());
    CHECK_FALSE(desk.action("attendance.add-guest").isEnabled());
}

TEST_CASE("Before the day people are put down as coming, online or with apologies, one key each")
{
    AttendanceDesk desk(date(2025, 10, 6));
    CHECK(desk.action("attendance.coming").isVisible());
    CHECK_FALSE(desk.action("attendance.present").isVisible());
    CHECK(desk.text("quorumLabel").startsWith(QStringLiteral("Nobody has confirmed yet; five needed")));
    const auto replies = [&] {
        return *application::all<Reply>(desk.workspace.store(),
                                        application::RecordKey::of(desk.meetingOn(date(2025, 10, 21)).id));
    };
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_C);
    REQUIRE(replies().size() == 1);
    CHECK(replies().front()->mode == PresenceMode::InRoom);
    desk.press(Qt::Key_O);
    CHECK(replies().front()->mode == PresenceMode::Online);
    CHECK(desk.attendance().present.empty());
    CHECK(desk.text("quorumLabel").startsWith(QStringLiteral("One confirmed; four more needed")));
    desk.press(Qt::Key_A);
    CHECK(replies().empty());
    CHECK(desk.apology(desk.attendance(), "Scott Liddle") != nullptr);
    desk.press(Qt::Key_Space);
    CHECK(desk.attendance().apologies.empty());
    desk.trigger("view.home");
    CHECK(desk.text("nextForecastLabel").startsWith(QStringLiteral("Nobody has confirmed yet")));
}

TEST_CASE("The times of somebody's being there are entered in the panel")
{
    AttendanceDesk desk;
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_P);
    CHECK(desk.named<QListWidget>(QStringLiteral("staysList")).item(0)->text()
          == QStringLiteral("In the room, for the whole meeting"));
    desk.named<QToolButton>(QStringLiteral("changeStayButton")).click();
    auto* dialog = desk.dialog<desktop::StayDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QCheckBox>(QStringLiteral("arrivedCheckBox"), dialog).setChecked(true);
    desktop::setTime(desk.named<QTimeEdit>(QStringLiteral("arrivedTimeEdit"), dialog), TimeOfDay{11 * 60});
    desk.named<QCheckBox>(QStringLiteral("leftCheckBox"), dialog).setChecked(true);
    desktop::setTime(desk.named<QTimeEdit>(QStringLiteral("leftTimeEdit"), dialog), TimeOfDay{10 * 60});
    dialog->submit();
    REQUIRE(desk.dialog<desktop::StayDialog>() == dialog); // left before they came
    desktop::setTime(desk.named<QTimeEdit>(QStringLiteral("leftTimeEdit"), dialog), TimeOfDay{12 * 60});
    dialog->submit();
    Desk::settle();
    const auto after = desk.attendance();
    const auto stays = desk.present(after, "Scott Liddle")->attendance->stays;
    REQUIRE(stays.size() == 1);
    CHECK(stays[0].arrived == TimeOfDay{11 * 60});
    CHECK(stays[0].left == TimeOfDay{12 * 60});
    CHECK(desk.table()
              .model()
              ->index(desk.table().chosenRow(), int(presentation::AttendanceModel::Times))
              .data()
              .toString()
          == QStringLiteral("11:00–12:00"));
}

TEST_CASE("A change of attendance that a vote was computed from asks for the reason and names the vote")
{
    AttendanceDesk desk;
    for (const char* name : {"shimmon", "jalli", "fretwell", "lane", "liddle"}) {
        desk.goTo(QString::fromLatin1(name));
        desk.press(Qt::Key_P);
    }
    const auto meeting = desk.meetingOn(date(2025, 10, 21)).id;
    const auto item = desk.itemsOf(meeting).front().id;
    const auto declared = desk.workspace.run(
        application::Verb::DeclareVote, {}, [&](application::UnitOfWork& unit) -> application::Result<> {
            CSPDESK_TRY(application::openSession(unit, meeting, TimeOfDay{600}));
            MotionMatter motion;
            motion.subject = "Street lights";
            motion.texts = {{"The street lights be mended.", std::nullopt, {}}};
            const auto id = application::putMotion(unit, item, MotionKind::Motion, motion);
            CSPDESK_TRY(id);
            CSPDESK_TRY(application::declareVote(unit, *id, {.method = VoteMethod::GeneralAssent}, TimeOfDay{630},
                                                 desk.workspace.today()));
            return {};
        });
    REQUIRE(declared.has_value());
    desk.goTo(QStringLiteral("liddle"));
    desk.press(Qt::Key_Space);
    auto* dialog = desk.dialog<desktop::ChangeReasonDialog>();
    REQUIRE(dialog != nullptr);
    CHECK(desk.named<QListWidget>(QStringLiteral("votesList"), dialog)
              .item(0)
              ->text()
              .startsWith(QStringLiteral("Vote 1, Item 1: Street lights: ")));
    dialog->submit();
    REQUIRE(desk.dialog<desktop::ChangeReasonDialog>() == dialog); // no reason yet
    CHECK(desk.present(desk.attendance(), "Scott Liddle") != nullptr);
    desk.named<QPlainTextEdit>(QStringLiteral("reasonEdit"), dialog).setPlainText(QStringLiteral("was not there"));
    dialog->submit();
    Desk::settle();
    CHECK(desk.present(desk.attendance(), "Scott Liddle") == nullptr);
    const auto votes = *application::all<DeclaredVote>(desk.workspace.store(), application::RecordKey::of(meeting));
    REQUIRE(votes.size() == 1);
    REQUIRE_FALSE(votes.front()->matter.value().corrections.empty());
    CHECK(votes.front()->matter.value().corrections.back().text == "was not there");
    CHECK(votes.front()->matter.value().corrections.back().by == "officer@desk");
}
