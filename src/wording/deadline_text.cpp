// SPDX-License-Identifier: MIT
#include "wording/deadline_text.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <QDate>
#include <QLocale>

namespace cspdesk::wording {
namespace {

using namespace domain;

/// "Fri 3 April 2026"
QString dayText(Date date)
{
    const QDate day(static_cast<int>(date.year()), static_cast<int>(unsigned(date.month())),
                    static_cast<int>(unsigned(date.day())));
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("ddd d MMMM yyyy"));
}

QString daysText(int count, CountRule rule)
{
    switch (rule) {
    case CountRule::ClearWorking:
        return count == 1 ? say("1 clear working day") : say("%1 clear working days").arg(count);
    case CountRule::ClearCalendar:
        return count == 1 ? say("1 clear calendar day") : say("%1 clear calendar days").arg(count);
    case CountRule::Working: break;
    }
    return count == 1 ? say("1 working day") : say("%1 working days").arg(count);
}

/// Why a day was passed over; days that follow each other for one reason are one part.
QStringList skippedParts(const DayCount& count, CountedDay::Part part)
{
    QStringList parts;
    for (std::size_t i = 0; i < count.days.size(); ++i) {
        const CountedDay& day = count.days[i];
        if (day.part != part)
            continue;
        std::size_t last = i;
        while (day.entry.kind == DayKind::Weekend && last + 1 < count.days.size() && count.days[last + 1].part == part
               && count.days[last + 1].entry == day.entry)
            ++last;
        const QString first = dayText(count.days[last].date);
        const QString name = entryText(day.entry);
        parts << (last == i ? say("%1 (%2)").arg(first, name)
                            : say("%1 and %2 (%3)").arg(dayText(day.date), first, name));
        i = last;
    }
    return parts;
}

QString countedPart(const DayCount& count)
{
    QStringList counted;
    for (const CountedDay& day : count.days)
        if (day.part == CountedDay::Part::Counted)
            counted << dayText(day.date);
    return counted.isEmpty() ? say("No day is counted.") : say("Counted: %1.").arg(listText(counted));
}

QString lineText(const CountedDay& day, CountRule rule)
{
    const QString reason = reasonText(day, rule);
    return day.part == CountedDay::Part::Counted    ? QString::number(day.number)
         : day.part == CountedDay::Part::NotWorking ? say("not counted: %1").arg(reason)
                                                    : reason;
}

QString doneOnText(const DeadlineMark& mark)
{
    return mark.doneAt ? say("%1 at %2").arg(plainDate(mark.doneOn), timeOfDay(*mark.doneAt)) : plainDate(mark.doneOn);
}

} // namespace

QString label(DeadlineState state)
{
    switch (state) {
    case DeadlineState::Ahead: return say("ahead");
    case DeadlineState::DueToday: return say("due today");
    case DeadlineState::Overdue: return say("overdue");
    case DeadlineState::Done: return say("done");
    case DeadlineState::DoneLate: return say("done late");
    case DeadlineState::DoneUnrecorded: return say("done, day not recorded");
    case DeadlineState::Closed: return say("closed");
    case DeadlineState::NotNeeded: break;
    }
    return say("not needed");
}

QString ruleText(const Deadline& deadline)
{
    if (!deadline.count)
        return say("until the meeting starts");
    const DayCount& count = *deadline.count;
    const QString days = daysText(count.count, count.rule);
    if (deadline.kind == DeadlineKind::PapersDue)
        return say("%1 before the agenda is posted").arg(days);
    return count.side == CountSide::Before ? say("%1 before the meeting").arg(days)
                                           : say("%1 after the meeting").arg(days);
}

QString dueText(const Deadline& deadline)
{
    return deadline.time ? say("%1, by %2").arg(longDate(deadline.date), timeOfDay(*deadline.time))
                         : longDate(deadline.date);
}

QString stateText(const Deadline& deadline, Date today)
{
    const int late = daysBetween(deadline.date, today);
    switch (deadline.state) {
    case DeadlineState::Ahead: return distance(deadline.date, today);
    case DeadlineState::Overdue: return late == 1 ? say("overdue by 1 day") : say("overdue by %1 days").arg(late);
    case DeadlineState::Done:
    case DeadlineState::DoneLate:
        return say("%1, %2").arg(label(deadline.state), plainDate(deadline.mark->value.doneOn));
    case DeadlineState::DueToday:
    case DeadlineState::DoneUnrecorded:
    case DeadlineState::Closed:
    case DeadlineState::NotNeeded: break;
    }
    return label(deadline.state);
}

QString evidenceText(const Deadline& deadline)
{
    if (!deadline.mark)
        return {};
    const DeadlineMark& mark = deadline.mark->value;
    QString words = doneOnText(mark);
    if (deadline.countedAsDoneOn && *deadline.countedAsDoneOn != mark.doneOn)
        words = say("%1, which counts as %2").arg(words, plainDate(*deadline.countedAsDoneOn));
    if (!mark.evidence.empty())
        words = say("%1: %2").arg(words, text(mark.evidence));
    return mark.by.empty() ? words : say("%1 (%2)").arg(words, text(mark.by));
}

QString entryText(const CalendarEntry& entry)
{
    switch (entry.kind) {
    case DayKind::Working: return say("working day");
    case DayKind::Weekend: return say("weekend");
    case DayKind::BankHoliday:
        return entry.isSubstitute ? say("%1, substitute day").arg(text(entry.name)) : text(entry.name);
    case DayKind::OfficeClosed: break;
    }
    return entry.name.empty() ? say("office closed") : say("office closed, %1").arg(text(entry.name));
}

QString reasonText(const CountedDay& day, CountRule rule)
{
    switch (day.part) {
    case CountedDay::Part::Counted: return rule == CountRule::ClearCalendar ? say("calendar day") : say("working day");
    case CountedDay::Part::NotWorking: return entryText(day.entry);
    case CountedDay::Part::MovedFrom: return say("moved off: %1").arg(entryText(day.entry));
    case CountedDay::Part::DayArrivedAt: break;
    }
    return say("the day itself, not counted");
}

QString countTitle(const DayCount& count)
{
    const QString days = daysText(count.count, count.rule);
    return count.side == CountSide::Before ? say("%1 before %2").arg(days, longDate(count.from))
                                           : say("%1 after %2").arg(days, longDate(count.from));
}

QString countSentence(const DayCount& count)
{
    QStringList sentences{say("%1 is %2.").arg(countTitle(count), longDate(count.result)), countedPart(count)};
    if (const QStringList skipped = skippedParts(count, CountedDay::Part::NotWorking); !skipped.isEmpty())
        sentences << say("Not counted: %1.").arg(listText(skipped));
    if (const QStringList moved = skippedParts(count, CountedDay::Part::MovedFrom); !moved.isEmpty())
        sentences << say("Moved to a working day off %1.").arg(listText(moved));
    return sentences.join(QLatin1Char(' '));
}

QList<CountLine> countLines(const DayCount& count)
{
    QList<CountLine> lines;
    for (const CountedDay& day : count.days)
        lines.append({dayText(day.date), lineText(day, count.rule)});
    return lines;
}

QString changeText(const HolidayChange& change)
{
    const QString name = text(change.name);
    switch (change.kind) {
    case HolidayChange::Kind::Added: return say("%1: %2 is a bank holiday").arg(longDate(change.date), name);
    case HolidayChange::Kind::Moved:
        return say("%1 moves from %2 to %3").arg(name, longDate(*change.movedFrom), longDate(change.date));
    case HolidayChange::Kind::NoHoliday: break;
    }
    return say("%1: no bank holiday (%2 is not in the list)").arg(longDate(change.date), name);
}

QString comparisonText(const HolidayComparison& comparison)
{
    if (!comparison.years)
        return say("The list is empty.");
    const auto [first, last] = *comparison.years;
    const QString years = first == last ? QString::number(first) : say("%1 to %2").arg(first).arg(last);
    QString words =
        comparison.changes.empty()
            ? say("The list of %1 agrees with the calendar, bank holidays alike: %2.").arg(years).arg(comparison.alike)
        : comparison.changes.size() == 1
            ? say("The list of %1 differs from the calendar in one place.").arg(years)
            : say("The list of %1 differs from the calendar in %2 places.").arg(years).arg(comparison.changes.size());
    if (comparison.incompleteYears.empty())
        return words;
    QStringList incomplete;
    for (const int year : comparison.incompleteYears)
        incomplete << QString::number(year);
    return words + QLatin1Char(' ')
         + say("%1: listed in part only, so that no bank holiday is taken away there.").arg(listText(incomplete));
}

QString calendarDayText(const CalendarDay& day)
{
    return day.name.empty() ? say("%1: %2").arg(longDate(day.date), label(day.kind))
                            : say("%1: %2 (%3)").arg(longDate(day.date), text(day.name), label(day.kind));
}

} // namespace cspdesk::wording
