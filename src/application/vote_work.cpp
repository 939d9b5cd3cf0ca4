// SPDX-License-Identifier: MIT
#include "application/vote_work.h"

#include "application/leak_matter.h"
#include "application/motion_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>
#include <limits>

namespace cspdesk::application {
namespace {

using namespace domain;

/// A locked file cannot be compared, and sends out no public copy either.
bool isReadableWhole(const Reader& reader) { return leakMatter(reader).has_value(); }

/// What is said in open session beside a declared vote stands there for good.
Result<> checkOpenWords(const Reader& reader, Session session, Field field, const std::string& text)
{
    return session == Session::Open ? checkHoldsNothingClosed(reader, field, text) : Result<>();
}

template <class Change>
Result<> changeMatter(UnitOfWork& unit, Id<DeclaredVote> id, Field field, const std::string& words, Change&& changed)
{
    auto vote = require(unit, id);
    CSPDESK_TRY(vote);
    const auto item = require(unit, vote->value.item);
    CSPDESK_TRY(item);
    CSPDESK_TRY(checkOpenWords(unit, item->value.session, field, words));
    const DeclaredVoteMatter* matter = vote->value.matter.readable();
    if (matter == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "declared_vote", "closed matter is locked"));
    DeclaredVoteMatter after = *matter;
    CSPDESK_TRY(changed(after));
    vote->value.matter.put(std::move(after), item->value.session);
    return unit.put(RecordKey::of(id), vote->value);
}

std::string nameIn(const VoteCase& situation, const std::optional<std::string>& key)
{
    for (const VotingPerson& person : situation.people)
        if (person.key == key)
            return person.name;
    return {};
}

/// Somebody to preside is chosen while nobody does: among people who are in the room, and without a casting vote, which
/// nobody has yet (edge cases 10 and 11).
bool electsPresider(const VoteCase& situation, const ChoiceRecord& choice)
{
    const bool isByCastingVote = std::any_of(choice.rounds.begin(), choice.rounds.end(),
                                             [](const ChoiceRound& round) { return round.byCastingVote; });
    const auto isHere = [&](const std::string& candidate) {
        return std::any_of(situation.present.begin(), situation.present.end(),
                           [&](const std::string& key) { return nameIn(situation, key) == candidate; });
    };
    return !isByCastingVote && std::all_of(choice.candidates.begin(), choice.candidates.end(), isHere);
}

/// A choice between candidates is decided by its rounds: the quorum and who presides are the case's.
void applyChoice(const VoteCase& situation, VoteResult& result, const std::optional<ChoiceRecord>& choice)
{
    if (!choice || result.reason == VoteReason::Inquorate)
        return;
    if (result.reason == VoteReason::NobodyPresiding && (!electsPresider(situation, *choice) || !result.quorum.reached))
        return;
    result.outcome = choice->elected ? VoteOutcome::Carried : VoteOutcome::NotDecided;
    result.reason = choice->elected ? VoteReason::None : VoteReason::TieUnresolved;
}

Result<> amendWhatItAmends(UnitOfWork& unit, const Motion& amendment, TimeOfDay at)
{
    const MotionMatter& matter = amendment.matter.value();
    if (!amendment.amends || matter.amendedWords.empty())
        return {};
    const auto votes = all<DeclaredVote>(unit, RecordKey::of(amendment.meeting));
    CSPDESK_TRY(votes);
    for (const Stored<DeclaredVote>& vote : *votes) // too late: the motion stands as it was voted on
        if (vote->motion == amendment.amends && vote->matter.value().voidBecause.empty())
            return {};
    return amendMotion(unit, *amendment.amends, matter.amendedWords, at, matter.subject);
}

template <class Record>
Result<> releaseMatter(UnitOfWork& unit, Stored<Record> record, Session session, const std::optional<ReleaseNote>& note)
{
    if (record->matter.isSealed())
        return refuse(refusal(NothingToRelease{}));
    record.value.matter.releasedOn = note ? std::optional(note->on) : std::nullopt;
    record.value.matter.releasedBy = note ? singleLine(note->by) : std::string();
    record.value.matter.follow(session);
    return unit.put(RecordKey::of(record.id), record.value);
}

} // namespace

VotePreview previewVote(const MinutesView& meeting, Id<Motion> motion, const Ballots& ballots, TimeOfDay at)
{
    VotePreview preview{situationAt(meeting, at, std::nullopt, motion, ballots), {}};
    preview.result = judge(preview.situation);
    applyChoice(preview.situation, preview.result, ballots.choice);
    return preview;
}

VotePreview recheckVote(const MinutesView& meeting, const DeclaredVote& vote)
{
    const DeclaredVoteMatter& matter = vote.matter.value();
    const VoteCase& then = matter.situation;
    Ballots ballots{.method = then.method, .hands = then.hands, .totals = then.totals};
    ballots.rulings = then.rulings;
    ballots.castingVote = then.castingVote;
    ballots.choice = matter.choice;
    VotePreview preview{situationAt(meeting, vote.at, vote.item, vote.motion, ballots), {}};
    preview.situation.notified = then.notified;
    preview.situation.interests = then.interests;
    preview.situation.presiding = then.presiding;
    preview.situation.basis = then.basis;
    preview.situation.quorum = then.quorum;
    preview.situation.presiderCasts = then.presiderCasts;
    preview.situation.rules = then.rules;
    preview.result = judge(preview.situation);
    applyChoice(preview.situation, preview.result, ballots.choice);
    return preview;
}

Result<Id<DeclaredVote>> declareVote(UnitOfWork& unit, Id<Motion> motionId, const Ballots& ballots, TimeOfDay at,
                                     Date today, const VoteWords& words)
{
    const auto motion = require(unit, motionId);
    CSPDESK_TRY(motion);
    CSPDESK_TRY(meetingOfMinutes(unit, motion->value.meeting));
    const MotionMatter* matter = motion->value.matter.readable();
    if (matter == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "motion", "closed matter is locked"));
    if (motion->value.standing != MotionStanding::Open)
        return refuse(refusal(MotionIsNotOpen{}));
    const auto item = require(unit, motion->value.item);
    CSPDESK_TRY(item);
    const auto meeting = minutesView(unit, motion->value.meeting, today);
    CSPDESK_TRY(meeting);
    for (const Stored<DeclaredVote>& before : meeting->proceedings.votes)
        if (before->motion == motionId && before->matter.value().voidBecause.empty())
            return refuse(refusal(MotionWasVotedOn{}));

    if (item->value.session == Session::Open && isReadableWhole(unit))
        CSPDESK_TRY(checkHoldsNothingClosed(unit, Field::Motion, wordsOf(motion->value)));

    VotePreview judged = previewVote(*meeting, motionId, ballots, at);
    if (judged.result.outcome == VoteOutcome::NotDecided)
        return refuse(refusal(NoResultYet{judged.result.reason}));
    DeclaredVoteMatter declared;
    declared.subject = matter->subject;
    declared.text = wordsOf(motion->value);
    declared.presiding = nameIn(judged.situation, judged.situation.presiding);
    declared.termsFrom = meeting->proceedings.termsFrom;
    declared.situation = std::move(judged.situation);
    declared.result = std::move(judged.result);
    declared.choice = ballots.choice;
    const bool isCarried = declared.result.outcome == VoteOutcome::Carried;

    DeclaredVote vote{.meeting = motion->value.meeting, .item = motion->value.item, .motion = motionId};
    vote.number = meeting->proceedings.votes.empty() ? 1 : meeting->proceedings.votes.back().value.number + 1;
    vote.at = at;
    if (const std::string text = words ? words(declared) : std::string(); !text.empty()) {
        MinuteParagraph paragraph{.meeting = vote.meeting, .item = vote.item};
        paragraph.position = std::numeric_limits<int>::max();
        paragraph.text = text;
        const auto id = addParagraph(unit, std::move(paragraph));
        CSPDESK_TRY(id);
        vote.paragraph = *id;
    }
    vote.matter.put(std::move(declared), item->value.session);
    const auto id = add(unit, vote);
    CSPDESK_TRY(id);
    if (isCarried)
        CSPDESK_TRY(amendWhatItAmends(unit, motion->value, at));
    return id;
}

Result<> correctVote(UnitOfWork& unit, Id<DeclaredVote> id, VoteCorrection correction)
{
    correction.text = keptLines(correction.text);
    correction.by = singleLine(correction.by);
    CSPDESK_TRY(ruled(firstRefusal({checkFilled(Field::Correction, correction.text),
                                    checkLength(Field::Correction, correction.text, pageLimit)})));
    return changeMatter(unit, id, Field::Correction, correction.text, [&](DeclaredVoteMatter& matter) -> Result<> {
        matter.corrections.push_back(std::move(correction));
        return {};
    });
}

Result<> voidVote(UnitOfWork& unit, Id<DeclaredVote> id, const std::string& because, const std::string& mark)
{
    CSPDESK_TRY(ruled(checkLine(Field::Reason, because)));
    CSPDESK_TRY(changeMatter(unit, id, Field::Reason, because, [&](DeclaredVoteMatter& matter) -> Result<> {
        if (!matter.voidBecause.empty())
            return refuse(refusal(AlreadyVoid{}));
        matter.voidBecause = singleLine(because);
        return {};
    }));
    const auto vote = require(unit, id);
    CSPDESK_TRY(vote);
    if (mark.empty() || !vote->value.paragraph || !meetingOfMinutes(unit, vote->value.meeting).has_value())
        return {};
    const auto paragraph = require(unit, *vote->value.paragraph);
    CSPDESK_TRY(paragraph);
    const std::string* text = readableText(paragraph->value);
    if (text == nullptr)
        return {};
    MinuteParagraph note = withText(paragraph->value, mark + *text);
    note.kind = ParagraphKind::Note;
    return changeParagraph(unit, *vote->value.paragraph, note);
}

Result<> recordDissent(UnitOfWork& unit, Id<DeclaredVote> id, const std::string& name)
{
    CSPDESK_TRY(ruled(checkLine(Field::Dissent, name)));
    return changeMatter(unit, id, Field::Dissent, name, [&](DeclaredVoteMatter& matter) -> Result<> {
        const std::string tidied = singleLine(name);
        if (std::find(matter.dissents.begin(), matter.dissents.end(), tidied) == matter.dissents.end())
            matter.dissents.push_back(tidied);
        return {};
    });
}

Result<> releaseVote(UnitOfWork& unit, Id<DeclaredVote> id, const std::optional<ReleaseNote>& note)
{
    const auto vote = require(unit, id);
    CSPDESK_TRY(vote);
    const auto item = require(unit, vote->value.item);
    CSPDESK_TRY(item);
    if (item->value.session == Session::Open || vote->value.matter.releasedOn.has_value() == note.has_value())
        return refuse(refusal(NothingToRelease{}));
    if (note)
        CSPDESK_TRY(ruled(checkLine(Field::ReleasedBy, note->by)));
    const auto motion = require(unit, vote->value.motion);
    CSPDESK_TRY(motion);
    CSPDESK_TRY(releaseMatter(unit, *vote, item->value.session, note));
    const auto votes = all<DeclaredVote>(unit, RecordKey::of(vote->value.meeting));
    CSPDESK_TRY(votes);
    const bool isReleasedByAnother = std::any_of(votes->begin(), votes->end(), [&](const auto& each) {
        return each.id != id && each->motion == motion->id && each->matter.releasedOn;
    });
    if (isReleasedByAnother)
        return {};
    return releaseMatter(unit, *motion, item->value.session, note);
}

} // namespace cspdesk::application
