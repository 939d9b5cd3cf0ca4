// SPDX-License-Identifier: MIT
#include "desktop/room_screenshots.h"

#include "desktop/main_window.h"
#include "desktop/minutes_table.h"
#include "desktop/projector_window.h"
#include "desktop/question_panel.h"
#include "desktop/room_people.h"
#include "presentation/meeting_room.h"

#include <QApplication>
#include <QDir>

namespace cspdesk::desktop {
namespace {

using presentation::MeetingRoom;
using presentation::RoomPerson;

class RoomPhotographer
{
public:
    RoomPhotographer(MainWindow& window, const QString& folder, const std::function<void(TimeOfDay)>& setClock)
        : m_window(window),
          m_folder(folder),
          m_setClock(setClock)
    {}

    void trigger(const char* id)
    {
        m_window.actions().action(QString::fromLatin1(id)).trigger();
        settle();
    }

    void clock(int hours, int minutes)
    {
        m_setClock(TimeOfDay{hours * 60 + minutes});
        m_window.room().tick();
        settle();
    }

    /// The first of them are here by then, every fifth of them online.
    void bring(std::size_t first, std::size_t last)
    {
        const std::vector<RoomPerson> people = m_window.room().people();
        for (std::size_t each = first; each < last && each < people.size(); ++each)
            done(m_window.room().arrive(people[each].person,
                                        each % 5 == 3 ? domain::PresenceMode::Online : domain::PresenceMode::InRoom));
        settle();
    }

    void send(std::size_t first, std::size_t last)
    {
        const std::vector<RoomPerson> people = m_window.room().people();
        for (std::size_t each = first; each < last && each < people.size(); ++each)
            if (people[each].isHere() && !people[each].presides)
                done(m_window.room().leave(people[each].person));
        settle();
    }

    void write(const QString& words)
    {
        trigger("room.to-minutes");
        auto* table = m_window.findChild<MinutesTable*>(QStringLiteral("roomMinutesList"));
        if (table->editor() == nullptr)
            return;
        table->editor()->insertPlainText(words);
        table->finishTyping();
        settle();
    }

    void take(const QString& name)
    {
        settle();
        m_window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
    }

    void takeAllSizes(const QString& name)
    {
        const QSize before = m_window.size();
        take(name);
        const std::pair<const char*, QSize> sizes[] = {
            {"-1024", {1024, 700}}, {"-1280", {1280, 800}}, {"-1920", {1920, 1080}}};
        for (const auto& size : sizes) {
            m_window.resize(size.second);
            take(name + QString::fromLatin1(size.first));
        }
        m_window.resize(before);
        trigger("view.dark");
        take(name + QStringLiteral("-dark"));
        trigger("view.dark");
    }

    /// The item that has something to decide, with the question put: hands going up, a tie, and the result.
    void photographQuestion()
    {
        m_window.findChild<RoomPeople*>()->ask(RoomPeople::Asking::Nothing);
        for (const domain::RunningOrderLine& line : m_window.room().view()->agenda.order.lines)
            if (line.item->kind == domain::ItemKind::Decision)
                done(m_window.room().beginItem(line.item.id));
        trigger("room.question");
        presentation::VoteDesk& desk = m_window.findChild<QuestionPanel*>()->desk();
        raise(desk, 2);
        takeAllSizes(QStringLiteral("question"));
        trigger("room.projector");
        auto* wall = m_window.findChild<ProjectorWindow*>();
        takeWindow(*wall, QStringLiteral("wall-vote"));
        desk.setMethod(presentation::QuestionMethod::Assent);
        take(QStringLiteral("question-assent"));
        desk.setMethod(presentation::QuestionMethod::Totals);
        desk.setTotals(3, 1, 0);
        takeAllSizes(QStringLiteral("question-totals"));
        desk.setMethod(presentation::QuestionMethod::Hands);
        raise(desk, 6);
        takeAllSizes(QStringLiteral("question-tie"));
        desk.setCastingVote(domain::CastingVote::For);
        done(desk.declare());
        takeAllSizes(QStringLiteral("question-result"));
        takeWindow(*wall, QStringLiteral("wall-result"));
        wall->close();
        trigger("room.votes");
        if (QWidget* dialog = QApplication::activeModalWidget(); dialog != nullptr) {
            takeWindow(*dialog, QStringLiteral("votes"));
            dialog->close();
        }
        settle();
    }

private:
    /// For and against in turn, for the first of those who may.
    static void raise(presentation::VoteDesk& desk, int hands)
    {
        const std::vector<presentation::VoteRow> rows = desk.rows();
        for (const presentation::VoteRow& row : rows)
            if (row.mayRaise() && hands-- > 0)
                desk.raise(row.agency, hands % 2 == 1 ? domain::VoteChoice::For : domain::VoteChoice::Against);
        settle();
    }

    void takeWindow(QWidget& window, const QString& name)
    {
        settle();
        window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
    }

    static void settle()
    {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    }

    static void done(const application::Result<>& result)
    {
        if (!result.has_value())
            qWarning("a picture of the meeting shows less than it should");
    }

    MainWindow& m_window;
    QString m_folder;
    const std::function<void(TimeOfDay)>& m_setClock;
};

} // namespace

void photographRoom(MainWindow& window, const QString& folder, const std::function<void(TimeOfDay)>& setClock)
{
    RoomPhotographer photographer(window, folder, setClock);
    photographer.clock(9, 52);
    photographer.trigger("view.room");
    photographer.bring(0, 5);
    photographer.take(QStringLiteral("room-before"));
    photographer.bring(5, 11);
    photographer.clock(10, 2);
    photographer.trigger("room.open-session");
    for (int minute = 3; minute < 40 && !window.room().turnNeeded(); minute += 9) {
        photographer.clock(10, minute);
        photographer.trigger("room.next-item");
    }
    photographer.takeAllSizes(QStringLiteral("room-turn"));
    photographer.trigger("room.turn-session");
    photographer.bring(11, 14);
    photographer.clock(10, 34);
    photographer.trigger("room.next-item");
    photographer.clock(10, 45);
    photographer.write(QStringLiteral("The Fire and Rescue Service told the Board how many fires e-scooter batteries "
                                      "caused this year, and what it tells schools and landlords."));
    photographer.write(QStringLiteral("The Board thanked them, and asked for the same message from all its members."));
    photographer.takeAllSizes(QStringLiteral("room"));
    photographer.trigger("room.to-people");
    photographer.trigger("room.take-chair");
    photographer.take(QStringLiteral("room-chair"));
    photographer.photographQuestion();
    photographer.trigger("room.to-order");
    photographer.clock(10, 52);
    photographer.send(0, 9);
    photographer.takeAllSizes(QStringLiteral("room-inquorate"));
}

} // namespace cspdesk::desktop
