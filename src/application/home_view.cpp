// SPDX-License-Identifier: MIT
#include "application/home_view.h"

#include "application/agenda_view.h"
#include "application/calendar_work.h"
#include "application/deadline_work.h"
#include "application/meeting_work.h"
#include "application/papers_view.h"
#include "application/plan_tasks.h"
#include "application/question_view.h"
#include "application/work.h"
#include "domain/action_points.h"
#include "domain/attendance.h"
#include "domain/membership_rules.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

class TaskList
{
public:
    TaskList(HomeView& home, Date today) : m_home(home), m_today(today) {}

    void addAboutAgenda(const AgendaView& view)
    {
        const Id<Meeting> meeting = view.meeting.id;
        if (m_home.items == 0) {
            add({Task::Kind::AgendaEmpty, {}, meeting, {}, 0});
        } else {
            if (view.order.overrun() > 0)
                add({Task::Kind::AgendaOverruns, {}, meeting, {}, view.order.overrun()});
            addIfAny(Task::Kind::ItemsWithoutLead, meeting, countOf(view, lacksLead));
            addIfAny(Task::Kind::ItemsWithoutTime, meeting, countOf(view, lacksTime));
        }
        if (view.meeting->date > m_today)
            add({Task::Kind::QuestionsClose, view.deadlines.questionsBy, meeting, {}, 0});
    }

    /// What the office has still to do before the meeting.
    void addAboutDeadlines(const DeadlineView& view)
    {
        for (const Deadline& deadline : view.deadlines) {
            const bool isOpen = deadline.state == DeadlineState::Ahead || deadline.state == DeadlineState::DueToday
                             || deadline.state == DeadlineState::Overdue;
            if (const auto kind = taskBefore(deadline.kind); kind && isOpen)
                add({*kind, deadline.date, view.meeting.id, {}, 0});
        }
    }

    void addAboutMinutes(const Stored<Meeting>& meeting, const TermsSettings& terms, const WorkingCalendar& calendar,
                         const std::vector<Stored<DeadlineMark>>& marks)
    {
        const bool awaited = meeting->state == MeetingState::MinutesDraft
                          || (meeting->state == MeetingState::AgendaPublished && meeting->date < m_today);
        if (!awaited)
            return;
        for (const Deadline& deadline : deadlinesFor(meeting.value, terms, calendar, marks, m_today))
            if (deadline.kind == DeadlineKind::MinutesCirculated && !deadline.mark)
                add({Task::Kind::MinutesToCirculate, deadline.date, meeting.id, {}, 0});
    }

    void addAboutActions(const std::vector<ActionLine>& lines, const Stored<Meeting>* next)
    {
        const auto overdue = std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.isOverdue; });
        if (overdue > 0)
            add({Task::Kind::ActionsOverdue, {}, {}, {}, static_cast<int>(overdue)});
        if (next == nullptr)
            return;
        const auto awaits = [&](const ActionLine& line) {
            return isBefore(line, next->value.date)
                && std::none_of(line.history.begin(), line.history.end(),
                                [&](const DatedReview& each) { return each.review->meeting == next->id; });
        };
        if (const auto count = std::count_if(lines.begin(), lines.end(), awaits); count > 0)
            add({Task::Kind::ActionsToReview, next->value.date, next->id, {}, static_cast<int>(count)});
    }

    /// Where papers are listed, what is missing of them says more than that papers are due.
    void addAboutPapers(const AgendaView& view)
    {
        const PaperCounts counts = papersView(view, m_today).counts;
        if (counts.papers == 0)
            return;
        std::erase_if(m_home.tasks, [&](const Task& task) {
            return task.kind == Task::Kind::PapersDue && task.meeting == view.meeting.id;
        });
        if (counts.overdue > 0 || counts.awaited > 0)
            add({Task::Kind::PapersMissing,
                 view.deadlines.papersDue,
                 view.meeting.id,
                 {},
                 counts.overdue,
                 counts.awaited});
    }

    void addAboutMembers(Id<Body> body, const MembershipRecords& records)
    {
        for (const Seat& seat : rosterOn(m_today, body, records))
            if (!seat.person)
                add({Task::Kind::RepresentativeAwaited, {}, {}, seat.agency->name, 0});
        for (const OfficeRole role : {OfficeRole::Chair, OfficeRole::ViceChair, OfficeRole::SupportOfficer})
            if (!officeHolder(m_today, body, role, records))
                add({Task::Kind::OfficeVacant, {}, {}, {}, static_cast<int>(role)});
    }

    [[nodiscard]] Date today() const { return m_today; }
    void add(Task task) { m_home.tasks.push_back(std::move(task)); }

    void sort()
    {
        std::stable_sort(m_home.tasks.begin(), m_home.tasks.end(), [](const Task& left, const Task& right) {
            if (left.due.has_value() != right.due.has_value())
                return left.due.has_value();
            return left.due && *left.due < *right.due;
        });
    }

private:
    static std::optional<Task::Kind> taskBefore(DeadlineKind kind)
    {
        switch (kind) {
        case DeadlineKind::WebsiteNotice: return Task::Kind::MeetingToAdvertise;
        case DeadlineKind::PapersDue: return Task::Kind::PapersDue;
        case DeadlineKind::AgendaPosted: return Task::Kind::AgendaToPost;
        case DeadlineKind::QuestionsOnOtherMatters: // anybody's, and told as a time that closes
        case DeadlineKind::QuestionsOnAgenda:
        case DeadlineKind::MinutesCirculated: break;
        }
        return std::nullopt;
    }

    static bool lacksLead(const AgendaItem& item)
    {
        return isNumbered(item.kind) && item.kind != ItemKind::NextMeeting && !item.closedMatter.isSealed()
            && boardLeads(item).empty();
    }

    static bool lacksTime(const AgendaItem& item)
    {
        return isNumbered(item.kind) && takesTime(item.kind) && item.kind != ItemKind::NextMeeting
            && !item.plannedMinutes;
    }

    template <class Predicate>
    static int countOf(const AgendaView& view, Predicate predicate)
    {
        return static_cast<int>(std::count_if(view.order.lines.begin(), view.order.lines.end(),
                                              [&](const auto& line) { return predicate(line.item.value); }));
    }

    void addIfAny(Task::Kind kind, Id<Meeting> meeting, int count)
    {
        if (count > 0)
            add({kind, {}, meeting, {}, count});
    }

    HomeView& m_home;
    Date m_today;
};

const Stored<Meeting>* nextMeeting(const std::vector<Stored<Meeting>>& meetings, Date today)
{
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting->date >= today && meeting->state != MeetingState::Cancelled)
            return &meeting;
    return nullptr;
}

/// A meeting that has been, of which nobody is put down, while its minutes can still be written.
Result<bool> lacksAttendance(const Reader& reader, const Stored<Meeting>& meeting, Date today)
{
    if (meeting->date >= today || !minutesMayChange(meeting->state))
        return false;
    const auto present = all<Attendance>(reader, RecordKey::of(meeting.id));
    CSPDESK_TRY(present);
    return present->empty();
}

Result<> describeActions(const Reader& reader, const std::vector<Stored<Meeting>>& meetings, Date today,
                         TaskList& tasks)
{
    const auto actions = all<ActionPoint>(reader);
    CSPDESK_TRY(actions);
    const auto reviews = all<ActionReview>(reader);
    CSPDESK_TRY(reviews);
    tasks.addAboutActions(actionLines(*actions, *reviews, meetings, today), nextMeeting(meetings, today));
    return {};
}

Result<> describeQuestions(const Reader& reader, Date today, TaskList& tasks)
{
    const auto duties = questionDuties(reader, today);
    CSPDESK_TRY(duties);
    if (!duties->owed.empty()) {
        const OwedAnswer& first = duties->owed.front();
        tasks.add(
            {Task::Kind::AnswersOwed, first.due, first.meeting, first.subject, static_cast<int>(duties->owed.size())});
    }
    if (duties->askersToRemove > 0)
        tasks.add({Task::Kind::AskersToRemove, {}, {}, {}, duties->askersToRemove});
    return {};
}

Result<> describePlan(const Reader& reader, Id<Body> body, const Stored<Meeting>* next, Date today, TaskList& tasks)
{
    const auto plan = planView(reader, body, today);
    CSPDESK_TRY(plan);
    for (const Task& task : planTasks(*plan, next))
        tasks.add(task);
    return {};
}

/// Duties from the day they are told of, and accounts of grants from thirty days before they are owed.
Result<> describeDelivery(const Reader& reader, Date today, TaskList& tasks)
{
    const auto duties = all<Duty>(reader);
    CSPDESK_TRY(duties);
    for (const Stored<Duty>& duty : *duties)
        if (duty->due && *duty->due <= addDays(today, duty->remindDays))
            tasks.add({Task::Kind::DutyDue, duty->due, {}, duty->name});
    const auto funds = all<Fund>(reader);
    CSPDESK_TRY(funds);
    constexpr int soon = 30;
    for (const Stored<Fund>& fund : *funds)
        for (const GrantReturn& each : fund->returns)
            if (!each.sent && each.due <= addDays(today, soon))
                tasks.add({Task::Kind::ReturnDue, each.due, {}, fund->name});
    return {};
}

Result<> describeNext(const Reader& reader, const Stored<Meeting>& next, HomeView& home, TaskList& tasks)
{
    const auto view = agendaView(reader, next.id);
    CSPDESK_TRY(view);
    home.next = next;
    home.deadlines = view->deadlines;
    home.plannedMinutes = view->order.plannedMinutes;
    for (const RunningOrderLine& line : view->order.lines)
        home.items += line.number ? 1 : 0;
    const auto replies = all<Reply>(reader, RecordKey::of(next.id));
    CSPDESK_TRY(replies);
    const auto apologies = all<Apology>(reader, RecordKey::of(next.id));
    CSPDESK_TRY(apologies);
    home.quorumBasis = view->terms.decisions.quorumBasis;
    home.forecast =
        quorumForecast(next, *replies, *apologies, view->members, view->terms.quorum, view->terms.decisions);
    tasks.addAboutAgenda(*view);
    const auto deadlines = deadlineView(reader, next.id, tasks.today());
    CSPDESK_TRY(deadlines);
    tasks.addAboutDeadlines(*deadlines);
    tasks.addAboutPapers(*view);
    tasks.addAboutMembers(next->body, view->members);
    return {};
}

} // namespace

Result<HomeView> homeView(const Store& store, Date today)
{
    const auto partnership = require(store, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    const auto body = board(store);
    CSPDESK_TRY(body);
    const auto meetings = meetingsOf(store, body->id);
    CSPDESK_TRY(meetings);
    HomeView home{partnership->value, {}, {}, 0, 0, {}};
    TaskList tasks(home, today);
    const auto versions = all<TermsOfReference>(store, RecordKey::of(body->id));
    CSPDESK_TRY(versions);
    for (const Stored<Meeting>& meeting : *meetings) {
        const auto inForce = termsOn(meeting->date, body->id, *versions);
        const TermsSettings terms = inForce ? inForce->value.settings : TermsSettings{};
        const auto calendar = calendarFor(store, terms);
        CSPDESK_TRY(calendar);
        const auto marks = all<DeadlineMark>(store, RecordKey::of(meeting.id));
        CSPDESK_TRY(marks);
        tasks.addAboutMinutes(meeting, terms, *calendar, *marks);
        const auto lacks = lacksAttendance(store, meeting, today);
        CSPDESK_TRY(lacks);
        if (*lacks)
            tasks.add({Task::Kind::AttendanceMissing, meeting->date, meeting.id, {}, 0});
    }
    CSPDESK_TRY(describeActions(store, *meetings, today, tasks));
    CSPDESK_TRY(describePlan(store, body->id, nextMeeting(*meetings, today), today, tasks));
    CSPDESK_TRY(describeDelivery(store, today, tasks));
    CSPDESK_TRY(describeQuestions(store, today, tasks));
    if (const Stored<Meeting>* next = nextMeeting(*meetings, today))
        CSPDESK_TRY(describeNext(store, *next, home, tasks));
    else
        tasks.add({Task::Kind::NoMeetingPlanned, {}, {}, {}, 0});
    if (store.closedMatter() == ClosedMatterAccess::Unprotected)
        tasks.add({Task::Kind::NoPassphrase, {}, {}, {}, 0});
    tasks.sort();
    return home;
}

} // namespace cspdesk::application
