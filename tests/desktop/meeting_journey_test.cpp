// SPDX-License-Identifier: MIT
#include "desktop/agenda_page.h"
#include "desktop/date_field.h"
#include "desktop/desk.h"
#include "desktop/meeting_dialog.h"
#include "desktop/meetings_page.h"
#include "presentation/meetings_model.h"
#include "support/sample_workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::MeetingDialog;
using domain::MeetingState;

namespace {

MeetingDialog& newMeetingDialog(Desk& desk)
{
    desk.trigger("meeting.new");
    auto* dialog = desk.dialog<MeetingDialog>();
    REQUIRE(dialog != nullptr);
    return *dialog;
}

void accept(Desk& desk, QDialog& dialog)
{
    QTest::mouseClick(desk.named<QDialogButtonBox>(QStringLiteral("buttonBox"), &dialog).button(QDialogButtonBox::Ok),
                      Qt::LeftButton);
    Desk::settle();
}

bool isShown(Desk& desk, QDialog& dialog, const char* label)
{
    return !desk.named<QLabel>(QString::fromLatin1(label), &dialog).isHidden();
}

} // namespace

TEST_CASE("A new meeting is planned from the last one and its agenda opens with the standing items")
{
    Desk desk;
    desk.withSample();
    const std::size_t before = desk.meetings().size();
    MeetingDialog& dialog = newMeetingDialog(desk);
    auto& date = desk.named<QDateEdit>(QStringLiteral("dateEdit"), &dialog);
    desktop::setDate(date, cspdesk::date(2026, 6, 30));
    desk.named<QLineEdit>(QStringLiteral("venueEdit"), &dialog).setText(QStringLiteral("The Guildhall"));
    desk.named<QCheckBox>(QStringLiteral("planCheckBox"), &dialog).setChecked(false);
    accept(desk, dialog);

    CHECK(desk.meetings().size() == before + 1);
    const auto planned = desk.meetingOn(cspdesk::date(2026, 6, 30));
    CHECK(planned->venue == "The Guildhall");
    const auto items = desk.itemsOf(planned.id);
    CHECK_FALSE(items.empty());
    CHECK(std::all_of(items.begin(), items.end(), [](const auto& item) { return item->standing; }));
    CHECK(qobject_cast<desktop::AgendaPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.agendaMeeting() == planned.id);

    desk.trigger("edit.undo");
    CHECK(desk.meetings().size() == before);
}

TEST_CASE("A meeting of a task group is planned like one of the Board, and stands in the list with the group's name")
{
    Desk desk;
    desk.withSample();
    MeetingDialog& dialog = newMeetingDialog(desk);
    auto& bodies = desk.named<QComboBox>(QStringLiteral("bodyCombo"), &dialog);
    CHECK(bodies.currentText() == QStringLiteral("Cambridge CSP Board"));
    const int group = bodies.findText(QStringLiteral("Anti-Social Behaviour Task Group"));
    REQUIRE(group > 0);
    bodies.setCurrentIndex(group);
    // A day on which the Board meets too: the two do not stand in each other's way.
    desktop::setDate(desk.named<QDateEdit>(QStringLiteral("dateEdit"), &dialog), cspdesk::date(2026, 2, 24));
    desk.named<QLineEdit>(QStringLiteral("venueEdit"), &dialog).setText(QStringLiteral("Room 4"));
    accept(desk, dialog);
    const auto meetings = application::all<domain::Meeting>(desk.workspace.store());
    REQUIRE(meetings.has_value());
    const auto planned =
        std::find_if(meetings->begin(), meetings->end(), [](const auto& each) { return each->venue == "Room 4"; });
    REQUIRE(planned != meetings->end());
    CHECK(planned->value.body != desk.meetingOn(cspdesk::date(2026, 2, 24))->body);
    CHECK(desk.window.agendaMeeting() == planned->id);
    presentation::MeetingsModel model(desk.workspace);
    const int row = model.rowOf(planned->id);
    REQUIRE(row >= 0);
    CHECK(model.index(row, presentation::MeetingsModel::Venue).data().toString()
          == QStringLiteral("Anti-Social Behaviour Task Group: Room 4"));
}

TEST_CASE("The date of a new meeting is warned about when it is no working day")
{
    Desk desk;
    desk.withSample();
    MeetingDialog& dialog = newMeetingDialog(desk);
    auto& date = desk.named<QDateEdit>(QStringLiteral("dateEdit"), &dialog);
    const auto& hint = desk.named<QLabel>(QStringLiteral("dateHintLabel"), &dialog);
    desktop::setDate(date, cspdesk::date(2026, 2, 21));
    CHECK(hint.text() == QStringLiteral("Saturday 21 February 2026 is no working day."));
    desktop::setDate(date, cspdesk::date(2026, 12, 25));
    CHECK(hint.text() == QStringLiteral("Friday 25 December 2026 is a bank holiday."));
    desktop::setDate(date, cspdesk::date(2026, 2, 19));
    CHECK(hint.text().startsWith(QStringLiteral("Thursday 19 February 2026")));
}

TEST_CASE("A day that has a meeting is refused beside the date, and what was typed stays")
{
    Desk desk;
    desk.withSample();
    MeetingDialog& dialog = newMeetingDialog(desk);
    auto& date = desk.named<QDateEdit>(QStringLiteral("dateEdit"), &dialog);
    auto& venue = desk.named<QLineEdit>(QStringLiteral("venueEdit"), &dialog);
    venue.setText(QStringLiteral("Parkside"));
    desktop::setDate(date, cspdesk::date(2025, 10, 21));
    CHECK_FALSE(isShown(desk, dialog, "dateProblemLabel"));
    accept(desk, dialog);
    CHECK(dialog.isVisible());
    CHECK(isShown(desk, dialog, "dateProblemLabel"));
    CHECK(date.hasFocus());
    CHECK(venue.text() == QStringLiteral("Parkside"));
}

TEST_CASE("A meeting that would end before it begins is refused beside its times")
{
    Desk desk;
    desk.withSample();
    MeetingDialog& dialog = newMeetingDialog(desk);
    desktop::setDate(desk.named<QDateEdit>(QStringLiteral("dateEdit"), &dialog), cspdesk::date(2026, 6, 30));
    desktop::setTime(desk.named<QTimeEdit>(QStringLiteral("endEdit"), &dialog), TimeOfDay{9 * 60});
    accept(desk, dialog);
    CHECK(isShown(desk, dialog, "timesProblemLabel"));
    CHECK(desk.meetings().size() == 4);
}

TEST_CASE("Joining details typed in the dialog are closed matter: the public sees nothing of them")
{
    Desk desk;
    desk.withSample();
    desk.trigger("view.meetings");
    const auto october = desk.meetingOn(date(2025, 10, 21));
    REQUIRE(static_cast<desktop::MeetingsPage*>(desk.window.currentPage())->selectedMeeting() == october.id);
    desk.trigger("meeting.edit");
    auto* dialog = desk.dialog<MeetingDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QPlainTextEdit>(QStringLiteral("joiningDetailsEdit"), dialog)
        .setPlainText(QStringLiteral("Room code 4711"));
    accept(desk, *dialog);

    const auto changed = desk.meetingOn(date(2025, 10, 21));
    const std::string* details = changed->joiningDetails.readable();
    REQUIRE(details != nullptr);
    CHECK(*details == "Room code 4711");
    const auto publicStore = desk.workspace.publicStore();
    REQUIRE(publicStore.has_value());
    const auto seen = application::require(**publicStore, october.id);
    REQUIRE(seen.has_value());
    CHECK((*seen)->joiningDetails.isSealed());
}

TEST_CASE("Publishing an agenda is asked about first and forgets the undo steps")
{
    Desk desk;
    desk.withSample();
    const auto october = desk.meetingOn(date(2025, 10, 21));
    domain::Meeting moved = october.value;
    moved.venue = "Elsewhere";
    REQUIRE(desk.workspace
                .run(application::Verb::ChangeMeeting, QStringLiteral("change meeting"),
                     [&](application::UnitOfWork& unit) { return application::changeMeeting(unit, october.id, moved); })
                .has_value());
    REQUIRE(desk.workspace.undoStack().canUndo());

    desk.prompter.confirmations = {false};
    desk.trigger("meeting.publish-agenda");
    CHECK(desk.meetingOn(date(2025, 10, 21))->state == MeetingState::Planned);
    CHECK(desk.workspace.undoStack().canUndo());

    desk.prompter.confirmations = {true};
    desk.trigger("meeting.publish-agenda");
    CHECK(desk.meetingOn(date(2025, 10, 21))->state == MeetingState::AgendaPublished);
    CHECK_FALSE(desk.workspace.undoStack().canUndo());
    CHECK_FALSE(desk.action("meeting.publish-agenda").isEnabled());

    desk.prompter.confirmations = {true};
    desk.trigger("meeting.withdraw-agenda");
    CHECK(desk.meetingOn(date(2025, 10, 21))->state == MeetingState::Planned);
}

TEST_CASE("A meeting is cancelled with its reason and can be reinstated")
{
    Desk desk;
    desk.withSample();
    desk.trigger("view.meetings");
    desk.prompter.texts = {QStringLiteral("The venue is flooded")};
    desk.trigger("meeting.cancel");
    const auto cancelled = desk.meetingOn(date(2025, 10, 21));
    CHECK(cancelled->state == MeetingState::Cancelled);
    CHECK(cancelled->cancelledBecause == "The venue is flooded");
    CHECK_FALSE(desk.action("meeting.cancel").isEnabled());
    desk.trigger("meeting.reinstate");
    CHECK(desk.meetingOn(date(2025, 10, 21))->state == MeetingState::Planned);
}

TEST_CASE("A removed meeting comes back with its agenda by the button in the message")
{
    Desk desk;
    desk.withSample();
    desk.trigger("view.meetings");
    const auto october = desk.meetingOn(date(2025, 10, 21));
    const auto items = desk.itemsOf(october.id);
    const auto papers = application::all<domain::Paper>(desk.workspace.store(), application::RecordKey::of(october.id));
    REQUIRE((papers.has_value() && !papers->empty()));
    // What the public asked is not to be lost with a meeting.
    desk.trigger("meeting.remove");
    CHECK(desk.meetings().size() == 4);
    forgetQuestions(desk.workspace, october.id);
    desk.trigger("meeting.remove");
    CHECK(desk.meetings().size() == 3);
    auto& undo = desk.named<QPushButton>(QStringLiteral("messageUndoButton"));
    REQUIRE(undo.isVisible());
    QTest::mouseClick(&undo, Qt::LeftButton);
    CHECK(desk.meetings().size() == 4);
    CHECK(desk.itemsOf(october.id) == items);
    const auto back = application::all<domain::Paper>(desk.workspace.store(), application::RecordKey::of(october.id));
    REQUIRE(back.has_value());
    CHECK(*back == *papers);
    CHECK_FALSE(desk.window.messageBar().isVisible());
}

TEST_CASE("The message about a removal goes when something else is done, so that its button cannot undo that instead")
{
    Desk desk;
    desk.withSample();
    desk.trigger("view.meetings");
    forgetQuestions(desk.workspace, desk.meetingOn(date(2025, 10, 21)).id);
    desk.trigger("meeting.remove");
    REQUIRE(desk.window.messageBar().isVisible());
    CHECK(desk.named<QPushButton>(QStringLiteral("messageUndoButton")).isVisible());
    desk.trigger("edit.undo");
    CHECK(desk.window.messageBar().text().startsWith(QStringLiteral("Taken back: ")));
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("messageUndoButton")).isVisible());
}

TEST_CASE("The next meeting is selected on the meetings page and Enter opens its agenda")
{
    Desk desk;
    desk.withSample();
    desk.trigger("view.meetings");
    auto& table = desk.named<QTableView>(QStringLiteral("meetingsTable"));
    CHECK(table.hasFocus());
    QTest::keyClick(&table, Qt::Key_Return);
    Desk::settle();
    CHECK(qobject_cast<desktop::AgendaPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.agendaMeeting() == desk.meetingOn(date(2025, 10, 21)).id);
}
