// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "application/partnership_work.h"
#include "desktop/minutes_table.h"
#include "desktop/paper_copy.h"
#include "desktop/room_desk.h"
#include "documents/publication_check.h"
#include "presentation/minutes_model.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>

namespace cspdesk::tests {

/// The officer's desk through a year: the file begins as the sample, but goes by the calendar, and is closed in the
/// evening and opened again on the next working day.
struct YearDesk : RoomDesk
{
    YearDesk()
    {
        auto partnership = application::require(workspace.store(), Id<domain::Partnership>(1));
        REQUIRE(partnership.has_value());
        partnership->value.sampleDay.reset();
        REQUIRE(workspace
                    .run(application::Verb::ChangePartnership, {},
                         [&](application::UnitOfWork& unit) {
                             return application::changePartnership(unit, partnership->value);
                         })
                    .has_value());
        comeIn(date(2025, 10, 6));
    }

    /// Another day: the file is opened again in the morning.
    void comeIn(Date day, TimeOfDay time = {9 * 60 + 30})
    {
        const auto path = workspace.store().path();
        workspace.close();
        settle();
        clock = FixedClock(day, time);
        REQUIRE(workspace.open(path, application::OpenMode::Write).has_value());
        settle();
        REQUIRE(workspace.today() == day);
    }
    /// Takes the meeting of that day in hand.
    void workOn(Date day, const char* view)
    {
        trigger("view.agenda");
        const Id<domain::Meeting> meeting = meetingOn(day).id;
        for (int tries = 0; tries < 20 && window.agendaMeeting() != meeting; ++tries)
            trigger(meetingOn(day)->date < shownDay() ? "meeting.previous" : "meeting.next");
        REQUIRE(window.agendaMeeting() == meeting);
        window.activateWindow(); // a dialog may have been in front
        REQUIRE(QTest::qWaitForWindowActive(&window));
        trigger(view);
    }
    [[nodiscard]] Date shownDay()
    {
        for (const auto& meeting : meetings())
            if (meeting.id == window.agendaMeeting())
                return meeting->date;
        FAIL("no meeting is in hand");
        return {};
    }
    /// Plans a meeting with the standing items and what the forward plan has due.
    void plan(Date day)
    {
        trigger("meeting.new");
        auto& form = front("MeetingDialog");
        enter(form, "dateEdit", day);
        accept(form);
        REQUIRE(meetingOn(day)->state == domain::MeetingState::Planned);
    }
    void postAgenda(Date day)
    {
        workOn(day, "view.agenda");
        prompter.confirmations.push_back(true);
        trigger("meeting.publish-agenda");
        REQUIRE(meetingOn(day)->state == domain::MeetingState::AgendaPublished);
    }
    /// Holds the meeting with so many of the Board in the room, through every item.
    void hold(Date day, int board = 5)
    {
        INFO("held on " << isoDate(day));
        comeIn(day);
        workOn(day, "view.room");
        open(board);
        for (int minutes = 5; room().nextLine() >= 0 && minutes < 150; minutes += 5) {
            at(10 + minutes / 60, minutes % 60);
            trigger("room.next-item");
            if (room().turnNeeded())
                REQUIRE(room().turnSession(*room().turnNeeded(), true, 2).has_value());
        }
        at(12, 45);
        prompter.confirmations.push_back(true);
        trigger("room.end-session");
        REQUIRE(meetingOn(day)->state == domain::MeetingState::MinutesDraft);
    }

    [[nodiscard]] desktop::MinutesTable& minutesTable()
    {
        return named<desktop::MinutesTable>(QStringLiteral("minutesList"));
    }
    [[nodiscard]] application::MinutesView minutesOf(Date day)
    {
        auto view = application::minutesView(workspace.store(), meetingOn(day).id, workspace.today());
        REQUIRE(view.has_value());
        return std::move(*view);
    }
    /// The open item of the running order whose title begins so.
    [[nodiscard]] Stored<domain::AgendaItem> item(Date day, const std::string& begin)
    {
        for (const auto& each : itemsOf(meetingOn(day).id))
            if (domain::boardTitle(each.value).starts_with(begin))
                return each;
        FAIL("there is no item " << begin);
        return itemsOf(meetingOn(day).id).front();
    }
    /// Types a paragraph at the end of the item, and stays on the page of the minutes.
    void write(Date day, const std::string& itemBegin, const QString& words)
    {
        beginWriting(day, itemBegin);
        type(words);
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
    }
    /// Types a paragraph, and the action that is raised by it.
    void raiseAction(Date day, const std::string& itemBegin, const QString& words, const QString& action,
                     const QString& owner)
    {
        beginWriting(day, itemBegin);
        type(words);
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto* form = minutesTable().form();
        REQUIRE(form != nullptr);
        type(action);
        press(Qt::Key_Tab);
        type(owner);
        press(Qt::Key_Return);
        named<QPushButton>(QStringLiteral("raiseActionButton"), form).click();
        settle();
    }

    void circulate(Date day, Date on)
    {
        comeIn(on);
        workOn(day, "view.minutes");
        action("minutes.circulate").trigger();
        accept(front("MinutesStepDialog"));
        REQUIRE(meetingOn(day)->state == domain::MeetingState::MinutesCirculated);
    }
    void sign(Date day, const QString& by)
    {
        workOn(day, "view.minutes");
        action("minutes.sign").trigger();
        auto& form = front("MinutesStepDialog");
        named<QLineEdit>(QStringLiteral("wordsEdit"), &form).setText(by);
        accept(form);
    }
    void publishMinutes(Date day)
    {
        workOn(day, "view.minutes");
        action("minutes.publish").trigger();
        accept(front("MinutesStepDialog"));
        REQUIRE(meetingOn(day)->state == domain::MeetingState::MinutesPublished);
    }

    /// The open dialog of that name.
    [[nodiscard]] QDialog& front(const char* name)
    {
        settle();
        for (auto* each : window.findChildren<QDialog*>(QString::fromLatin1(name)))
            if (each->isVisible())
                return *each;
        FAIL("there is no dialog " << name << " in front");
        std::abort();
    }
    void enter(QDialog& form, const char* field, Date day)
    {
        named<QDateEdit>(QString::fromLatin1(field), &form)
            .setDate(QDate(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))));
    }
    void accept(QDialog& form)
    {
        const QPointer<QDialog> open(&form); // gone once it is accepted
        QTest::keyClick(&form, Qt::Key_Return);
        settle();
        REQUIRE_FALSE((open && open->isVisible()));
    }

    /// The public copy as words, after the check that stands before every publication found nothing in it.
    [[nodiscard]] std::string publicText(documents::Paper paper, Date day)
    {
        const auto copy = desktop::paperCopy(workspace, {paper, meetingOn(day).id}, documents::Audience::Public);
        REQUIRE(copy.has_value());
        const auto leaks = documents::leaksIn(copy->document, "copy.pdf", workspace.store());
        REQUIRE(leaks.has_value());
        CHECK(leaks->empty());
        std::vector<documents::MissingCharacter> missing;
        return QString::fromUtf8(desktop::written(*copy, desktop::CopyFormat::Text, missing))
            .simplified()
            .toStdString();
    }

private:
    void beginWriting(Date day, const std::string& itemBegin)
    {
        workOn(day, "view.minutes");
        const auto& model = *static_cast<const presentation::MinutesModel*>(minutesTable().model());
        int row = model.headingRow(item(day, itemBegin).id);
        REQUIRE(row >= 0);
        while (model.paragraphAt(row + 1) != nullptr)
            ++row;
        minutesTable().choose(row);
        minutesTable().setFocus();
        if (model.paragraphAt(row) != nullptr)
            trigger("minutes.new-paragraph");
        else
            press(Qt::Key_Return);
        REQUIRE(minutesTable().editor() != nullptr);
    }
};

} // namespace cspdesk::tests
