// SPDX-License-Identifier: MIT
#include "presentation/attendance_rows.h"

#include "wording/labels.h"
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
    explicit Rows(const application::MinutesView& view) : m_view(view) {}

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
        if (line.representativeIsAbsent)
            row.warning = say("%1 is not down as present").arg(wording::text(line.representative));
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
    std::vector<AttendanceRow> m_rows;
};

} // namespace

std::vector<AttendanceRow> attendanceRows(const application::MinutesView& view) { return Rows(view).made(); }

} // namespace cspdesk::presentation
