// SPDX-License-Identifier: MIT
#include "application/minutes_life.h"

#include "application/deadline_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

bool isAgreed(MeetingState state)
{
    return state == MeetingState::MinutesAgreed || state == MeetingState::MinutesPublished;
}

Result<> keep(UnitOfWork& unit, const Minutes& minutes)
{
    const auto kept = all<Minutes>(unit, RecordKey::of(minutes.meeting));
    CSPDESK_TRY(kept);
    if (!kept->empty())
        return unit.put(RecordKey::of(kept->front().id), minutes);
    CSPDESK_TRY(unit.add(minutes));
    return {};
}

/// A step is not taken before the one it follows.
Result<> checkNotBefore(Date on, Date before)
{
    if (on < before)
        return refuse(refusal(PeriodReversed{before, on}));
    return {};
}

} // namespace

std::vector<LifeLine> minutesLife(const MinutesView& view)
{
    const MeetingState state = view.agenda.meeting->state;
    const Minutes& minutes = view.minutes;
    const auto reached = [&](MeetingState least) { return state != MeetingState::Cancelled && state >= least; };
    std::vector<LifeLine> lines(5);
    lines[0] = {.step = LifeStep::Drafted,
                .isTaken = reached(MeetingState::MinutesDraft),
                .on = view.agenda.meeting->date,
                .due = {},
                .by = {}};
    lines[1] = {.step = LifeStep::Circulated,
                .isTaken = reached(MeetingState::MinutesCirculated),
                .on = minutes.circulatedOn,
                .due = view.agenda.deadlines.minutesCirculated,
                .by = {}};
    lines[2] = {.step = LifeStep::Agreed,
                .isTaken = reached(MeetingState::MinutesAgreed),
                .on = view.agreedOn,
                .due = view.agenda.nextMeeting,
                .by = {},
                .withAmendments = !minutes.amendments.empty()};
    lines[3] = {.step = LifeStep::SignedOff,
                .isTaken = minutes.signedOn.has_value(),
                .on = minutes.signedOn,
                .due = {},
                .by = minutes.signedBy};
    lines[4] = {.step = LifeStep::Published,
                .isTaken = reached(MeetingState::MinutesPublished),
                .on = minutes.publishedOn,
                .due = {},
                .by = {}};
    if (state != MeetingState::Cancelled)
        for (LifeLine& line : lines)
            if (!line.isTaken) {
                line.isNext = true;
                break;
            }
    return lines;
}

Result<> circulateMinutes(UnitOfWork& unit, Id<Meeting> id, const Circulation& circulation)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    CSPDESK_TRY(checkNotBefore(circulation.on, meeting->value.date));
    CSPDESK_TRY(ruled(checkLength(Field::Evidence, circulation.evidence)));
    CSPDESK_TRY(advanceMeeting(unit, id, MeetingVerb::CirculateMinutes));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->circulatedOn = circulation.on;
    CSPDESK_TRY(keep(unit, *minutes));
    return markDeadline(unit, DeadlineMark{.meeting = id,
                                           .kind = DeadlineKind::MinutesCirculated,
                                           .doneOn = circulation.on,
                                           .doneAt = circulation.at,
                                           .evidence = singleLine(circulation.evidence),
                                           .by = circulation.by});
}

Result<> agreeMinutes(UnitOfWork& unit, const std::vector<MinutesAgreed>& minutes, Id<Meeting> agreedAt,
                      const std::string& journalHead)
{
    for (const MinutesAgreed& each : minutes)
        CSPDESK_TRY(agreeMinutes(unit, each.meeting, agreedAt, each.amendments, journalHead));
    return {};
}

Result<std::vector<Stored<Meeting>>> minutesToAgreeAt(const Reader& reader, Id<Meeting> id)
{
    const auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    auto meetings = meetingsOf(reader, meeting->value.body);
    CSPDESK_TRY(meetings);
    std::erase_if(*meetings, [&](const Stored<Meeting>& each) {
        return each->date >= meeting->value.date || each->state != MeetingState::MinutesCirculated;
    });
    return meetings;
}

Result<> signMinutes(UnitOfWork& unit, Id<Meeting> id, const std::string& by, Date on)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    if (!isAgreed(meeting->value.state))
        return refuse(refusal(MinutesAreNotAgreed{meeting->value.state}));
    CSPDESK_TRY(ruled(checkLine(Field::SignedOffBy, by)));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    if (minutes->agreedAt) {
        const auto agreedAt = require(unit, *minutes->agreedAt);
        CSPDESK_TRY(agreedAt);
        CSPDESK_TRY(checkNotBefore(on, agreedAt->value.date));
    }
    minutes->signedBy = singleLine(by);
    minutes->signedOn = on;
    return keep(unit, *minutes);
}

Result<> unsignMinutes(UnitOfWork& unit, Id<Meeting> id)
{
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->signedBy.clear();
    minutes->signedOn.reset();
    return keep(unit, *minutes);
}

Result<> publishMinutes(UnitOfWork& unit, Id<Meeting> id, Date on)
{
    CSPDESK_TRY(advanceMeeting(unit, id, MeetingVerb::PublishMinutes));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    CSPDESK_TRY(checkNotBefore(on, meeting->value.date));
    minutes->publishedOn = on;
    return keep(unit, *minutes);
}

} // namespace cspdesk::application
