// SPDX-License-Identifier: MIT
#include "domain/one_off_days.h"

#include "domain/bank_holidays.h"

#include <algorithm>
#include <map>

namespace cspdesk::domain {
namespace {

constexpr int fewestOfYear = 7;
/// No bank holiday was ever moved further than to a neighbouring month.
constexpr int furthestMove = 40;

int yearOf(Date day) { return static_cast<int>(day.year()); }

class Comparison
{
public:
    Comparison(const std::vector<ListedHoliday>& listed, const WorkingCalendar& calendar) : m_calendar(calendar)
    {
        for (const ListedHoliday& each : listed)
            m_listed.emplace(each.date, each.name);
    }

    HolidayComparison run()
    {
        if (m_listed.empty())
            return {};
        m_result.years = {yearOf(m_listed.begin()->first), yearOf(m_listed.rbegin()->first)};
        for (int year = m_result.years->first; year <= m_result.years->second; ++year)
            compareYear(year);
        joinMoves();
        return std::move(m_result);
    }

private:
    void compareYear(int year)
    {
        const auto count = std::count_if(m_listed.begin(), m_listed.end(),
                                         [&](const auto& each) { return yearOf(each.first) == year; });
        const bool isComplete = count >= fewestOfYear;
        if (!isComplete)
            m_result.incompleteYears.push_back(year);
        for (Date day = date(year, 1, 1); yearOf(day) == year; day = addDays(day, 1))
            compareDay(day, isComplete);
    }

    void compareDay(Date day, bool isComplete)
    {
        const auto listed = m_listed.find(day);
        const CalendarEntry known = m_calendar.on(day);
        const bool isKnown = known.kind == DayKind::BankHoliday;
        if (listed != m_listed.end() && isKnown)
            ++m_result.alike;
        else if (listed != m_listed.end())
            m_result.changes.push_back({HolidayChange::Kind::Added, day, listed->second, {}});
        else if (isKnown && isComplete)
            m_result.changes.push_back({HolidayChange::Kind::NoHoliday, day, known.name, {}});
    }

    /// A holiday gone and one come with its name, near it, are one that moved.
    void joinMoves()
    {
        auto& changes = m_result.changes;
        for (HolidayChange& added : changes) {
            if (added.kind != HolidayChange::Kind::Added)
                continue;
            const auto gone = std::find_if(changes.begin(), changes.end(), [&](const HolidayChange& other) {
                return other.kind == HolidayChange::Kind::NoHoliday && added.name.starts_with(other.name)
                    && std::abs(daysBetween(other.date, added.date)) <= furthestMove;
            });
            if (gone == changes.end())
                continue;
            added.kind = HolidayChange::Kind::Moved;
            added.movedFrom = gone->date;
        }
        std::erase_if(changes, [&](const HolidayChange& gone) {
            return gone.kind == HolidayChange::Kind::NoHoliday
                && std::any_of(changes.begin(), changes.end(),
                               [&](const HolidayChange& other) { return other.movedFrom == gone.date; });
        });
    }

    const WorkingCalendar& m_calendar;
    std::map<Date, std::string> m_listed;
    HolidayComparison m_result;
};

class Changing
{
public:
    Changing(const std::vector<Stored<CalendarDay>>& days, const std::string& source) : m_days(days), m_source(source)
    {}

    void make(const HolidayChange& change)
    {
        if (change.kind == HolidayChange::Kind::NoHoliday)
            return takeAway(change.date, change.name);
        if (change.movedFrom)
            takeAway(*change.movedFrom, change.name);
        removeOf(change.date, CalendarDayKind::WorkingDay);
        if (!bankHolidayOn(change.date))
            m_changes.toAdd.push_back({change.date, CalendarDayKind::BankHoliday, change.name, m_source});
    }

    OneOffDayChanges changes() { return std::move(m_changes); }

private:
    void takeAway(Date day, const std::string& name)
    {
        removeOf(day, CalendarDayKind::BankHoliday);
        if (bankHolidayOn(day))
            m_changes.toAdd.push_back({day, CalendarDayKind::WorkingDay, name, m_source});
    }

    void removeOf(Date day, CalendarDayKind kind)
    {
        for (const Stored<CalendarDay>& each : m_days)
            if (each->date == day && each->kind == kind)
                m_changes.toRemove.push_back(each.id);
    }

    const std::vector<Stored<CalendarDay>>& m_days;
    const std::string& m_source;
    OneOffDayChanges m_changes;
};

} // namespace

WorkingCalendar workingCalendar(const std::vector<Stored<CalendarDay>>& days, bool officeClosuresCount)
{
    WorkingCalendar calendar;
    for (const Stored<CalendarDay>& day : days) {
        if (day->kind == CalendarDayKind::BankHoliday)
            calendar.addBankHoliday(day->date, day->name);
        else if (day->kind == CalendarDayKind::WorkingDay)
            calendar.removeBankHoliday(day->date);
    }
    if (officeClosuresCount)
        for (const Stored<CalendarDay>& day : days)
            if (day->kind == CalendarDayKind::OfficeClosed)
                calendar.closeOffice(day->date, day->name);
    return calendar;
}

HolidayComparison comparedHolidays(const std::vector<ListedHoliday>& listed, const WorkingCalendar& calendar)
{
    return Comparison(listed, calendar).run();
}

OneOffDayChanges changesToMake(const std::vector<HolidayChange>& changes, const std::vector<Stored<CalendarDay>>& days,
                               const std::string& source)
{
    Changing changing(days, source);
    for (const HolidayChange& change : changes)
        changing.make(change);
    return changing.changes();
}

} // namespace cspdesk::domain
