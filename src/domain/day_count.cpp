// SPDX-License-Identifier: MIT
#include "domain/day_count.h"

#include <utility>

namespace cspdesk::domain {
namespace {

class Counting
{
public:
    Counting(const WorkingCalendar& calendar, DayCount count)
        : m_calendar(calendar),
          m_count(std::move(count)),
          m_day(m_count.from),
          m_step(m_count.side == CountSide::Before ? -1 : 1)
    {}

    DayCount run()
    {
        if (m_count.rule == CountRule::Working && m_count.count == 0)
            passToWorkingDay(CountedDay::Part::NotWorking);
        for (int number = 1; number <= m_count.count; ++number)
            countOne(number);
        if (m_count.rule != CountRule::Working)
            arrive();
        m_count.result = m_day;
        return std::move(m_count);
    }

private:
    void step() { m_day = addDays(m_day, m_step); }

    void note(CountedDay::Part part, int number = 0)
    {
        m_count.days.push_back({m_day, part, number, m_calendar.on(m_day)});
    }

    void passToWorkingDay(CountedDay::Part part)
    {
        for (; !m_calendar.isWorkingDay(m_day); step())
            note(part);
    }

    void countOne(int number)
    {
        step();
        if (m_count.rule != CountRule::ClearCalendar)
            passToWorkingDay(CountedDay::Part::NotWorking);
        note(CountedDay::Part::Counted, number);
    }

    /// Under the clear rules the answer is the day beyond those that were counted.
    void arrive()
    {
        step();
        passToWorkingDay(m_count.rule == CountRule::ClearCalendar ? CountedDay::Part::MovedFrom
                                                                  : CountedDay::Part::NotWorking);
        note(CountedDay::Part::DayArrivedAt);
    }

    const WorkingCalendar& m_calendar;
    DayCount m_count;
    Date m_day;
    int m_step;
};

} // namespace

DayCount countDays(const WorkingCalendar& calendar, Date from, int count, CountRule rule, CountSide side)
{
    return Counting(calendar, {rule, side, count, from, from, {}}).run();
}

Date countsAsDoneOn(Date doneOn, std::optional<TimeOfDay> doneAt, std::optional<TimeOfDay> cutOff)
{
    return doneAt && cutOff && *doneAt > *cutOff ? addDays(doneOn, 1) : doneOn;
}

} // namespace cspdesk::domain
