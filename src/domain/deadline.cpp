// SPDX-License-Identifier: MIT
#include "domain/deadline.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

CountRule countRule(NoticeRule rule)
{
    return rule == NoticeRule::ClearWorking ? CountRule::ClearWorking : CountRule::ClearCalendar;
}

class DeadlineList
{
public:
    DeadlineList(Date meeting, TimeOfDay start, const TermsSettings& terms, const WorkingCalendar& calendar)
        : m_meeting(meeting),
          m_start(start),
          m_terms(terms),
          m_calendar(calendar)
    {}

    std::vector<Deadline> build()
    {
        const CountRule notice = countRule(m_terms.noticeRule);
        const DeadlineRules& rules = m_terms.deadlines;
        if (rules.websiteNoticeDays > 0)
            add(DeadlineKind::WebsiteNotice, before(rules.websiteNoticeDays, notice), rules.postingCutOff);
        const DayCount posted = before(m_terms.agendaNoticeDays, notice);
        add(DeadlineKind::PapersDue,
            countDays(m_calendar, posted.result, m_terms.papersBeforeAgendaDays, CountRule::Working, CountSide::Before),
            {});
        add(DeadlineKind::AgendaPosted, posted, rules.postingCutOff);
        add(DeadlineKind::QuestionsOnOtherMatters, before(m_terms.questionNoticeWorkingDays, CountRule::Working),
            m_terms.questionCutOff);
        m_deadlines.push_back({.kind = DeadlineKind::QuestionsOnAgenda,
                               .date = m_meeting,
                               .time = m_start,
                               .count = {},
                               .mark = {},
                               .countedAsDoneOn = {}});
        add(DeadlineKind::MinutesCirculated, afterMeeting(), {});
        std::stable_sort(m_deadlines.begin(), m_deadlines.end(),
                         [](const Deadline& left, const Deadline& right) { return left.date < right.date; });
        return std::move(m_deadlines);
    }

private:
    DayCount before(int count, CountRule rule) const
    {
        return countDays(m_calendar, m_meeting, count, rule, CountSide::Before);
    }

    DayCount afterMeeting() const
    {
        const bool fromMeeting = m_terms.deadlines.minutesCount == DaysAfter::MeetingIsFirst;
        const int days = std::max(0, m_terms.minutesCirculatedDays - (fromMeeting ? 1 : 0));
        return countDays(m_calendar, m_meeting, days, CountRule::Working, CountSide::After);
    }

    void add(DeadlineKind kind, DayCount count, std::optional<TimeOfDay> time)
    {
        const Date day = count.result;
        m_deadlines.push_back(
            {.kind = kind, .date = day, .time = time, .count = std::move(count), .mark = {}, .countedAsDoneOn = {}});
    }

    Date m_meeting;
    TimeOfDay m_start;
    const TermsSettings& m_terms;
    const WorkingCalendar& m_calendar;
    std::vector<Deadline> m_deadlines;
};

/// Whether the life of the meeting shows that it was done, though nobody put down when.
bool meetingIsPast(DeadlineKind kind, MeetingState state)
{
    return state
        >= (kind == DeadlineKind::MinutesCirculated ? MeetingState::MinutesCirculated : MeetingState::AgendaPublished);
}

DeadlineState stateOf(const Deadline& deadline, MeetingState meeting, Date today)
{
    if (deadline.mark)
        return *deadline.countedAsDoneOn <= deadline.date ? DeadlineState::Done : DeadlineState::DoneLate;
    if (meeting == MeetingState::Cancelled)
        return DeadlineState::NotNeeded;
    if (isOfOffice(deadline.kind) && meetingIsPast(deadline.kind, meeting))
        return DeadlineState::DoneUnrecorded;
    if (deadline.date == today)
        return DeadlineState::DueToday;
    if (today < deadline.date)
        return DeadlineState::Ahead;
    return isOfOffice(deadline.kind) ? DeadlineState::Overdue : DeadlineState::Closed;
}

} // namespace

bool isOfOffice(DeadlineKind kind)
{
    return kind != DeadlineKind::QuestionsOnAgenda && kind != DeadlineKind::QuestionsOnOtherMatters;
}

std::vector<Deadline> deadlinesFor(const Meeting& meeting, const TermsSettings& terms, const WorkingCalendar& calendar,
                                   const std::vector<Stored<DeadlineMark>>& marks, Date today)
{
    std::vector<Deadline> deadlines = DeadlineList(meeting.date, meeting.start, terms, calendar).build();
    for (Deadline& deadline : deadlines) {
        for (const Stored<DeadlineMark>& mark : marks)
            if (mark->kind == deadline.kind)
                deadline.mark = mark;
        if (deadline.mark)
            deadline.countedAsDoneOn =
                countsAsDoneOn(deadline.mark->value.doneOn, deadline.mark->value.doneAt, deadline.time);
        deadline.state = stateOf(deadline, meeting.state, today);
    }
    return deadlines;
}

MeetingDeadlines printedDeadlines(Date meeting, const TermsSettings& terms, const WorkingCalendar& calendar)
{
    MeetingDeadlines days{.questionsAt = terms.questionCutOff};
    for (const Deadline& deadline : DeadlineList(meeting, {}, terms, calendar).build())
        switch (deadline.kind) {
        case DeadlineKind::PapersDue: days.papersDue = deadline.date; break;
        case DeadlineKind::AgendaPosted: days.agendaPosted = deadline.date; break;
        case DeadlineKind::QuestionsOnOtherMatters: days.questionsBy = deadline.date; break;
        case DeadlineKind::MinutesCirculated: days.minutesCirculated = deadline.date; break;
        case DeadlineKind::WebsiteNotice:
        case DeadlineKind::QuestionsOnAgenda: break;
        }
    return days;
}

} // namespace cspdesk::domain
