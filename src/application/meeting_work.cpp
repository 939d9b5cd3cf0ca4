// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"

#include "application/agenda_work.h"
#include "application/delivery_links.h"
#include "application/motion_work.h"
#include "application/proceedings.h"
#include "application/standing_items.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/field_checks.h"
#include "domain/working_days.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

void tidy(Meeting& meeting)
{
    meeting.venue = singleLine(meeting.venue);
    meeting.attendanceNote = singleLine(meeting.attendanceNote);
}

Result<> checkDateIsFree(const Reader& reader, const Meeting& meeting, std::optional<Id<Meeting>> self)
{
    const auto meetings = meetingsOf(reader, meeting.body);
    CSPDESK_TRY(meetings);
    for (const Stored<Meeting>& other : *meetings)
        if (other.id != self && other->date == meeting.date && other->state != MeetingState::Cancelled)
            return refuse(refusal(DateIsTaken{meeting.date}));
    return {};
}

template <class Record>
Result<> removeAll(UnitOfWork& unit, Id<Meeting> meeting)
{
    const auto records = all<Record>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(records);
    for (const Stored<Record>& record : *records) {
        if constexpr (std::same_as<Record, ActionPoint> || std::same_as<Record, AgendaItem>)
            CSPDESK_TRY(letGo(unit, record.id));
        CSPDESK_TRY(unit.remove(RecordKey::of(record.id)));
    }
    return {};
}

/// An amendment goes before the motion it amends.
Result<> removeMotions(UnitOfWork& unit, Id<Meeting> meeting)
{
    auto motions = all<Motion>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(motions);
    std::stable_sort(motions->begin(), motions->end(),
                     [](const auto& one, const auto& other) { return one.id > other.id; });
    for (const Stored<Motion>& motion : *motions)
        CSPDESK_TRY(unit.remove(RecordKey::of(motion.id)));
    return {};
}

/// What earlier meetings of the body could only recommend comes on the agenda by itself (edge case 4).
Result<> addRatifications(UnitOfWork& unit, Id<Meeting> id)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    const auto proceedings = proceedingsOf(unit, *meeting);
    CSPDESK_TRY(proceedings);
    const auto items = all<AgendaItem>(unit, RecordKey::of(id));
    CSPDESK_TRY(items);
    int position = items->empty() ? 0 : 1;
    for (const Stored<Motion>& motion : proceedings->toRatify) {
        const auto former = require(unit, motion->item);
        CSPDESK_TRY(former);
        AgendaItem item = ratificationItem(id, motion, former->value.session);
        item.position = position++;
        CSPDESK_TRY(addItem(unit, item));
    }
    return {};
}

} // namespace

Result<std::vector<Stored<Meeting>>> meetingsOf(const Reader& reader, Id<Body> body)
{
    return all<Meeting>(reader, RecordKey::of(body));
}

Result<Stored<Body>> board(const Reader& reader)
{
    const auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    const auto found =
        std::find_if(bodies->begin(), bodies->end(), [](const auto& each) { return each->kind == Body::Kind::Board; });
    if (found == bodies->end())
        return refuse(refusal(NoSuchRecord{}));
    return *found;
}

Result<Stored<Meeting>> meetingOn(const Reader& reader, Date day)
{
    const auto body = board(reader);
    CSPDESK_TRY(body);
    const auto meetings = all<Meeting>(reader);
    CSPDESK_TRY(meetings);
    const Stored<Meeting>* best = nullptr;
    const auto rankOf = [&](const Stored<Meeting>& meeting) {
        return (meeting->state != MeetingState::Cancelled ? 2 : 0) + (meeting->body == body->id ? 1 : 0);
    };
    for (const Stored<Meeting>& meeting : *meetings)
        if (meeting->date == day && (best == nullptr || rankOf(meeting) > rankOf(*best)))
            best = &meeting;
    if (best != nullptr)
        return *best;
    return refuse(refusal(NoMeetingOn{day}));
}

Result<Meeting> suggestedMeeting(const Reader& reader, Id<Body> body, Date today)
{
    const auto meetings = meetingsOf(reader, body);
    CSPDESK_TRY(meetings);
    std::vector<Date> dates;
    Meeting next{.body = body};
    for (const Stored<Meeting>& meeting : *meetings) {
        if (meeting->state == MeetingState::Cancelled)
            continue;
        dates.push_back(meeting->date);
        const std::string formerVenue = next.venue;
        next = meeting.value;
        if (next.venue.empty()) // a meeting whose room is not booked yet says nothing of where the body meets
            next.venue = formerVenue;
    }
    next.date = dates.empty() ? today : suggestedDate(dates);
    next.state = MeetingState::Planned;
    next.cancelledBecause.clear();
    if (next.joiningDetails.isSealed())
        next.joiningDetails = {};
    return next;
}

Result<Id<Meeting>> planMeeting(UnitOfWork& unit, Meeting meeting, bool standing, const DateWords& dateWords)
{
    tidy(meeting);
    meeting.state = MeetingState::Planned;
    CSPDESK_TRY(ruled(check(meeting)));
    CSPDESK_TRY(checkDateIsFree(unit, meeting, std::nullopt));
    const auto id = add(unit, meeting);
    CSPDESK_TRY(id);
    if (standing)
        CSPDESK_TRY(addStandingItems(unit, *id, dateWords));
    CSPDESK_TRY(addRatifications(unit, *id));
    return id;
}

Result<> changeMeeting(UnitOfWork& unit, Id<Meeting> id, Meeting meeting)
{
    tidy(meeting);
    CSPDESK_TRY(ruled(check(meeting)));
    CSPDESK_TRY(checkDateIsFree(unit, meeting, id));
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    meeting.state = before->value.state; // its life moves by verbs only
    meeting.cancelledBecause = before->value.cancelledBecause;
    return change(unit, id, std::move(meeting));
}

Result<> removeMeeting(UnitOfWork& unit, Id<Meeting> id)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    if (meeting->value.state != MeetingState::Planned)
        return refuse(refusal(AgendaIsFixed{meeting->value.state}));
    // What the public sent in is no slip of the office: it goes to another meeting first.
    const auto questions = all<PublicQuestion>(unit, RecordKey::of(id));
    CSPDESK_TRY(questions);
    if (!questions->empty())
        return refuse(refusal(ItemHasQuestions{questions->size()}));
    CSPDESK_TRY(removeAll<GroupCase>(unit, id));
    CSPDESK_TRY(removeAll<DeadlineMark>(unit, id));
    CSPDESK_TRY(removeAll<PaperVersion>(unit, id));
    CSPDESK_TRY(removeAll<Paper>(unit, id));
    CSPDESK_TRY(removeAll<DeclaredVote>(unit, id));
    CSPDESK_TRY(removeAll<NotifiedVote>(unit, id));
    CSPDESK_TRY(removeMotions(unit, id));
    CSPDESK_TRY(removeAll<Interest>(unit, id));
    CSPDESK_TRY(removeAll<ItemTime>(unit, id));
    CSPDESK_TRY(removeAll<Presiding>(unit, id));
    CSPDESK_TRY(removeAll<Reply>(unit, id));
    CSPDESK_TRY(removeAll<ActionReview>(unit, id));
    CSPDESK_TRY(removeAll<ActionPoint>(unit, id));
    CSPDESK_TRY(removeAll<MinuteParagraph>(unit, id));
    CSPDESK_TRY(removeAll<Appendix>(unit, id));
    CSPDESK_TRY(removeAll<Minutes>(unit, id));
    CSPDESK_TRY(removeAll<Apology>(unit, id));
    CSPDESK_TRY(removeAll<Attendance>(unit, id));
    CSPDESK_TRY(removeAll<AgendaItem>(unit, id));
    return unit.remove(RecordKey::of(id));
}

Result<> advanceMeeting(UnitOfWork& unit, Id<Meeting> id, MeetingVerb verb, const std::string& reason)
{
    auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    const auto next = after(meeting->value.state, verb);
    if (!next.has_value())
        return refuse(refusal(next.error()));
    if (verb == MeetingVerb::Cancel)
        CSPDESK_TRY(ruled(checkLine(Field::Reason, reason)));
    meeting->value.state = *next;
    meeting->value.cancelledBecause = verb == MeetingVerb::Cancel ? singleLine(reason) : std::string();
    if (verb == MeetingVerb::Reinstate)
        CSPDESK_TRY(checkDateIsFree(unit, meeting->value, id));
    return unit.put(RecordKey::of(id), meeting->value);
}

} // namespace cspdesk::application
