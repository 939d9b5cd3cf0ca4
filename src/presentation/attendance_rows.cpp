// SPDX-License-Identifier: MIT
#include "presentation/attendance_rows.h"

#include "wording/labels.h"
#include "wording/presence_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace domain;
using wording::say;

AttendanceClass classOf(const Seat& seat)
{
    return seat.membership->capacity == Capacity::BoardMember ? AttendanceClass::Board : AttendanceClass::Member;
}

QString surnameFirst(const QString& name)
{
    const qsizetype space = name.lastIndexOf(QLatin1Char(' '));
    return name.mid(space + 1) + QLatin1Char(' ') + name;
}

/// The rows of one meeting while they are put together.
class Rows
{
public:
    Rows(const application::MinutesView& view, bool ahead) : m_view(view), m_ahead(ahead) {}

    std::vector<AttendanceRow> made()
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        for (const Seat& seat : rosterOn(meeting.date, meeting.body, m_view.agenda.members))
            addSeat(seat);
        const auto seats = m_rows.size();
        for (const RegisterLine& line : m_view.attendance.present)
            putDown(line);
        for (const ApologyLine& line : m_view.attendance.apologies)
            putDown(line);
        for (const Stored<Reply>& reply : m_view.proceedings.replies)
            putDown(reply);
        // Those without a seat stand below those with one, by surname.
        std::stable_sort(m_rows.begin() + std::ptrdiff_t(seats), m_rows.end(),
                         [](const AttendanceRow& left, const AttendanceRow& right) {
                             return QString::localeAwareCompare(surnameFirst(left.name), surnameFirst(right.name)) < 0;
                         });
        return underBands();
    }

private:
    void addSeat(const Seat& seat)
    {
        AttendanceRow row{.printedAs = classOf(seat), .hasSeat = true};
        row.organisation = wording::agencyWithUnit(seat.agency.value, seat.membership->unit);
        if (seat.person) {
            if (find(seat.person->id) != nullptr)
                return; // one person, one line
            row.person = seat.person->id;
            row.name = wording::fullName(seat.person->value);
        } else {
            row.state = AttendanceState::Awaited;
            row.name = say("Awaited");
        }
        m_rows.push_back(std::move(row));
    }

    AttendanceRow* find(Id<Person> person)
    {
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const AttendanceRow& row) { return row.person == person; });
        return found == m_rows.end() ? nullptr : &*found;
    }

    template <class Entry>
    AttendanceRow& rowFor(const Entry& entry)
    {
        AttendanceRow* row = find(entry.person);
        if (row == nullptr) {
            m_rows.push_back({.person = entry.person});
            row = &m_rows.back();
        }
        row->printedAs = entry.printedAs;
        row->name = wording::text(entry.name);
        row->organisation = wording::text(entry.organisation);
        row->note = wording::text(entry.note);
        return *row;
    }

    void putDown(const RegisterLine& line)
    {
        AttendanceRow& row = rowFor(line.attendance.value);
        row.state = AttendanceState::Present;
        row.attendance = line.attendance;
        row.duty = wording::label(line.attendance->duty);
        row.times = wording::staysText(line.attendance->stays);
        QStringList names;
        for (const Stored<Apology>& apology : line.represents)
            names << wording::text(apology->name);
        if (!names.isEmpty())
            row.standing = say("for %1").arg(names.join(QStringLiteral(", ")));
    }

    void putDown(const ApologyLine& line)
    {
        AttendanceRow* present = find(line.apology->person);
        if (present != nullptr && present->attendance) {
            present->apology = line.apology;
            present->warning = say("Down as present, and as having sent apologies");
            return;
        }
        AttendanceRow& row = rowFor(line.apology.value);
        row.state = AttendanceState::Apologies;
        row.apology = line.apology;
        if (line.representative.empty())
            return;
        row.standing = say("represented by %1").arg(wording::text(line.representative));
        if (line.representativeIsAbsent && !m_ahead)
            row.warning = say("%1 is not down as present").arg(wording::text(line.representative));
    }

    void putDown(const Stored<Reply>& reply)
    {
        AttendanceRow* row = find(reply->person);
        if (row == nullptr && m_ahead)
            row = guest(reply->person);
        if (row == nullptr || row->state != AttendanceState::NoWord)
            return;
        const bool isOnline = reply->mode == PresenceMode::Online;
        row->reply = reply;
        row->note = wording::text(reply->note);
        if (m_ahead)
            row->state = isOnline ? AttendanceState::ComingOnline : AttendanceState::Coming;
        else
            row->standing = isOnline ? say("said they would come online") : say("said they would come");
        for (const ApologyLine& line : m_view.attendance.apologies)
            if (m_ahead && line.apology->representedBy == reply->person)
                row->standing = say("for %1").arg(wording::text(line.apology->name));
    }

    /// Somebody without a seat who will come.
    AttendanceRow* guest(Id<Person> id)
    {
        for (const Stored<Person>& person : m_view.agenda.members.people)
            if (person.id == id) {
                m_rows.push_back({.person = id,
                                  .name = wording::fullName(person.value),
                                  .organisation = wording::text(person->organisation)});
                return &m_rows.back();
            }
        return nullptr;
    }

    std::vector<AttendanceRow> underBands()
    {
        std::vector<AttendanceRow> rows;
        for (const auto printedAs : {AttendanceClass::Board, AttendanceClass::Member, AttendanceClass::Guest}) {
            const auto begin = rows.size();
            for (const AttendanceRow& row : m_rows)
                if (row.printedAs == printedAs)
                    rows.push_back(row);
            if (rows.size() == begin)
                continue;
            const QString title = say("%1 (%2)").arg(wording::label(printedAs)).arg(rows.size() - begin);
            rows.insert(rows.begin() + std::ptrdiff_t(begin), {.isBand = true, .printedAs = printedAs, .name = title});
        }
        return rows;
    }

    const application::MinutesView& m_view;
    bool m_ahead;
    std::vector<AttendanceRow> m_rows;
};

} // namespace

bool isAhead(const Meeting& meeting, Date today)
{
    return meeting.date > today
        && (meeting.state == MeetingState::Planned || meeting.state == MeetingState::AgendaPublished);
}

std::vector<AttendanceRow> attendanceRows(const application::MinutesView& view, bool ahead)
{
    return Rows(view, ahead).made();
}

} // namespace cspdesk::presentation
