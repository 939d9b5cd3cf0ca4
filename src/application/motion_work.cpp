// SPDX-License-Identifier: MIT
#include "application/motion_work.h"

#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/declared_vote.h"
#include "domain/field_checks.h"
#include "domain/item_time.h"
#include "domain/presiding.h"

#include <algorithm>
#include <limits>

namespace cspdesk::application {
namespace {

using namespace domain;

/// The item, if what hangs on it may be written now.
Result<Stored<AgendaItem>> itemToWrite(const Reader& reader, Id<AgendaItem> id)
{
    auto item = require(reader, id);
    CSPDESK_TRY(item);
    CSPDESK_TRY(meetingOfMinutes(reader, item->value.meeting));
    return item;
}

void tidy(MotionMatter& motion)
{
    motion.subject = singleLine(motion.subject);
    motion.reason = singleLine(motion.reason);
    motion.amendedWords = keptLines(motion.amendedWords);
    for (std::string& candidate : motion.candidates)
        candidate = singleLine(candidate);
    for (MotionText& text : motion.texts) {
        text.text = keptLines(text.text);
        text.because = singleLine(text.because);
    }
}

void tidy(NotifiedVoteMatter& vote)
{
    vote.condition = singleLine(vote.condition);
    vote.note = singleLine(vote.note);
    vote.text = keptLines(vote.text);
}

void tidy(InterestMatter& interest) { interest.note = singleLine(interest.note); }

Result<bool> wasVotedOn(const Reader& reader, Id<Meeting> meeting, Id<Motion> motion)
{
    const auto votes = all<DeclaredVote>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(votes);
    return std::any_of(votes->begin(), votes->end(), [&](const Stored<DeclaredVote>& vote) {
        return vote->motion == motion && vote->matter.value().voidBecause.empty();
    });
}

Result<> keep(UnitOfWork& unit, Stored<Motion> motion, MotionMatter matter, Session session)
{
    CSPDESK_TRY(ruled(check(matter, motion->kind)));
    motion.value.matter.put(std::move(matter), session);
    return unit.put(RecordKey::of(motion.id), motion.value);
}

/// A motion with its readable matter and its item's session.
struct OpenMotion
{
    Stored<Motion> motion;
    MotionMatter matter;
    Session session;
};

Result<OpenMotion> motionToWrite(const Reader& reader, Id<Motion> id)
{
    auto motion = require(reader, id);
    CSPDESK_TRY(motion);
    const auto item = itemToWrite(reader, motion->value.item);
    CSPDESK_TRY(item);
    const MotionMatter* matter = motion->value.matter.readable();
    if (matter == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "motion", "closed matter cannot be changed while it is locked"));
    return OpenMotion{*motion, *matter, item->value.session};
}

Result<> putOnNextAgenda(UnitOfWork& unit, const Stored<Motion>& motion, Session session)
{
    const auto meeting = require(unit, motion->meeting);
    CSPDESK_TRY(meeting);
    const auto meetings = meetingsOf(unit, meeting->value.body);
    CSPDESK_TRY(meetings);
    for (const Stored<Meeting>& next : *meetings) {
        if (next->date <= meeting->value.date || !agendaMayChange(next->state))
            continue;
        const auto items = all<AgendaItem>(unit, RecordKey::of(next.id));
        CSPDESK_TRY(items);
        if (std::any_of(items->begin(), items->end(), [&](const auto& item) { return item->ratifies == motion.id; }))
            return {};
        // Behind the welcome, before the ordinary business.
        AgendaItem item = ratificationItem(next.id, motion, session);
        item.position = items->empty() ? 0 : 1;
        CSPDESK_TRY(addItem(unit, item));
        return {};
    }
    return {};
}

/// Takes it off the agendas to come again, where nothing was done under it yet.
Result<> takeOffAgendas(UnitOfWork& unit, const Stored<Motion>& motion)
{
    const auto items = all<AgendaItem>(unit);
    CSPDESK_TRY(items);
    for (const Stored<AgendaItem>& item : *items) {
        if (item->ratifies != motion.id)
            continue;
        const auto meeting = require(unit, item->meeting);
        CSPDESK_TRY(meeting);
        const auto recorded = proceedingsUnder(unit, item->meeting, item.id);
        CSPDESK_TRY(recorded);
        if (meeting->value.state == MeetingState::Planned && *recorded == 0)
            CSPDESK_TRY(removeItem(unit, item.id));
    }
    return {};
}

template <class Record>
Result<> follow(UnitOfWork& unit, Stored<Record> record, Session session)
{
    const auto before = record->matter;
    record.value.matter.follow(session);
    if (record->matter == before)
        return {};
    return unit.put(RecordKey::of(record.id), record.value);
}

/// How many items and motions are there to ratify it.
Result<std::size_t> ratifying(const Reader& reader, Id<Motion> motion)
{
    const auto items = all<AgendaItem>(reader);
    CSPDESK_TRY(items);
    const auto motions = all<Motion>(reader);
    CSPDESK_TRY(motions);
    const auto ratifies = [&](const auto& each) { return each->ratifies == motion; };
    return static_cast<std::size_t>(std::count_if(items->begin(), items->end(), ratifies)
                                    + std::count_if(motions->begin(), motions->end(), ratifies));
}

template <class Record, class Belongs>
Result<std::vector<Stored<Record>>> those(const Reader& reader, Id<Meeting> meeting, Belongs&& belongs)
{
    auto records = all<Record>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(records);
    std::erase_if(*records, [&](const Stored<Record>& each) { return !belongs(each.value); });
    return records;
}

} // namespace

Result<Id<Interest>> declareInterest(UnitOfWork& unit, Id<AgendaItem> itemId, InterestMatter matter)
{
    const auto item = itemToWrite(unit, itemId);
    CSPDESK_TRY(item);
    tidy(matter);
    CSPDESK_TRY(ruled(check(matter)));
    Interest interest{.meeting = item->value.meeting, .item = itemId};
    interest.matter.put(std::move(matter), item->value.session);
    return add(unit, interest);
}

Result<> changeInterest(UnitOfWork& unit, Id<Interest> id, InterestMatter matter)
{
    auto interest = require(unit, id);
    CSPDESK_TRY(interest);
    const auto item = itemToWrite(unit, interest->value.item);
    CSPDESK_TRY(item);
    tidy(matter);
    CSPDESK_TRY(ruled(check(matter)));
    interest->value.matter.put(std::move(matter), item->value.session);
    return unit.put(RecordKey::of(id), interest->value);
}

Result<> removeInterest(UnitOfWork& unit, Id<Interest> id)
{
    const auto interest = require(unit, id);
    CSPDESK_TRY(interest);
    CSPDESK_TRY(itemToWrite(unit, interest->value.item));
    return unit.remove(RecordKey::of(id));
}

Result<Id<Motion>> putMotion(UnitOfWork& unit, Id<AgendaItem> itemId, MotionKind kind, MotionMatter matter,
                             std::optional<Id<Motion>> amends, std::optional<Id<Motion>> ratifies)
{
    const auto item = itemToWrite(unit, itemId);
    CSPDESK_TRY(item);
    tidy(matter);
    CSPDESK_TRY(ruled(check(matter, kind)));
    if (amends) {
        const auto amended = require(unit, *amends);
        CSPDESK_TRY(amended);
        if (amended->value.item != itemId)
            return refuse(refusal(NoSuchRecord{}));
    }
    const auto motions =
        those<Motion>(unit, item->value.meeting, [&](const Motion& each) { return each.item == itemId; });
    CSPDESK_TRY(motions);
    Motion motion{.meeting = item->value.meeting, .item = itemId};
    motion.position = static_cast<int>(motions->size());
    motion.kind = kind;
    motion.amends = amends;
    motion.ratifies = ratifies;
    motion.matter.put(std::move(matter), item->value.session);
    return add(unit, motion);
}

Result<> changeMotion(UnitOfWork& unit, Id<Motion> id, MotionKind kind, MotionMatter matter)
{
    auto open = motionToWrite(unit, id);
    CSPDESK_TRY(open);
    tidy(matter);
    const auto voted = wasVotedOn(unit, open->motion->meeting, id);
    CSPDESK_TRY(voted);
    const bool otherWords = matter.texts.empty() || matter.texts.back().text != wordsOf(open->motion.value);
    if (*voted && (otherWords || matter.candidates != open->matter.candidates || kind != open->motion->kind))
        return refuse(refusal(MotionWasVotedOn{}));
    std::vector<MotionText> texts = open->matter.texts;
    if (otherWords && !matter.texts.empty()) {
        const auto notified = those<NotifiedVote>(unit, open->motion->meeting,
                                                  [&](const NotifiedVote& vote) { return vote.motion == id; });
        CSPDESK_TRY(notified);
        if (!notified->empty() || texts.empty())
            texts.push_back(matter.texts.back());
        else
            texts.back().text = matter.texts.back().text;
    }
    matter.texts = std::move(texts);
    open->motion.value.kind = kind;
    return keep(unit, open->motion, std::move(matter), open->session);
}

Result<> amendMotion(UnitOfWork& unit, Id<Motion> id, const std::string& words, std::optional<TimeOfDay> at,
                     const std::string& because)
{
    const auto open = motionToWrite(unit, id);
    CSPDESK_TRY(open);
    const auto voted = wasVotedOn(unit, open->motion->meeting, id);
    CSPDESK_TRY(voted);
    if (*voted)
        return refuse(refusal(MotionWasVotedOn{}));
    return keep(unit, open->motion, amended(open->matter, keptLines(words), at, singleLine(because)), open->session);
}

Result<> setStanding(UnitOfWork& unit, Id<Motion> id, MotionStanding standing, const std::string& reason)
{
    auto open = motionToWrite(unit, id);
    CSPDESK_TRY(open);
    const auto voted = wasVotedOn(unit, open->motion->meeting, id);
    CSPDESK_TRY(voted);
    if (*voted)
        return refuse(refusal(MotionWasVotedOn{}));
    const MotionStanding before = open->motion->standing;
    open->motion.value.standing = standing;
    open->matter.reason = standing == MotionStanding::Open ? std::string() : singleLine(reason);
    CSPDESK_TRY(keep(unit, open->motion, open->matter, open->session));
    if (standing == MotionStanding::ForRatification)
        return putOnNextAgenda(unit, open->motion, open->session);
    if (before == MotionStanding::ForRatification)
        return takeOffAgendas(unit, open->motion);
    return {};
}

Result<> ratifyInWriting(UnitOfWork& unit, Id<Motion> id, std::optional<Date> on)
{
    auto motion = require(unit, id);
    CSPDESK_TRY(motion);
    if (motion->value.standing != MotionStanding::ForRatification)
        return refuse(refusal(MotionIsNotOpen{}));
    const auto item = require(unit, motion->value.item);
    CSPDESK_TRY(item);
    const MotionMatter* matter = motion->value.matter.readable();
    if (matter == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "motion", "closed matter cannot be changed while it is locked"));
    MotionMatter ratified = *matter;
    ratified.ratifiedInWriting = on;
    return keep(unit, *motion, std::move(ratified), item->value.session);
}

Result<> removeMotion(UnitOfWork& unit, Id<Motion> id)
{
    const auto motion = require(unit, id);
    CSPDESK_TRY(motion);
    CSPDESK_TRY(itemToWrite(unit, motion->value.item));
    const auto votes =
        those<DeclaredVote>(unit, motion->value.meeting, [&](const DeclaredVote& vote) { return vote.motion == id; });
    CSPDESK_TRY(votes);
    if (!votes->empty())
        return refuse(refusal(MotionWasVotedOn{}));
    const auto amendments =
        those<Motion>(unit, motion->value.meeting, [&](const Motion& each) { return each.amends == id; });
    CSPDESK_TRY(amendments);
    if (!amendments->empty())
        return refuse(refusal(StillInUse{motion->value.matter.value().subject, amendments->size()}));
    CSPDESK_TRY(takeOffAgendas(unit, *motion));
    const auto later = ratifying(unit, id);
    CSPDESK_TRY(later);
    if (*later > 0)
        return refuse(refusal(StillInUse{motion->value.matter.value().subject, *later}));
    const auto notified =
        those<NotifiedVote>(unit, motion->value.meeting, [&](const NotifiedVote& vote) { return vote.motion == id; });
    CSPDESK_TRY(notified);
    for (const Stored<NotifiedVote>& vote : *notified)
        CSPDESK_TRY(unit.remove(RecordKey::of(vote.id)));
    return unit.remove(RecordKey::of(id));
}

Result<Id<NotifiedVote>> recordNotifiedVote(UnitOfWork& unit, Id<Motion> motion, NotifiedVoteMatter vote)
{
    const auto open = motionToWrite(unit, motion);
    CSPDESK_TRY(open);
    tidy(vote);
    if (vote.text.empty())
        vote.text = wordsOf(open->motion.value);
    CSPDESK_TRY(ruled(check(vote)));
    NotifiedVote record{.meeting = open->motion->meeting, .motion = motion};
    record.matter.put(std::move(vote), open->session);
    return add(unit, record);
}

Result<> changeNotifiedVote(UnitOfWork& unit, Id<NotifiedVote> id, NotifiedVoteMatter vote)
{
    auto record = require(unit, id);
    CSPDESK_TRY(record);
    const auto open = motionToWrite(unit, record->value.motion);
    CSPDESK_TRY(open);
    tidy(vote);
    CSPDESK_TRY(ruled(check(vote)));
    record->value.matter.put(std::move(vote), open->session);
    return unit.put(RecordKey::of(id), record->value);
}

Result<> removeNotifiedVote(UnitOfWork& unit, Id<NotifiedVote> id)
{
    const auto record = require(unit, id);
    CSPDESK_TRY(record);
    CSPDESK_TRY(meetingOfMinutes(unit, record->value.meeting));
    return unit.remove(RecordKey::of(id));
}

AgendaItem ratificationItem(Id<Meeting> meeting, const Stored<Motion>& motion, Session session)
{
    AgendaItem item{.meeting = meeting};
    item.kind = ItemKind::Decision;
    item.ratifies = motion.id;
    item.plannedMinutes = 5;
    const MotionMatter& matter = motion->matter.value();
    item.title = matter.subject.empty() ? "Ratification of a recommendation" : "Ratification: " + matter.subject;
    return inSession(std::move(item), session);
}

Result<> proceedingsFollow(UnitOfWork& unit, Id<Meeting> meeting, Id<AgendaItem> item, Session session)
{
    const auto interests = those<Interest>(unit, meeting, [&](const Interest& each) { return each.item == item; });
    CSPDESK_TRY(interests);
    for (const Stored<Interest>& each : *interests)
        CSPDESK_TRY(follow(unit, each, session));
    const auto motions = those<Motion>(unit, meeting, [&](const Motion& each) { return each.item == item; });
    CSPDESK_TRY(motions);
    for (const Stored<Motion>& motion : *motions) {
        CSPDESK_TRY(follow(unit, motion, session));
        const auto notified =
            those<NotifiedVote>(unit, meeting, [&](const NotifiedVote& vote) { return vote.motion == motion.id; });
        CSPDESK_TRY(notified);
        for (const Stored<NotifiedVote>& each : *notified)
            CSPDESK_TRY(follow(unit, each, session));
    }
    const auto votes = those<DeclaredVote>(unit, meeting, [&](const DeclaredVote& each) { return each.item == item; });
    CSPDESK_TRY(votes);
    for (const Stored<DeclaredVote>& each : *votes)
        CSPDESK_TRY(follow(unit, each, session));
    return {};
}

Result<std::size_t> proceedingsUnder(const Reader& reader, Id<Meeting> meeting, Id<AgendaItem> item)
{
    const auto interests = those<Interest>(reader, meeting, [&](const Interest& each) { return each.item == item; });
    CSPDESK_TRY(interests);
    const auto motions = those<Motion>(reader, meeting, [&](const Motion& each) { return each.item == item; });
    CSPDESK_TRY(motions);
    const auto times = those<ItemTime>(reader, meeting, [&](const ItemTime& each) { return each.item == item; });
    CSPDESK_TRY(times);
    const auto presiding =
        those<Presiding>(reader, meeting, [&](const Presiding& each) { return each.onlyFor == item; });
    CSPDESK_TRY(presiding);
    return interests->size() + motions->size() + times->size() + presiding->size();
}

} // namespace cspdesk::application
