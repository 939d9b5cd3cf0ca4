// SPDX-License-Identifier: MIT
#include "application/minutes_work.h"

#include "application/leak_matter.h"
#include "application/motion_work.h"
#include "application/paper_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;
using Paragraphs = std::vector<Stored<MinuteParagraph>>;

Result<std::optional<Stored<Minutes>>> storedMinutes(const Reader& reader, Id<Meeting> meeting)
{
    auto found = all<Minutes>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(found);
    if (found->empty())
        return std::optional<Stored<Minutes>>();
    return std::optional(std::move(found->front()));
}

Result<> keep(UnitOfWork& unit, const Minutes& minutes)
{
    const auto before = storedMinutes(unit, minutes.meeting);
    CSPDESK_TRY(before);
    if (before->has_value())
        return unit.put(RecordKey::of((*before)->id), minutes);
    CSPDESK_TRY(unit.add(minutes));
    return {};
}

Result<Session> sessionOf(const Reader& reader, std::optional<Id<AgendaItem>> id)
{
    if (!id)
        return Session::Open;
    const auto item = require(reader, *id);
    CSPDESK_TRY(item);
    return item->value.session;
}

Result<Paragraphs> paragraphsUnder(const Reader& reader, Id<Meeting> meeting, Id<AgendaItem> item)
{
    auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(paragraphs);
    paragraphs->erase(
        std::remove_if(paragraphs->begin(), paragraphs->end(), [&](const auto& each) { return each->item != item; }),
        paragraphs->end());
    return paragraphs;
}

/// Writes the places 0 to n-1 in this order; what is in its place is left alone.
template <class Record>
Result<> inOrder(UnitOfWork& unit, const std::vector<Stored<Record>>& records)
{
    int position = 0;
    for (Stored<Record> record : records) {
        if (record->position != position) {
            record.value.position = position;
            CSPDESK_TRY(unit.put(RecordKey::of(record.id), record.value));
        }
        ++position;
    }
    return {};
}

template <class Record>
void take(std::vector<Stored<Record>>& records, Id<Record> id)
{
    records.erase(std::remove_if(records.begin(), records.end(), [&](const auto& each) { return each.id == id; }),
                  records.end());
}

template <class Record>
void insertAt(std::vector<Stored<Record>>& records, int position, Stored<Record> record)
{
    records.insert(records.begin() + std::clamp(position, 0, static_cast<int>(records.size())), std::move(record));
}

/// The item an addition hangs on must be of the same meeting.
Result<> checkItemOf(const Reader& reader, Id<AgendaItem> id, Id<Meeting> meeting)
{
    const auto item = require(reader, id);
    CSPDESK_TRY(item);
    if (item->value.meeting != meeting)
        return refuse(refusal(NoSuchRecord{}));
    return {};
}

/// The record released or not, as `note` says; refused where it changes nothing or cannot be read.
template <class Record>
Result<Record> released(Record record, Session session, const std::optional<ReleaseNote>& note)
{
    if (session == Session::Open || readableText(record) == nullptr
        || note.has_value() == record.releasedOn.has_value())
        return refuse(refusal(NothingToRelease{}));
    if (note)
        CSPDESK_TRY(ruled(checkLine(Field::ReleasedBy, note->by)));
    record.releasedOn = note ? std::optional(note->on) : std::nullopt;
    record.releasedBy = note ? singleLine(note->by) : std::string();
    return inSession(std::move(record), session);
}

/// What was released was released as it stood: with other words it is closed matter again.
template <class Record>
Record releasedAsBefore(Record record, const Record& before, Session session)
{
    if (before.releasedOn && *readableText(record) != *readableText(before)) {
        record.releasedOn.reset();
        record.releasedBy.clear();
    }
    return inSession(std::move(record), session);
}

/// Actions and reviews that hang on a paragraph follow it.
Result<> actionsFollow(UnitOfWork& unit, Id<Meeting> meeting, Id<MinuteParagraph> paragraph, Session session)
{
    const auto actions = all<ActionPoint>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(actions);
    for (const Stored<ActionPoint>& action : *actions) {
        if (action->paragraph != paragraph)
            continue;
        const ActionPoint moved = inSession(action.value, session);
        CSPDESK_TRY(unit.put(RecordKey::of(action.id), moved));
        const auto reviews = all<ActionReview>(unit, RecordKey::of(action.id));
        CSPDESK_TRY(reviews);
        const Session kept = isClosedMatter(moved) ? Session::Closed : Session::Open;
        for (const Stored<ActionReview>& review : *reviews)
            CSPDESK_TRY(unit.put(RecordKey::of(review.id), inSession(review.value, kept)));
    }
    return {};
}

} // namespace

Result<Stored<Meeting>> meetingOfMinutes(const Reader& reader, Id<Meeting> id)
{
    auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    if (!minutesMayChange(meeting->value.state))
        return refuse(refusal(MinutesAreFixed{meeting->value.state}));
    return meeting;
}

Result<Minutes> minutesOf(const Reader& reader, Id<Meeting> meeting)
{
    const auto stored = storedMinutes(reader, meeting);
    CSPDESK_TRY(stored);
    return stored->has_value() ? (*stored)->value : Minutes{.meeting = meeting};
}

Result<> changeMinutes(UnitOfWork& unit, Id<Meeting> id, Minutes minutes)
{
    const auto meeting = meetingOfMinutes(unit, id);
    CSPDESK_TRY(meeting);
    const auto before = minutesOf(unit, id);
    CSPDESK_TRY(before);
    minutes.publicNote = singleLine(minutes.publicNote);
    CSPDESK_TRY(ruled(check(minutes, meeting->value)));
    Minutes changed = *before;
    changed.began = minutes.began;
    changed.ended = minutes.ended;
    changed.publicPresent = minutes.publicPresent;
    changed.publicNote = minutes.publicNote;
    changed.turns = minutes.turns;
    return keep(unit, changed);
}

Result<Id<MinuteParagraph>> addParagraph(UnitOfWork& unit, MinuteParagraph paragraph)
{
    CSPDESK_TRY(meetingOfMinutes(unit, paragraph.meeting));
    CSPDESK_TRY(checkItemOf(unit, paragraph.item, paragraph.meeting));
    const auto session = sessionOf(unit, paragraph.item);
    CSPDESK_TRY(session);
    paragraph.label = singleLine(paragraph.label);
    paragraph.text = withoutControls(paragraph.text);
    CSPDESK_TRY(ruled(check(paragraph)));
    auto paragraphs = paragraphsUnder(unit, paragraph.meeting, paragraph.item);
    CSPDESK_TRY(paragraphs);
    paragraph = inSession(std::move(paragraph), *session);
    const auto id = add(unit, paragraph);
    CSPDESK_TRY(id);
    insertAt(*paragraphs, paragraph.position, {*id, paragraph});
    // The new one is written with the place it was asked for; the order puts that right.
    CSPDESK_TRY(inOrder(unit, *paragraphs));
    return id;
}

Result<> changeParagraph(UnitOfWork& unit, Id<MinuteParagraph> id, MinuteParagraph paragraph)
{
    auto kept = require(unit, id);
    CSPDESK_TRY(kept);
    CSPDESK_TRY(meetingOfMinutes(unit, kept->value.meeting));
    const MinuteParagraph before = kept->value;
    kept->value.kind = paragraph.kind;
    kept->value.label = singleLine(paragraph.label);
    if (const std::string* text = readableText(paragraph))
        kept->value = withText(std::move(kept->value), withoutControls(*text));
    CSPDESK_TRY(ruled(check(kept->value)));
    const auto session = sessionOf(unit, kept->value.item);
    CSPDESK_TRY(session);
    return unit.put(RecordKey::of(id), releasedAsBefore(std::move(kept->value), before, *session));
}

Result<> moveParagraph(UnitOfWork& unit, Id<MinuteParagraph> id, Id<AgendaItem> item, int position)
{
    auto moved = require(unit, id);
    CSPDESK_TRY(moved);
    const Id<Meeting> meeting = moved->value.meeting;
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    CSPDESK_TRY(checkItemOf(unit, item, meeting));
    const Id<AgendaItem> from = moved->value.item;
    const auto session = sessionOf(unit, item);
    CSPDESK_TRY(session);
    if (*session == Session::Open && !moved->value.closedText.isAbsent())
        return refuse(refusal(ClosedUnderOpenItem{}));
    auto paragraphs = paragraphsUnder(unit, meeting, item);
    CSPDESK_TRY(paragraphs);
    take(*paragraphs, id);
    moved->value.item = item;
    moved->value = inSession(std::move(moved->value), *session);
    if (from != item) {
        CSPDESK_TRY(unit.put(RecordKey::of(id), moved->value));
        CSPDESK_TRY(actionsFollow(unit, meeting, id, *session));
        const auto left = paragraphsUnder(unit, meeting, from);
        CSPDESK_TRY(left);
        CSPDESK_TRY(inOrder(unit, *left));
    }
    insertAt(*paragraphs, position, *moved);
    return inOrder(unit, *paragraphs);
}

Result<> removeParagraph(UnitOfWork& unit, Id<MinuteParagraph> id)
{
    const auto paragraph = require(unit, id);
    CSPDESK_TRY(paragraph);
    CSPDESK_TRY(meetingOfMinutes(unit, paragraph->value.meeting));
    const auto actions = all<ActionPoint>(unit, RecordKey::of(paragraph->value.meeting));
    CSPDESK_TRY(actions);
    for (Stored<ActionPoint> action : *actions)
        if (action->paragraph == id) {
            action.value.paragraph.reset();
            CSPDESK_TRY(unit.put(RecordKey::of(action.id), action.value));
        }
    const auto votes = all<DeclaredVote>(unit, RecordKey::of(paragraph->value.meeting));
    CSPDESK_TRY(votes);
    for (Stored<DeclaredVote> vote : *votes)
        if (vote->paragraph == id) {
            vote.value.paragraph.reset();
            CSPDESK_TRY(unit.put(RecordKey::of(vote.id), vote.value));
        }
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    const auto rest = paragraphsUnder(unit, paragraph->value.meeting, paragraph->value.item);
    CSPDESK_TRY(rest);
    return inOrder(unit, *rest);
}

Result<Id<Appendix>> addAppendix(UnitOfWork& unit, Appendix appendix)
{
    CSPDESK_TRY(meetingOfMinutes(unit, appendix.meeting));
    if (appendix.item)
        CSPDESK_TRY(checkItemOf(unit, *appendix.item, appendix.meeting));
    const auto session = sessionOf(unit, appendix.item);
    CSPDESK_TRY(session);
    appendix.title = singleLine(appendix.title);
    appendix.text = withoutControls(appendix.text);
    CSPDESK_TRY(ruled(check(appendix)));
    auto appendices = all<Appendix>(unit, RecordKey::of(appendix.meeting));
    CSPDESK_TRY(appendices);
    appendix = inSession(std::move(appendix), *session);
    const auto id = add(unit, appendix);
    CSPDESK_TRY(id);
    insertAt(*appendices, appendix.position, {*id, appendix});
    CSPDESK_TRY(inOrder(unit, *appendices));
    return id;
}

Result<> changeAppendix(UnitOfWork& unit, Id<Appendix> id, Appendix appendix)
{
    auto kept = require(unit, id);
    CSPDESK_TRY(kept);
    CSPDESK_TRY(meetingOfMinutes(unit, kept->value.meeting));
    if (appendix.item)
        CSPDESK_TRY(checkItemOf(unit, *appendix.item, kept->value.meeting));
    const auto session = sessionOf(unit, appendix.item);
    CSPDESK_TRY(session);
    const std::string* title = readableTitle(appendix);
    const std::string* text = readableText(appendix);
    if (title == nullptr || text == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "appendix", "closed matter cannot be changed while it is locked"));
    Appendix changed = kept->value;
    changed.item = appendix.item;
    changed.title = singleLine(*title);
    changed.text = withoutControls(*text);
    changed.closedMatter = {};
    CSPDESK_TRY(ruled(check(changed)));
    if (changed.releasedOn && (changed.title != *readableTitle(kept->value) || changed.item != kept->value.item)) {
        changed.releasedOn.reset();
        changed.releasedBy.clear();
    }
    return unit.put(RecordKey::of(id), releasedAsBefore(std::move(changed), kept->value, *session));
}

Result<> moveAppendix(UnitOfWork& unit, Id<Appendix> id, int position)
{
    const auto moved = require(unit, id);
    CSPDESK_TRY(moved);
    CSPDESK_TRY(meetingOfMinutes(unit, moved->value.meeting));
    auto appendices = all<Appendix>(unit, RecordKey::of(moved->value.meeting));
    CSPDESK_TRY(appendices);
    take(*appendices, id);
    insertAt(*appendices, position, *moved);
    return inOrder(unit, *appendices);
}

Result<> removeAppendix(UnitOfWork& unit, Id<Appendix> id)
{
    const auto appendix = require(unit, id);
    CSPDESK_TRY(appendix);
    CSPDESK_TRY(meetingOfMinutes(unit, appendix->value.meeting));
    const auto questions = all<PublicQuestion>(unit, RecordKey::of(appendix->value.meeting));
    CSPDESK_TRY(questions);
    for (Stored<PublicQuestion> question : *questions)
        if (question->appendix == id) {
            question.value.appendix.reset();
            CSPDESK_TRY(unit.put(RecordKey::of(question.id), question.value));
        }
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    const auto rest = all<Appendix>(unit, RecordKey::of(appendix->value.meeting));
    CSPDESK_TRY(rest);
    return inOrder(unit, *rest);
}

Result<> release(UnitOfWork& unit, Id<MinuteParagraph> id, const std::optional<ReleaseNote>& note)
{
    const auto paragraph = require(unit, id);
    CSPDESK_TRY(paragraph);
    const auto session = sessionOf(unit, paragraph->value.item);
    CSPDESK_TRY(session);
    const auto changed = released(paragraph->value, *session, note);
    CSPDESK_TRY(changed);
    return unit.put(RecordKey::of(id), *changed);
}

Result<> release(UnitOfWork& unit, Id<Appendix> id, const std::optional<ReleaseNote>& note)
{
    const auto appendix = require(unit, id);
    CSPDESK_TRY(appendix);
    const auto session = sessionOf(unit, appendix->value.item);
    CSPDESK_TRY(session);
    const auto changed = released(appendix->value, *session, note);
    CSPDESK_TRY(changed);
    return unit.put(RecordKey::of(id), *changed);
}

Result<> agreeMinutes(UnitOfWork& unit, Id<Meeting> id, Id<Meeting> agreedAt, const std::string& amendments,
                      const std::string& journalHead)
{
    auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    const auto next = after(meeting->value.state, MeetingVerb::AgreeMinutes);
    if (!next.has_value())
        return refuse(refusal(next.error()));
    const auto later = require(unit, agreedAt);
    CSPDESK_TRY(later);
    if (later->value.body != meeting->value.body)
        return refuse(refusal(NoSuchRecord{}));
    if (later->value.date <= meeting->value.date)
        return refuse(refusal(NotALaterMeeting{later->value.date, meeting->value.date}));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->agreedAt = agreedAt;
    minutes->amendments = keptLines(amendments);
    CSPDESK_TRY(checkHoldsNothingClosed(unit, Field::Amendments, minutes->amendments));
    minutes->journalHead = journalHead;
    CSPDESK_TRY(ruled(check(*minutes, meeting->value)));
    CSPDESK_TRY(keep(unit, *minutes));
    meeting->value.state = *next;
    return unit.put(RecordKey::of(id), meeting->value);
}

Result<> correctMinutes(UnitOfWork& unit, Id<Meeting> id, Correction correction)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    const MeetingState state = meeting->value.state;
    if (state != MeetingState::MinutesAgreed && state != MeetingState::MinutesPublished)
        return refuse(refusal(MinutesAreNotAgreed{state}));
    CSPDESK_TRY(ruled(firstRefusal({checkFilled(Field::Correction, correction.text),
                                    checkLength(Field::Correction, correction.text, pageLimit)})));
    CSPDESK_TRY(checkHoldsNothingClosed(unit, Field::Correction, correction.text));
    auto minutes = minutesOf(unit, id);
    CSPDESK_TRY(minutes);
    minutes->corrections.push_back(std::move(correction));
    return keep(unit, *minutes);
}

Result<> followSession(UnitOfWork& unit, Id<AgendaItem> id, Session session)
{
    const auto item = require(unit, id);
    CSPDESK_TRY(item);
    const Id<Meeting> meeting = item->value.meeting;
    const auto paragraphs = paragraphsUnder(unit, meeting, id);
    CSPDESK_TRY(paragraphs);
    for (const Stored<MinuteParagraph>& paragraph : *paragraphs) {
        CSPDESK_TRY(unit.put(RecordKey::of(paragraph.id), inSession(paragraph.value, session)));
        CSPDESK_TRY(actionsFollow(unit, meeting, paragraph.id, session));
    }
    const auto appendices = all<Appendix>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(appendices);
    for (const Stored<Appendix>& appendix : *appendices)
        if (appendix->item == id)
            CSPDESK_TRY(unit.put(RecordKey::of(appendix.id), inSession(appendix.value, session)));
    CSPDESK_TRY(papersFollow(unit, meeting, id, session));
    return proceedingsFollow(unit, meeting, id, session);
}

} // namespace cspdesk::application
