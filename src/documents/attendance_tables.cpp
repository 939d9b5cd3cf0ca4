// SPDX-License-Identifier: MIT
#include "documents/attendance_tables.h"

#include "wording/labels.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

Spans nameSpans(const std::string& name, const QString& duty, const QString& below)
{
    const QString words = duty.isEmpty() ? wording::text(name) : say("%1 (%2)").arg(wording::text(name), duty);
    Spans spans = plain(utf8(words));
    if (!below.isEmpty())
        spans.push_back(Span{.text = '\n' + utf8(below), .italic = true});
    return spans;
}

QStringList absentNames(const RegisterLine& line)
{
    QStringList names;
    for (const Stored<Apology>& apology : line.represents)
        names << wording::text(apology->name);
    return names;
}

/// What stands below a name in the minutes: whom somebody came for, and what else is to be said of their presence.
QString belowName(const RegisterLine& line, PresenceColumn column)
{
    QStringList words;
    if (column == PresenceColumn::None && !line.represents.empty())
        words << say("representing %1").arg(absentNames(line).join(QStringLiteral(", ")));
    if (!line.attendance->note.empty())
        words << wording::text(line.attendance->note);
    return words.join(QStringLiteral("; "));
}

/// Rows under a heading for each class that has any.
class ClassRows
{
public:
    explicit ClassRows(Table& table) : m_table(table) {}

    void add(AttendanceClass printedAs, Row row)
    {
        if (m_class != printedAs)
            m_table.rows.push_back(Row{{Cell{plain(utf8(wording::label(printedAs)))}}, RowKind::Group});
        m_class = printedAs;
        m_table.rows.push_back(std::move(row));
    }

private:
    Table& m_table;
    std::optional<AttendanceClass> m_class;
};

Cell words(const QString& text) { return Cell{plain(utf8(text))}; }

QString representativeText(const ApologyLine& line)
{
    const QString name = wording::text(line.representative);
    return line.representativeIsAbsent ? say("%1 (not present)").arg(name) : name;
}

} // namespace

QString capacityText(const RegisterLine& line)
{
    const QString capacity = wording::label(line.capacity);
    if (line.represents.empty())
        return capacity;
    const QString absent = absentNames(line).join(QStringLiteral(", "));
    return line.capacity == AttendanceCapacity::Representative ? say("Representative of %1").arg(absent)
                                                               : say("%1; also for %2").arg(capacity, absent);
}

std::optional<QString> publicText(std::optional<int> number, const std::string& note)
{
    if (!number)
        return std::nullopt;
    const QString count = *number == 0 ? say("None") : say("%1").arg(*number);
    return note.empty() ? count : say("%1, %2").arg(count, wording::text(note));
}

QString seatText(const Seat& seat)
{
    return say("%1 (%2)").arg(wording::agencyWithUnit(seat.agency.value, seat.membership->unit),
                              wording::label(seat.membership->capacity));
}

Table presenceTable(const AttendanceRegister& attendance, PresenceColumn column, const PresenceWords* presence)
{
    const bool tellsWhere = presence != nullptr && presence->hasOnline();
    const bool tellsTimes = presence != nullptr && presence->hasTimes();
    Table table;
    table.caption = plain(utf8(
        column == PresenceColumn::Capacity ? say("Who was there, for whom, and in which capacity") : say("Present")));
    table.columns = {Column{.heading = utf8(say("Name")), .share = 2, .role = ColumnRole::RowHeader},
                     Column{.heading = utf8(say("Organisation")), .share = 3}};
    if (column == PresenceColumn::Capacity)
        table.columns.push_back(Column{.heading = utf8(say("Capacity")), .share = 2});
    if (tellsWhere)
        table.columns.push_back(Column{.heading = utf8(say("Where")), .millimetres = 25});
    if (tellsTimes)
        table.columns.push_back(Column{.heading = utf8(say("Came and went")), .millimetres = 36});
    ClassRows rows(table);
    for (const RegisterLine& line : attendance.present) {
        const Attendance& each = line.attendance.value;
        Row row{{Cell{nameSpans(each.name, wording::label(each.duty), belowName(line, column))},
                 Cell{plain(each.organisation)}}};
        if (column == PresenceColumn::Capacity)
            row.cells.push_back(words(capacityText(line)));
        if (tellsWhere)
            row.cells.push_back(words(PresenceWords::where(each)));
        if (tellsTimes)
            row.cells.push_back(words(presence->times(each)));
        rows.add(each.printedAs, std::move(row));
    }
    return table;
}

Table apologiesTable(const AttendanceRegister& attendance)
{
    const bool anyRepresented = std::any_of(attendance.apologies.begin(), attendance.apologies.end(),
                                            [](const ApologyLine& line) { return !line.representative.empty(); });
    Table table;
    table.caption = plain(utf8(say("Apologies, and who came for them")));
    table.columns = {Column{.heading = utf8(say("Name")), .share = 2, .role = ColumnRole::RowHeader},
                     Column{.heading = utf8(say("Organisation")), .share = 3}};
    if (anyRepresented)
        table.columns.push_back(Column{.heading = utf8(say("Represented by")), .share = 2});
    ClassRows rows(table);
    for (const ApologyLine& line : attendance.apologies) {
        const Apology& each = line.apology.value;
        Row row{{Cell{nameSpans(each.name, {}, wording::text(each.note))}, Cell{plain(each.organisation)}}};
        if (anyRepresented)
            row.cells.push_back(words(representativeText(line)));
        rows.add(each.printedAs, std::move(row));
    }
    return table;
}

} // namespace cspdesk::documents
