// SPDX-License-Identifier: MIT
#include "application/presence_work.h"

#include "application/leak_matter.h"
#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/declared_vote.h"
#include "domain/field_checks.h"
#include "domain/membership_rules.h"
#include "domain/presence.h"
#include "domain/reply.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::application {
namespace {

using namespace domain;

constexpr const char* attendanceChangedWords = "The attendance was put right after the vote.";

template <class Entry>
Result<std::optional<Stored<Entry>>> entryOf(const Reader& reader, Id<Meeting> meeting, Id<Person> person)
{
    const auto entries = all<Entry>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(entries);
    for (const Stored<Entry>& entry : *entries)
        if (entry->person == person)
            return std::optional(entry);
    return std::optional<Stored<Entry>>();
}

/// Somebody who was there at the time of a vote: in which capacity and for whom.
using StandingThen = std::tuple<std::int64_t, AttendanceCapacity, std::vector<std::int64_t>>;

/// Who was there at that time, in an order of its own.
std::vector<StandingThen> standing(const FormerPresence& presence, TimeOfDay at, const Stored<Meeting>& meeting,
                                   const MembershipRecords& records, const DecisionRules& rules)
{
    std::vector<Stored<Apology>> apologies = presence.apologies;
    for (Stored<Apology>& apology : apologies)
        if (!countsByTerms(apology.value, rules))
            apology.value.representedBy.reset();
    std::vector<StandingThen> there;
    for (const PresentPerson& person :
         presentAt(at, meeting, presence.attendances, apologies, records, rules.graceMinutes)) {
        std::vector<std::int64_t> represents;
        for (const Stored<Apology>& apology : person.represents)
            represents.push_back(apology->person.number());
        std::sort(represents.begin(), represents.end());
        there.emplace_back(person.attendance->person.number(), person.capacity, std::move(represents));
    }
    std::sort(there.begin(), there.end());
    return there;
}

Result<DecisionRules> rulesOf(const Reader& reader, const Meeting& meeting)
{
    const auto versions = all<TermsOfReference>(reader, RecordKey::of(meeting.body));
    CSPDESK_TRY(versions);
    const auto terms = termsOn(meeting.date, meeting.body, *versions);
    return terms ? terms->value.settings.decisions : DecisionRules{};
}

/// Puts somebody down who was not on the register; the apologies a representative answers for stay.
Result<Stored<Attendance>> newcomer(UnitOfWork& unit, Id<Meeting> meetingId, Id<Person> personId)
{
    const auto meeting = require(unit, meetingId);
    CSPDESK_TRY(meeting);
    const auto person = require(unit, personId);
    CSPDESK_TRY(person);
    const auto records = membershipRecords(unit);
    CSPDESK_TRY(records);
    const auto apology = entryOf<Apology>(unit, meetingId, personId);
    CSPDESK_TRY(apology);
    if (apology->has_value()) {
        bool isRepresented = false;
        if (const auto& representative = (*apology)->value.representedBy) {
            const auto deputy = entryOf<Attendance>(unit, meetingId, *representative);
            CSPDESK_TRY(deputy);
            isRepresented = deputy->has_value();
        }
        if (!isRepresented)
            CSPDESK_TRY(unit.remove(RecordKey::of((*apology)->id)));
    }
    CSPDESK_TRY(removeReply(unit, meetingId, personId));
    Attendance attendance = attendanceOf(*person, *meeting, *records);
    const auto present = all<Attendance>(unit, RecordKey::of(meetingId));
    CSPDESK_TRY(present);
    // Somebody else may have begun to preside.
    if (attendance.duty == AttendanceDuty::Presided
        && std::any_of(present->begin(), present->end(),
                       [](const auto& each) { return each->duty == AttendanceDuty::Presided; }))
        attendance.duty = AttendanceDuty::None;
    const auto id = add(unit, attendance);
    CSPDESK_TRY(id);
    return Stored<Attendance>{*id, std::move(attendance)};
}

} // namespace

Result<> recordArrival(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, TimeOfDay at, PresenceMode mode,
                       const std::optional<ChangeReason>& reason)
{
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    auto entry = entryOf<Attendance>(unit, meeting, person);
    CSPDESK_TRY(entry);
    if (entry->has_value() && (*entry)->value.stays.empty())
        return {}; // there for the whole of it
    if (!entry->has_value()) {
        auto added = newcomer(unit, meeting, person);
        CSPDESK_TRY(added);
        *entry = std::move(*added);
    }
    (*entry)->value.stays = arrived((*entry)->value.stays, at, mode);
    CSPDESK_TRY(ruled(check((*entry)->value.stays)));
    CSPDESK_TRY(unit.put(RecordKey::of((*entry)->id), (*entry)->value));
    return tellVotes(unit, meeting, *before, reason, at);
}

Result<> recordLeaving(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, TimeOfDay at, LeftBecause because,
                       const std::string& why, const std::optional<ChangeReason>& reason)
{
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    const auto entry = entryOf<Attendance>(unit, meeting, person);
    CSPDESK_TRY(entry);
    if (!entry->has_value())
        return refuse(refusal(NoSuchRecord{}));
    Attendance attendance = (*entry)->value;
    attendance.stays = left(attendance.stays, at, because, singleLine(why));
    if (attendance.stays.empty()) { // they were never there
        CSPDESK_TRY(unit.remove(RecordKey::of((*entry)->id)));
    } else {
        CSPDESK_TRY(ruled(check(attendance.stays)));
        CSPDESK_TRY(unit.put(RecordKey::of((*entry)->id), attendance));
    }
    return tellVotes(unit, meeting, *before, reason, at);
}

Result<> changeStays(UnitOfWork& unit, Id<Attendance> id, std::vector<Stay> stays,
                     const std::optional<ChangeReason>& reason)
{
    auto attendance = require(unit, id);
    CSPDESK_TRY(attendance);
    const Id<Meeting> meeting = attendance->value.meeting;
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    for (Stay& stay : stays)
        stay.why = singleLine(stay.why);
    CSPDESK_TRY(ruled(check(stays)));
    const auto before = presenceBefore(unit, meeting);
    CSPDESK_TRY(before);
    attendance->value.stays = std::move(stays);
    CSPDESK_TRY(unit.put(RecordKey::of(id), attendance->value));
    return tellVotes(unit, meeting, *before, reason);
}

Result<FormerPresence> presenceBefore(const Reader& reader, Id<Meeting> meeting)
{
    auto attendances = all<Attendance>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(attendances);
    auto apologies = all<Apology>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(apologies);
    return FormerPresence{std::move(*attendances), std::move(*apologies)};
}

Result<> tellVotes(UnitOfWork& unit, Id<Meeting> meetingId, const FormerPresence& before,
                   const std::optional<ChangeReason>& reason, std::optional<TimeOfDay> now)
{
    const auto votes = all<DeclaredVote>(unit, RecordKey::of(meetingId));
    CSPDESK_TRY(votes);
    if (votes->empty())
        return {};
    const auto meeting = require(unit, meetingId);
    CSPDESK_TRY(meeting);
    const auto records = membershipRecords(unit);
    CSPDESK_TRY(records);
    const auto rules = rulesOf(unit, meeting->value);
    CSPDESK_TRY(rules);
    const auto after = presenceBefore(unit, meetingId);
    CSPDESK_TRY(after);
    std::vector<Stored<DeclaredVote>> touched;
    for (const Stored<DeclaredVote>& vote : *votes)
        if (vote->at != now
            && standing(before, vote->at, *meeting, *records, *rules)
                   != standing(*after, vote->at, *meeting, *records, *rules))
            touched.push_back(vote);
    if (touched.empty())
        return {};
    if (!reason || trimmed(reason->reason).empty()) {
        VotesNeedReason needed;
        for (const Stored<DeclaredVote>& vote : touched)
            needed.votes.push_back(vote->number);
        return refuse(refusal(std::move(needed)));
    }
    CSPDESK_TRY(ruled(checkLength(Field::Reason, reason->reason)));
    // What is said beside an open vote stands in public copies for good. Where a closed vote is touched too, the reason
    // may be about that one: it stands beside it alone.
    bool touchesClosed = false;
    bool touchesOpen = false;
    for (const Stored<DeclaredVote>& vote : touched)
        (vote->matter.open ? touchesOpen : touchesClosed) = true;
    if (touchesOpen && !touchesClosed && leakMatter(unit).has_value())
        CSPDESK_TRY(checkHoldsNothingClosed(unit, Field::Reason, reason->reason));
    for (Stored<DeclaredVote>& vote : touched) {
        const DeclaredVoteMatter* matter = vote->matter.readable();
        if (matter == nullptr)
            return refuse(failure(Failure::Kind::Sealed, "declared_vote", "the vote was taken in closed session"));
        DeclaredVoteMatter told = *matter;
        const bool tellsWhy = !vote->matter.open || !touchesClosed;
        told.corrections.push_back(
            {reason->on, singleLine(reason->by), tellsWhy ? singleLine(reason->reason) : attendanceChangedWords});
        const auto item = require(unit, vote->item);
        CSPDESK_TRY(item);
        vote.value.matter.put(std::move(told), item->value.session);
        CSPDESK_TRY(unit.put(RecordKey::of(vote.id), vote.value));
    }
    return {};
}

Result<> recordReply(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, PresenceMode mode,
                     const std::string& note)
{
    CSPDESK_TRY(require(unit, meeting));
    CSPDESK_TRY(require(unit, person));
    Reply reply{.meeting = meeting, .person = person, .mode = mode, .note = singleLine(note)};
    CSPDESK_TRY(ruled(check(reply)));
    const auto apology = entryOf<Apology>(unit, meeting, person);
    CSPDESK_TRY(apology);
    if (apology->has_value())
        CSPDESK_TRY(unit.remove(RecordKey::of((*apology)->id)));
    const auto before = entryOf<Reply>(unit, meeting, person);
    CSPDESK_TRY(before);
    if (before->has_value())
        return unit.put(RecordKey::of((*before)->id), reply);
    CSPDESK_TRY(add(unit, reply));
    return {};
}

Result<> removeReply(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person)
{
    const auto reply = entryOf<Reply>(unit, meeting, person);
    CSPDESK_TRY(reply);
    if (reply->has_value())
        return unit.remove(RecordKey::of((*reply)->id));
    return {};
}

} // namespace cspdesk::application
