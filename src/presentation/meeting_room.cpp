// SPDX-License-Identifier: MIT
#include "presentation/meeting_room.h"

#include "application/attendance_work.h"
#include "application/minutes_work.h"
#include "application/motion_work.h"
#include "application/work.h"
#include "wording/error_text.h"
#include "wording/labels.h"
#include "wording/room_words.h"
#include "wording/translate.h"

#include <algorithm>
#include <limits>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

/// The item that a note of what just happened stands under: the one before the meeting, else the last that was, else
/// the first.
std::optional<Id<AgendaItem>> itemForNote(const MinutesView& view, TimeOfDay at)
{
    if (const auto item = itemAt(at, view.proceedings.times))
        return item;
    std::optional<Id<AgendaItem>> last;
    for (const Stored<ItemTime>& time : view.proceedings.times)
        if (time->item && time->began <= at)
            last = time->item;
    if (last)
        return last;
    return view.items.empty() ? std::nullopt : std::optional(view.items.front().line.item.id);
}

application::Result<> addNote(UnitOfWork& unit, const MinutesView& view, TimeOfDay at, const QString& words)
{
    const auto item = itemForNote(view, at);
    if (!item || words.isEmpty())
        return {};
    MinuteParagraph note{.meeting = view.agenda.meeting.id, .item = *item};
    note.position = std::numeric_limits<int>::max();
    note.kind = ParagraphKind::Note;
    note.text = words.toStdString();
    CSPDESK_TRY(addParagraph(unit, std::move(note)));
    return {};
}

/// Whoever presides by office is written down when it comes to that, so that the record says it.
application::Result<> recordPresider(UnitOfWork& unit, const MinutesView& view, TimeOfDay at, bool fromBeginning)
{
    const auto presider = presiderAt(view, at, itemAt(at, view.proceedings.times));
    if (!presider || presider->isRecorded)
        return {};
    Presiding presiding{.meeting = view.agenda.meeting.id, .person = presider->person};
    presiding.basis = presider->basis;
    if (!fromBeginning)
        presiding.from = at;
    CSPDESK_TRY(application::takeChair(unit, presiding));
    return {};
}

/// Before the meeting nobody has arrived at a time: they are there when it begins.
application::Result<> hereFromBeginning(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, PresenceMode mode)
{
    const auto attendances = all<Attendance>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(attendances);
    for (const Stored<Attendance>& each : *attendances)
        if (each->person == person)
            return changeStays(unit, each.id, {Stay{.arrived = std::nullopt, .left = std::nullopt, .mode = mode}},
                               std::nullopt);
    return {};
}

bool samePresider(const std::optional<PresiderNow>& one, const std::optional<PresiderNow>& other)
{
    return one.has_value() == other.has_value() && (!one || one->person == other->person);
}

} // namespace

MeetingRoom::MeetingRoom(Workspace& workspace, CurrentMeeting& meeting, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_meeting(meeting)
{
    connect(&meeting, &CurrentMeeting::changed, this, &MeetingRoom::reload);
    connect(&workspace, &Workspace::changed, this, &MeetingRoom::reloadIfTouched);
    for (const auto signal : {&Workspace::opened, &Workspace::closed, &Workspace::closedMatterChanged})
        connect(&workspace, signal, this, &MeetingRoom::reload);
}

void MeetingRoom::setWatched(bool watched)
{
    m_watchers = std::max(0, m_watchers + (watched ? 1 : -1));
    if (watched && m_isStale)
        reload();
}

void MeetingRoom::reload()
{
    m_isStale = m_watchers == 0;
    if (m_isStale)
        return;
    m_view.reset();
    if (m_workspace.isOpen() && meeting()) {
        auto view = read(m_workspace.store(), *meeting());
        if (view.has_value())
            m_view = std::move(*view);
    }
    if (m_view)
        m_now = roomAt(*m_view, time());
    Q_EMIT roomChanged();
}

void MeetingRoom::reloadIfTouched(const ChangeSet& changes)
{
    if (!changes.isEmpty())
        reload();
}

application::Result<MinutesView> MeetingRoom::read(const Reader& reader, Id<Meeting> meeting) const
{
    return minutesView(reader, meeting, m_workspace.today(), EarlierParagraphs::LeftOut);
}

TimeOfDay MeetingRoom::time() const
{
    if (!m_view)
        return {};
    const Meeting& meeting = m_view->agenda.meeting.value;
    switch (meeting.state) {
    case MeetingState::InSession: return m_workspace.wallClock().time;
    case MeetingState::Planned:
    case MeetingState::AgendaPublished:
    case MeetingState::Cancelled: return meeting.start;
    case MeetingState::MinutesDraft:
    case MeetingState::MinutesCirculated:
    case MeetingState::MinutesAgreed:
    case MeetingState::MinutesPublished: break;
    }
    return m_view->minutes.ended.value_or(meeting.end);
}

MeetingRoom::Phase MeetingRoom::phase() const
{
    if (!m_view)
        return Phase::None;
    switch (m_view->agenda.meeting->state) {
    case MeetingState::Planned:
    case MeetingState::AgendaPublished: return Phase::Before;
    case MeetingState::InSession: return Phase::InSession;
    case MeetingState::Cancelled: return Phase::Cancelled;
    case MeetingState::MinutesDraft:
    case MeetingState::MinutesCirculated:
    case MeetingState::MinutesAgreed:
    case MeetingState::MinutesPublished: break;
    }
    return Phase::Over;
}

const RunningOrderLine* MeetingRoom::itemNow() const
{
    const int line = currentLine();
    return line < 0 ? nullptr : &m_view->agenda.order.lines[static_cast<std::size_t>(line)];
}

bool MeetingRoom::mayWrite() const { return m_view && whyFixed().isEmpty(); }

QString MeetingRoom::whyFixed() const
{
    if (!m_view)
        return {};
    if (!m_workspace.mayWrite())
        return say("The file is open for reading only.");
    const MeetingState state = m_view->agenda.meeting->state;
    return minutesMayChange(state) ? QString() : wording::errorText(Refusal(MinutesAreFixed{state})).inOneLine();
}

void MeetingRoom::tick()
{
    if (!m_view || !isInSession() || m_now.at == time())
        return;
    m_now = roomAt(*m_view, time());
    Q_EMIT clockTurned();
}

int MeetingRoom::currentLine() const
{
    if (!m_view || !m_now.item)
        return -1;
    const auto& lines = m_view->agenda.order.lines;
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.item.id == *m_now.item; });
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin());
}

int MeetingRoom::nextLine() const
{
    if (!m_view)
        return -1;
    const auto& lines = m_view->agenda.order.lines;
    int last = currentLine();
    for (std::size_t index = 0; index < lines.size() && index < m_now.clock.lines.size(); ++index)
        if (m_now.clock.lines[index].began)
            last = std::max(last, static_cast<int>(index));
    for (auto index = static_cast<std::size_t>(last + 1); index < lines.size(); ++index)
        if (lines[index].item->kind != ItemKind::Heading)
            return static_cast<int>(index);
    return -1;
}

std::optional<Session> MeetingRoom::turnNeeded() const
{
    const int line = currentLine();
    if (!isInSession() || line < 0)
        return std::nullopt;
    const Session session = m_view->agenda.order.lines[static_cast<std::size_t>(line)].item->session;
    if (m_view->minutes.turns.empty() && session == Session::Open)
        return session; // the public are let in, and reminded, once
    return session != m_now.session ? std::optional(session) : std::nullopt;
}

/// Runs the work; then notes in the minutes what followed from it: the chair passed on, the quorum was lost or reached.
template <class Work>
Result<> MeetingRoom::act(Verb verb, const QString& text, Work&& work)
{
    if (!m_view)
        return {};
    const TimeOfDay at = time();
    const RoomNow before = roomAt(*m_view, at);
    const bool watches = isInSession();
    const auto done = m_workspace.run(verb, text, [&](UnitOfWork& unit) -> Result<> {
        CSPDESK_TRY(work(unit, at));
        if (!watches)
            return {};
        const auto changed = read(unit, m_view->agenda.meeting.id);
        CSPDESK_TRY(changed);
        const RoomNow after = roomAt(*changed, at);
        if (!samePresider(before.presiding, after.presiding) && after.presiding) {
            CSPDESK_TRY(recordPresider(unit, *changed, at, false));
            const bool hasLeft =
                before.presiding && std::none_of(after.present.begin(), after.present.end(), [&](const auto& each) {
                    return each.attendance->person == before.presiding->person;
                });
            const bool onlyForItem = !changed->proceedings.presiding.empty()
                                  && changed->proceedings.presiding.back()->person == after.presiding->person
                                  && changed->proceedings.presiding.back()->onlyFor.has_value();
            CSPDESK_TRY(addNote(unit, *changed, at,
                                wording::handoverMinute(at, before.presiding, *after.presiding, hasLeft, onlyForItem)));
        }
        if (before.quorum.reached != after.quorum.reached)
            CSPDESK_TRY(addNote(unit, *changed, at, wording::quorumTurnMinute(at, after.quorum)));
        return {};
    });
    if (!done.has_value())
        return refuse(done.error());
    return {};
}

Result<> MeetingRoom::openSession()
{
    if (!m_view)
        return {};
    const TimeOfDay at = m_workspace.wallClock().time;
    const auto done = m_workspace.run(Verb::AdvanceMeeting, say("open session"), [&](UnitOfWork& unit) -> Result<> {
        CSPDESK_TRY(application::openSession(unit, m_view->agenda.meeting.id, at));
        const auto opened = read(unit, m_view->agenda.meeting.id);
        CSPDESK_TRY(opened);
        return recordPresider(unit, *opened, at, true);
    });
    if (!done.has_value())
        return refuse(done.error());
    return {};
}

Result<> MeetingRoom::endSession()
{
    if (!m_view)
        return {};
    const auto done = m_workspace.run(Verb::AdvanceMeeting, say("end session"), [&](UnitOfWork& unit) {
        return application::endSession(unit, m_view->agenda.meeting.id, time());
    });
    if (!done.has_value())
        return refuse(done.error());
    return {};
}

Result<> MeetingRoom::beginItem(Id<AgendaItem> item)
{
    return act(Verb::RunItem, say("begin item"), [&](UnitOfWork& unit, TimeOfDay at) {
        return application::beginItem(unit, m_view->agenda.meeting.id, item, at);
    });
}

Result<> MeetingRoom::adjourn(const QString& note)
{
    return act(Verb::Adjourn, say("adjourn"), [&](UnitOfWork& unit, TimeOfDay at) {
        return application::adjourn(unit, m_view->agenda.meeting.id, at, note.toStdString());
    });
}

Result<> MeetingRoom::resume()
{
    return act(Verb::Adjourn, say("resume"), [&](UnitOfWork& unit, TimeOfDay at) {
        return application::resume(unit, m_view->agenda.meeting.id, at);
    });
}

Result<> MeetingRoom::turnSession(Session session, bool reminded, std::optional<int> publicPresent)
{
    return act(Verb::TurnSession,
               session == Session::Open ? say("go into open session") : say("go into closed session"),
               [&](UnitOfWork& unit, TimeOfDay at) -> Result<> {
                   const SessionTurn turn{at, session, reminded, publicPresent};
                   CSPDESK_TRY(application::turnSession(unit, m_view->agenda.meeting.id, turn));
                   return addNote(unit, *m_view, at, wording::sessionTurnMinute(turn));
               });
}

Result<> MeetingRoom::arrive(Id<Person> person, PresenceMode mode)
{
    return act(Verb::RecordPresence, say("arrival"), [&](UnitOfWork& unit, TimeOfDay at) -> Result<> {
        CSPDESK_TRY(recordArrival(unit, m_view->agenda.meeting.id, person, at, mode));
        return isInSession() ? Result<>() : hereFromBeginning(unit, m_view->agenda.meeting.id, person, mode);
    });
}

Result<> MeetingRoom::leave(Id<Person> person, LeftBecause because, const QString& why)
{
    return act(Verb::RecordPresence, say("leaving"), [&](UnitOfWork& unit, TimeOfDay at) -> Result<> {
        if (!isInSession()) // they were never there
            for (const Stored<Attendance>& each : m_view->proceedings.attendances)
                if (each->person == person)
                    return removeAttendance(unit, each.id);
        return recordLeaving(unit, m_view->agenda.meeting.id, person, at, because, why.toStdString());
    });
}

Result<> MeetingRoom::cameNow(Id<Person> person)
{
    if (!isInSession())
        return {};
    return act(Verb::RecordPresence, say("arrival"), [&](UnitOfWork& unit, TimeOfDay at) -> Result<> {
        for (const Stored<Attendance>& each : m_view->proceedings.attendances)
            if (each->person == person && each->stays.empty())
                return changeStays(unit, each.id, {Stay{.arrived = at}}, std::nullopt);
        return {};
    });
}

Result<> MeetingRoom::toggle(Id<Person> person)
{
    const bool isHere = std::any_of(m_now.present.begin(), m_now.present.end(),
                                    [&](const PresentPerson& each) { return each.attendance->person == person; });
    return isHere ? leave(person) : arrive(person);
}

std::vector<PresiderChoice> MeetingRoom::presiderChoices() const
{
    if (!m_view)
        return {};
    std::vector<Id<Person>> board;
    for (const PresentPerson& each : m_now.present)
        if (each.capacity <= AttendanceCapacity::Representative
            && !(m_now.presiding && m_now.presiding->person == each.attendance->person))
            board.push_back(each.attendance->person);
    const AgendaView& agenda = m_view->agenda;
    return domain::presiderChoices(agenda.meeting->date, agenda.body.id, board, agenda.members);
}

Result<> MeetingRoom::takeChair(Id<Person> person, bool onlyForItem, const QString& how)
{
    return act(Verb::TakeChair, say("take the chair"), [&](UnitOfWork& unit, TimeOfDay at) -> Result<> {
        const AgendaView& agenda = m_view->agenda;
        Presiding presiding{.meeting = agenda.meeting.id, .person = person};
        presiding.basis = presidingBasis(person, agenda.meeting->date, agenda.body.id, agenda.members);
        if (presiding.basis == PresidingBasis::Elected && how.trimmed().isEmpty())
            presiding.basis = PresidingBasis::SteppedIn;
        if (isInSession())
            presiding.from = at;
        if (onlyForItem)
            presiding.onlyFor = m_now.item;
        presiding.how = how.toStdString();
        const auto taken = application::takeChair(unit, presiding);
        CSPDESK_TRY(taken);
        return {};
    });
}

QString MeetingRoom::chosenUntold() const
{
    if (!isInSession() || !m_now.presiding || m_now.presiding->basis != PresidingBasis::SteppedIn)
        return {};
    return wording::text(m_now.presiding->name);
}

Result<> MeetingRoom::sayHowChosen(const QString& how)
{
    return act(Verb::TakeChair, say("how the chair was chosen"), [&](UnitOfWork& unit, TimeOfDay at) -> Result<> {
        const auto& timeline = m_view->proceedings.presiding;
        auto record = presidingAt(at, m_now.item, timeline);
        if (!record || !m_now.presiding || record->value.person != m_now.presiding->person)
            return {};
        record->value.basis = PresidingBasis::Elected;
        record->value.how = how.toStdString();
        CSPDESK_TRY(changePresiding(unit, record->id, record->value));
        return addNote(unit, *m_view, at, wording::electionMinute(record->value.name, how));
    });
}

int MeetingRoom::publicPresent() const { return m_view ? m_view->minutes.publicPresent.value_or(0) : 0; }

Result<> MeetingRoom::setPublicPresent(int number)
{
    return act(Verb::RecordPresence, say("members of the public"), [&](UnitOfWork& unit, TimeOfDay) -> Result<> {
        Minutes minutes = m_view->minutes;
        minutes.publicPresent = std::max(0, number);
        return changeMinutes(unit, m_view->agenda.meeting.id, minutes);
    });
}

Result<Id<Motion>> MeetingRoom::moveToExcludePublic()
{
    const RunningOrderLine* line = itemNow();
    if (line == nullptr)
        return refuse(domain::Refusal(NoSuchRecord{}));
    for (const Stored<Motion>& each : m_view->proceedings.motions)
        if (each->item == line->item.id && each->kind == MotionKind::ExcludePublic
            && each->standing == MotionStanding::Open)
            return each.id;
    MotionMatter matter;
    matter.subject = say("Exclusion of the public").toStdString();
    matter.texts = {MotionText{
        wording::exclusionWords(line->number ? QString::number(*line->number) : QString(), line->item->closedGround)
            .toStdString(),
        std::nullopt,
        {}}};
    return m_workspace.run(Verb::PutMotion, say("motion to exclude the public"), [&](UnitOfWork& unit) {
        return putMotion(unit, line->item.id, MotionKind::ExcludePublic, matter);
    });
}

} // namespace cspdesk::presentation
