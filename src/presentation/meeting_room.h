// SPDX-License-Identifier: MIT
#pragma once

#include "application/presence_work.h"
#include "application/room.h"
#include "application/session_work.h"
#include "presentation/current_meeting.h"
#include "presentation/workspace.h"

#include <QObject>

#include <vector>

namespace cspdesk::presentation {

/// Somebody on the list of the meeting screen.
struct RoomPerson
{
    enum class State { Here, Online, Away, Expected, Apologies, NoWord };

    Id<domain::Person> person;
    QString name;
    QString organisation;
    domain::AttendanceClass printedAs = domain::AttendanceClass::Guest;
    State state = State::NoWord;
    std::optional<domain::AttendanceCapacity> capacity; ///< while they are there
    QString represents;                                 ///< for whom they are there now
    QString representedBy;                              ///< of somebody away
    bool presides = false;
    bool hasInterest = false;       ///< in the item before the meeting
    std::optional<TimeOfDay> since; ///< when they came or left last, if that is recorded

    [[nodiscard]] bool isHere() const { return state == State::Here || state == State::Online; }
    friend bool operator==(const RoomPerson&, const RoomPerson&) = default;
};

/// The current meeting while it is held: what the meeting screen shows, and what can be done on it. Each of those is
/// one unit of work; what follows from it (the quorum is lost, the chair passes on) is noted in the minutes with it.
class MeetingRoom : public QObject
{
    Q_OBJECT

public:
    MeetingRoom(Workspace& workspace, CurrentMeeting& meeting, QObject* parent = nullptr);

    /// Reads the meeting again, if there is one; called when the screen comes to the front.
    void reload();
    /// One more looks at the room, or one fewer: a room nobody looks at reads nothing.
    void setWatched(bool watched);
    [[nodiscard]] const std::optional<application::MinutesView>& view() const { return m_view; }
    /// The room at time(); only while there is a view.
    [[nodiscard]] const application::RoomNow& now() const { return m_now; }
    /// Now, while the meeting is in session; before it its start, afterwards its end.
    [[nodiscard]] TimeOfDay time() const;
    /// What the clock on the wall says.
    [[nodiscard]] TimeOfDay clockTime() const { return m_workspace.wallClock().time; }
    /// Where the meeting stands: still to come, being held, over, or not to be held at all.
    enum class Phase { None, Before, InSession, Over, Cancelled };
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool isInSession() const { return phase() == Phase::InSession; }
    /// People come and go, and the room can be changed: before the meeting and while it is held.
    [[nodiscard]] bool isOpen() const { return mayWrite() && (phase() == Phase::Before || isInSession()); }
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] QString whyFixed() const; ///< empty where the meeting can be written
    /// Looks at the clock; call it every second or so.
    void tick();

    /// Everybody of the Board and the members, and the guests that are put down; by class, then by surname.
    [[nodiscard]] std::vector<RoomPerson> people() const;
    /// The line of the agenda that is before the meeting, and the next that takes time or has a number; -1 for none.
    [[nodiscard]] int currentLine() const;
    [[nodiscard]] int nextLine() const;
    /// The session the item now belongs to is not the one the meeting is in.
    [[nodiscard]] std::optional<domain::Session> turnNeeded() const;

    Result<> openSession();
    Result<> endSession();
    Result<> beginItem(Id<domain::AgendaItem> item);
    Result<> adjourn(const QString& note = {});
    Result<> resume();
    Result<> turnSession(domain::Session session, bool reminded, std::optional<int> publicPresent);

    Result<> arrive(Id<domain::Person> person, domain::PresenceMode mode = domain::PresenceMode::InRoom);
    Result<> leave(Id<domain::Person> person, domain::LeftBecause because = domain::LeftBecause::Unsaid,
                   const QString& why = {});
    /// Somebody who was just put on the list is here from now on, if the meeting has begun.
    Result<> cameNow(Id<domain::Person> person);
    /// Here, or away, whichever they are not.
    Result<> toggle(Id<domain::Person> person);
    /// Who would take the chair next, first choice first; without whoever presides.
    [[nodiscard]] std::vector<domain::PresiderChoice> presiderChoices() const;
    Result<> takeChair(Id<domain::Person> person, bool onlyForItem, const QString& how = {});
    /// Somebody without the office took the chair, and nothing says yet how they were chosen: their name.
    [[nodiscard]] QString chosenUntold() const;
    /// Records how whoever presides was chosen: "nominated and approved by the members present" (edge cases 9 to 11).
    Result<> sayHowChosen(const QString& how);

    /// Members of the public: a number, never names.
    [[nodiscard]] int publicPresent() const;
    Result<> setPublicPresent(int number);
    /// Puts down the motion to take the item now in closed session, which can be lost; the one that is there already,
    /// if there is one.
    Result<Id<domain::Motion>> moveToExcludePublic();

Q_SIGNALS:
    void roomChanged();
    /// The minute turned; the same people, other times.
    void clockTurned();

private:
    [[nodiscard]] const domain::RunningOrderLine* itemNow() const;
    [[nodiscard]] Result<application::MinutesView> read(const application::Reader& reader,
                                                        Id<domain::Meeting> meeting) const;
    template <class Work>
    Result<> act(application::Verb verb, const QString& text, Work&& work);
    void reloadIfTouched(const application::ChangeSet& changes);
    [[nodiscard]] std::optional<Id<domain::Meeting>> meeting() const { return m_meeting.id(); }

    Workspace& m_workspace;
    CurrentMeeting& m_meeting;
    int m_watchers = 0;
    bool m_isStale = true;
    std::optional<application::MinutesView> m_view;
    application::RoomNow m_now;
};

} // namespace cspdesk::presentation
