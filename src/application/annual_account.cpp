// SPDX-License-Identifier: MIT
#include "application/annual_account.h"

#include "application/work.h"

#include <algorithm>
#include <map>

namespace cspdesk::application {

using namespace domain;

namespace {

bool wasHeld(const Meeting& meeting)
{
    return meeting.state != MeetingState::Planned && meeting.state != MeetingState::AgendaPublished
        && meeting.state != MeetingState::Cancelled;
}

class Account
{
public:
    Account(const Reader& reader, Id<Body> body, Date from, Date until, Date today)
        : m_reader(reader),
          m_body(body),
          m_today(today)
    {
        m_account.period = {from, until};
    }

    Result<AnnualAccount> make()
    {
        CSPDESK_TRY(gatherMeetings());
        CSPDESK_TRY(gatherActions());
        CSPDESK_TRY(gatherDelivery());
        return std::move(m_account);
    }

private:
    [[nodiscard]] bool isInYear(const std::optional<Date>& day) const { return day && m_account.period.contains(*day); }

    Result<> gatherMeetings()
    {
        const auto meetings = all<Meeting>(m_reader, RecordKey::of(m_body));
        CSPDESK_TRY(meetings);
        auto memberships = all<Membership>(m_reader, RecordKey::of(m_body));
        CSPDESK_TRY(memberships);
        m_memberships = std::move(*memberships);
        for (const Stored<Meeting>& meeting : *meetings)
            if (isInYear(meeting->date) && wasHeld(meeting.value))
                CSPDESK_TRY(gather(meeting));
        for (auto& [name, presence] : m_presence)
            m_account.presence.push_back(presence);
        return {};
    }

    Result<> gather(const Stored<Meeting>& meeting)
    {
        const auto attendance = all<Attendance>(m_reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(attendance);
        const auto apologies = all<Apology>(m_reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(apologies);
        const auto votes = all<DeclaredVote>(m_reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(votes);
        const auto questions = all<PublicQuestion>(m_reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(questions);
        YearMeeting held{.meeting = meeting};
        for (const Stored<Attendance>& each : *attendance)
            ++(each->printedAs == AttendanceClass::Board ? held.boardMembers : held.others);
        const bool isRegistered = !attendance->empty(); // who was at a meeting before the file was begun is not known
        m_account.registered += isRegistered ? 1 : 0;
        m_account.meetings.push_back(std::move(held));
        for (const Stored<Membership>& seat : m_memberships)
            if (isRegistered && seat->capacity == Capacity::BoardMember && seat->person
                && seat->period.contains(meeting->date))
                CSPDESK_TRY(count(seat.value, *attendance, *apologies));
        for (const Stored<DeclaredVote>& vote : *votes) {
            const DeclaredVoteMatter* matter = vote->matter.open ? &*vote->matter.open : nullptr;
            if (matter != nullptr && matter->voidBecause.empty())
                m_account.decisions.push_back(
                    {meeting->date, matter->subject, matter->result.outcome == VoteOutcome::Carried});
        }
        for (const Stored<PublicQuestion>& question : *questions) {
            ++m_account.questions.received;
            if (question->outcome == QuestionOutcome::Answered || question->answeredOn)
                ++m_account.questions.answered;
        }
        return {};
    }

    Result<> count(const Membership& seat, const std::vector<Stored<Attendance>>& attendance,
                   const std::vector<Stored<Apology>>& apologies)
    {
        const auto agency = require(m_reader, seat.agency);
        CSPDESK_TRY(agency);
        AgencyPresence& presence = m_presence[agency->value.name];
        presence.agency = agency->value.name;
        ++presence.seats;
        const auto apology = std::find_if(apologies.begin(), apologies.end(),
                                          [&](const auto& each) { return each->person == *seat.person; });
        if (std::any_of(attendance.begin(), attendance.end(),
                        [&](const auto& each) { return each->person == *seat.person; }))
            ++presence.attended;
        else if (apology != apologies.end())
            ++(apology->value.representedBy ? presence.represented : presence.apologies);
        return {};
    }

    Result<> gatherActions()
    {
        const auto meetings = all<Meeting>(m_reader);
        CSPDESK_TRY(meetings);
        std::map<std::int64_t, Date> days;
        for (const Stored<Meeting>& meeting : *meetings)
            if (meeting->body == m_body)
                days.emplace(meeting.id.number(), meeting->date);
        const auto dayOf = [&](Id<Meeting> meeting) {
            const auto found = days.find(meeting.number());
            return found == days.end() ? std::nullopt : std::optional(found->second);
        };
        const auto actions = all<ActionPoint>(m_reader);
        CSPDESK_TRY(actions);
        for (const Stored<ActionPoint>& action : *actions) {
            if (action->text.empty())
                continue; // closed matter
            if (isInYear(dayOf(action->meeting)))
                ++m_account.actions.raised;
            const auto reviews = all<ActionReview>(m_reader, RecordKey::of(action.id));
            CSPDESK_TRY(reviews);
            const ActionReview* last = nullptr;
            Date lastDay = date(1, 1, 1);
            for (const Stored<ActionReview>& review : *reviews)
                if (const auto day = dayOf(review->meeting); isInYear(day) && *day >= lastDay) {
                    last = &review.value;
                    lastDay = *day;
                }
            if (last != nullptr)
                ++(last->outcome == ActionOutcome::Closed ? m_account.actions.closed : m_account.actions.carried);
        }
        return {};
    }

    Result<> gatherDelivery()
    {
        auto plan = safetyPlanView(m_reader, std::nullopt, std::nullopt, m_account.period.until.value_or(m_today));
        CSPDESK_TRY(plan);
        // A plan of other years says nothing of this one.
        if (*plan && (*plan)->plan->from <= *m_account.period.until && (*plan)->plan->until >= m_account.period.from)
            m_account.plan = std::move(*plan);
        auto funds = fundLines(m_reader, m_today);
        CSPDESK_TRY(funds);
        std::erase_if(*funds, [&](const FundLine& line) {
            return line.fund->until < m_account.period.from || line.fund->from > *m_account.period.until;
        });
        m_account.funds = std::move(*funds);
        auto recommendations = all<Recommendation>(m_reader);
        CSPDESK_TRY(recommendations);
        std::erase_if(*recommendations, [&](const auto& each) { return !isInYear(each->answeredOn); });
        m_account.recommendations = std::move(*recommendations);
        const auto reviews = all<DeathReview>(m_reader);
        CSPDESK_TRY(reviews);
        for (const Stored<DeathReview>& review : *reviews)
            if (isInYear(review->releasedOn) && !review->released.empty())
                m_account.released.push_back(review->released);
        const auto duties = all<Duty>(m_reader);
        CSPDESK_TRY(duties);
        for (const Stored<Duty>& duty : *duties)
            for (const DutyDone& done : duty->done)
                if (isInYear(done.on))
                    m_account.duties.push_back({duty->name, done});
        return {};
    }

    const Reader& m_reader;
    Id<Body> m_body;
    Date m_today;
    std::vector<Stored<Membership>> m_memberships;
    std::map<std::string, AgencyPresence> m_presence;
    AnnualAccount m_account;
};

} // namespace

Result<AnnualReview> annualReviewOf(const Reader& reader, Id<Body> body, std::optional<int> year, Date today)
{
    const int thisYear = int(today.year());
    const int first = year.value_or(thisYear - (today < date(thisYear, 4, 1) ? 2 : 1));
    const AnnualReview asked{.body = body, .from = date(first, 4, 1), .until = date(first + 1, 3, 31)};
    const auto kept = all<AnnualReview>(reader, RecordKey::of(body));
    CSPDESK_TRY(kept);
    const auto found =
        std::find_if(kept->begin(), kept->end(), [&](const auto& each) { return each->from == asked.from; });
    return found == kept->end() ? asked : found->value;
}

Result<AnnualAccount> annualAccount(const Reader& reader, Id<Body> body, Date from, Date until, Date today)
{
    return Account(reader, body, from, until, today).make();
}

} // namespace cspdesk::application
