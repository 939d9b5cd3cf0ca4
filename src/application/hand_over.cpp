// SPDX-License-Identifier: MIT
#include "application/hand_over.h"

#include "application/work.h"

#include <algorithm>
#include <set>

namespace cspdesk::application {

using namespace domain;

namespace {

const char* nameOf(OfficeRole role)
{
    switch (role) {
    case OfficeRole::Chair: return "Chair";
    case OfficeRole::ViceChair: return "Vice Chair";
    case OfficeRole::SupportOfficer: return "Support officer";
    }
    return "";
}

class Gatherer
{
public:
    Gatherer(const Reader& reader, Date today) : m_reader(reader), m_today(today) {}

    Result<HandOver> gather(const Stored<Induction>& list)
    {
        const auto person = require(m_reader, list->person);
        CSPDESK_TRY(person);
        HandOver out{.list = list, .person = person->value};
        std::set<std::int64_t> bodies;
        CSPDESK_TRY(addSeats(out, bodies));
        CSPDESK_TRY(addActions(out));
        CSPDESK_TRY(addDays(out, bodies));
        return out;
    }

private:
    Result<> addSeats(HandOver& out, std::set<std::int64_t>& bodies)
    {
        const auto memberships = all<Membership>(m_reader);
        CSPDESK_TRY(memberships);
        for (const Stored<Membership>& each : *memberships) {
            if (each->person != out.list->person || !each->period.contains(m_today))
                continue;
            const auto agency = require(m_reader, each->agency);
            CSPDESK_TRY(agency);
            const auto body = require(m_reader, each->body);
            CSPDESK_TRY(body);
            out.seats.emplace_back(body->value.name + ", " + agency->value.name, each->period);
            bodies.insert(each->body.number());
        }
        const auto offices = all<Office>(m_reader);
        CSPDESK_TRY(offices);
        for (const Stored<Office>& each : *offices) {
            if (each->person != out.list->person || !each->period.contains(m_today))
                continue;
            const auto body = require(m_reader, each->body);
            CSPDESK_TRY(body);
            out.seats.emplace_back(body->value.name + ", " + nameOf(each->role), each->period);
            bodies.insert(each->body.number());
        }
        return {};
    }

    Result<> addActions(HandOver& out)
    {
        const auto actions = all<ActionPoint>(m_reader);
        CSPDESK_TRY(actions);
        for (const Stored<ActionPoint>& action : *actions) {
            const bool isTheirs =
                std::any_of(action->owners.begin(), action->owners.end(),
                            [&](const ActionOwner& owner) { return owner.person == out.list->person; });
            if (!isTheirs)
                continue;
            const auto reviews = all<ActionReview>(m_reader, RecordKey::of(action.id));
            CSPDESK_TRY(reviews);
            const bool isClosed = std::any_of(reviews->begin(), reviews->end(), [](const Stored<ActionReview>& review) {
                return review->outcome == ActionOutcome::Closed;
            });
            if (isClosed)
                continue;
            const auto meeting = require(m_reader, action->meeting);
            CSPDESK_TRY(meeting);
            out.actions.emplace_back(actionReference(meeting->value.date, action->number), action->text);
        }
        return {};
    }

    Result<> addDays(HandOver& out, const std::set<std::int64_t>& bodies)
    {
        const auto meetings = all<Meeting>(m_reader);
        CSPDESK_TRY(meetings);
        for (const Stored<Meeting>& meeting : *meetings)
            if (meeting->date >= m_today && meeting->state != MeetingState::Cancelled
                && bodies.contains(meeting->body.number())) {
                const auto body = require(m_reader, meeting->body);
                CSPDESK_TRY(body);
                out.meetings.emplace_back(meeting->date, body->value.name);
            }
        const auto duties = all<Duty>(m_reader);
        CSPDESK_TRY(duties);
        constexpr int halfYear = 183;
        for (const Stored<Duty>& duty : *duties)
            if (duty->due && *duty->due <= cspdesk::addDays(m_today, halfYear))
                out.duties.emplace_back(*duty->due, duty->name);
        std::sort(out.duties.begin(), out.duties.end());
        return {};
    }

    const Reader& m_reader;
    Date m_today;
};

} // namespace

Result<std::vector<HandOver>> handOvers(const Reader& reader, Date today)
{
    const auto lists = all<Induction>(reader);
    CSPDESK_TRY(lists);
    std::vector<HandOver> out;
    Gatherer gatherer(reader, today);
    for (const Stored<Induction>& list : *lists) {
        auto one = gatherer.gather(list);
        CSPDESK_TRY(one);
        out.push_back(std::move(*one));
    }
    return out;
}

} // namespace cspdesk::application
