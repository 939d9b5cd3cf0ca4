// SPDX-License-Identifier: MIT
#include "application/question_work.h"

#include "application/calendar_work.h"
#include "application/minutes_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/membership_rules.h"
#include "domain/question_rules.h"

#include <algorithm>
#include <limits>
#include <set>

namespace cspdesk::application {
namespace {

using namespace domain;
using Questions = std::vector<Stored<PublicQuestion>>;

Result<TermsSettings> termsOf(const Reader& reader, const Meeting& meeting)
{
    const auto versions = all<TermsOfReference>(reader, RecordKey::of(meeting.body));
    CSPDESK_TRY(versions);
    const auto inForce = termsOn(meeting.date, meeting.body, *versions);
    return inForce ? inForce->value.settings : TermsSettings{};
}

void tidy(PublicQuestion& question)
{
    for (std::string* line : {&question.subject, &question.shownAs, &question.waiver, &question.answeredBy})
        *line = singleLine(*line);
    for (std::string* words :
         {&question.ruling, &question.answer, &question.supplementary, &question.supplementaryAnswer})
        *words = keptLines(*words);
    for (std::string& part : question.parts)
        part = keptLines(part);
    std::erase(question.parts, std::string());
}

void tidy(AskerDetails& details)
{
    for (std::string* line :
         {&details.name, &details.organisation, &details.address, &details.email, &details.telephone})
        *line = singleLine(*line);
}

Result<> checkItem(const Reader& reader, const PublicQuestion& question)
{
    if (!question.item)
        return {};
    const auto item = require(reader, *question.item);
    CSPDESK_TRY(item);
    if (item->value.meeting != question.meeting)
        return refuse(refusal(NoSuchRecord{}));
    return {};
}

Result<int> nextNumber(const Reader& reader, Id<Meeting> meeting)
{
    const auto questions = all<PublicQuestion>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(questions);
    int last = 0;
    for (const Stored<PublicQuestion>& each : *questions)
        last = std::max(last, each->number);
    return last + 1;
}

/// The question if it says nothing of its asker that they did not consent to. While the details are locked nobody can
/// tell, so that what the public reads stays as it is.
Result<> checkShown(const Reader& reader, const PublicQuestion& question, const std::string& shownBefore)
{
    if (!question.asker)
        return {};
    const auto asker = require(reader, *question.asker);
    CSPDESK_TRY(asker);
    if (asker->value.details.isSealed() && !asker->value.consents && question.shownAs != shownBefore)
        return refuse(failure(Failure::Kind::Sealed, "question", "who asked is locked"));
    return ruled(checkNaming(question, asker->value));
}

/// A promise without a day is due when the terms say.
Result<> setAnswerDue(const Reader& reader, PublicQuestion& question)
{
    if (question.outcome != QuestionOutcome::WrittenAnswer || question.answerDue)
        return {};
    const auto meeting = require(reader, question.meeting);
    CSPDESK_TRY(meeting);
    const auto terms = termsOf(reader, meeting->value);
    CSPDESK_TRY(terms);
    const auto calendar = calendarFor(reader, *terms);
    CSPDESK_TRY(calendar);
    question.answerDue =
        writtenAnswerDue(question.outcomeOn.value_or(meeting->value.date), terms->deadlines, *calendar);
    return {};
}

/// The record of who asked, made of what was typed.
Result<Asker> askerFrom(const Reader& reader, const PublicQuestion& question, const AskerEntry& entry)
{
    const auto meeting = require(reader, question.meeting);
    CSPDESK_TRY(meeting);
    const auto terms = termsOf(reader, meeting->value);
    CSPDESK_TRY(terms);
    AskerDetails details = entry.details;
    tidy(details);
    CSPDESK_TRY(ruled(check(details)));
    Asker asker;
    asker.details = std::move(details);
    asker.consents = entry.consents;
    asker.consentedOn = entry.consents ? entry.consentedOn : std::nullopt;
    asker.keepUntil = entry.keepUntil.value_or(monthsLater(meeting->value.date, terms->deadlines.askerKeptMonths));
    return asker;
}

/// Those whose time was over before the day, and those of earlier removals, which may have been cut short.
struct DueAskers
{
    std::vector<Stored<Asker>> due;
    std::vector<RecordKey> toForget;
};

Result<DueAskers> dueAskers(const Store& store, Date before)
{
    const auto askers = all<Asker>(store);
    CSPDESK_TRY(askers);
    const auto questions = all<PublicQuestion>(store);
    CSPDESK_TRY(questions);
    const auto entries = store.journal(std::numeric_limits<int>::max());
    CSPDESK_TRY(entries);
    DueAskers found;
    std::set<RecordKey> present;
    for (const Stored<Asker>& asker : *askers) {
        present.insert(RecordKey::of(asker.id));
        if (isRemovalDue(asker.value, before))
            found.due.push_back(asker);
        else if (!asker->removedOn)
            continue;
        found.toForget.push_back(RecordKey::of(asker.id));
    }
    // What the public was shown may have been a name, before consent to it was withdrawn.
    for (const Stored<PublicQuestion>& question : *questions)
        if (std::any_of(found.due.begin(), found.due.end(),
                        [&](const auto& asker) { return question->asker == asker.id; }))
            found.toForget.push_back(RecordKey::of(question.id));
    // Askers who were added by a slip and taken back are in no record any more.
    std::set<RecordKey> gone;
    for (const JournalEntry& entry : *entries)
        for (const RecordKey& key : entry.touched)
            if (entry.bodiesKept && key.kind == kindOf<Asker> && !present.contains(key))
                gone.insert(key);
    found.toForget.insert(found.toForget.end(), gone.begin(), gone.end());
    return found;
}

} // namespace

Result<Id<PublicQuestion>> recordQuestion(UnitOfWork& unit, PublicQuestion question,
                                          const std::optional<AskerEntry>& asker)
{
    CSPDESK_TRY(require(unit, question.meeting));
    CSPDESK_TRY(checkItem(unit, question));
    tidy(question);
    CSPDESK_TRY(ruled(check(question)));
    const auto number = nextNumber(unit, question.meeting);
    CSPDESK_TRY(number);
    question.number = *number;
    question.appendix.reset();
    CSPDESK_TRY(setAnswerDue(unit, question));
    if (asker) {
        const auto record = askerFrom(unit, question, *asker);
        CSPDESK_TRY(record);
        const auto added = add(unit, *record);
        CSPDESK_TRY(added);
        question.asker = *added;
    }
    CSPDESK_TRY(checkShown(unit, question, {}));
    return add(unit, question);
}

Result<> changeQuestion(UnitOfWork& unit, Id<PublicQuestion> id, PublicQuestion question)
{
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    question.meeting = before->value.meeting;
    question.number = before->value.number;
    question.asker = before->value.asker;
    question.appendix = before->value.appendix;
    CSPDESK_TRY(checkItem(unit, question));
    tidy(question);
    CSPDESK_TRY(ruled(check(question)));
    CSPDESK_TRY(setAnswerDue(unit, question));
    CSPDESK_TRY(checkShown(unit, question, before->value.shownAs));
    return unit.put(RecordKey::of(id), question);
}

Result<> moveQuestion(UnitOfWork& unit, Id<PublicQuestion> id, Id<Meeting> meeting)
{
    auto question = require(unit, id);
    CSPDESK_TRY(question);
    const auto from = require(unit, question->value.meeting);
    CSPDESK_TRY(from);
    const auto to = require(unit, meeting);
    CSPDESK_TRY(to);
    if (to->value.body != from->value.body)
        return refuse(refusal(NoSuchRecord{}));
    if (from->id == to->id)
        return {};
    const auto number = nextNumber(unit, meeting);
    CSPDESK_TRY(number);
    question->value.meeting = meeting;
    question->value.number = *number;
    question->value.item.reset();
    question->value.appendix.reset();
    return unit.put(RecordKey::of(id), question->value);
}

Result<> removeQuestion(UnitOfWork& unit, Id<PublicQuestion> id) { return removeKnown(unit, id); }

Result<> changeAsker(UnitOfWork& unit, Id<PublicQuestion> id, const AskerEntry& entry)
{
    auto question = require(unit, id);
    CSPDESK_TRY(question);
    const auto asker = askerFrom(unit, question->value, entry);
    CSPDESK_TRY(asker);
    CSPDESK_TRY(ruled(checkNaming(question->value, *asker)));
    if (!question->value.asker) {
        const auto added = add(unit, *asker);
        CSPDESK_TRY(added);
        question->value.asker = *added;
        return unit.put(RecordKey::of(id), question->value);
    }
    const auto before = require(unit, *question->value.asker);
    CSPDESK_TRY(before);
    if (before->value.details.isSealed())
        return refuse(failure(Failure::Kind::Sealed, "asker", "closed matter cannot be changed while it is locked"));
    return unit.put(RecordKey::of(before->id), *asker);
}

Result<Id<Appendix>> appendToMinutes(UnitOfWork& unit, Id<PublicQuestion> id, const std::string& title,
                                     const std::string& text)
{
    auto question = require(unit, id);
    CSPDESK_TRY(question);
    const auto items = all<AgendaItem>(unit, RecordKey::of(question->value.meeting));
    CSPDESK_TRY(items);
    const auto place = std::find_if(items->begin(), items->end(),
                                    [](const auto& each) { return each->kind == ItemKind::PublicQuestions; });
    Appendix appendix{.meeting = question->value.meeting, .item = {}, .title = title, .text = text};
    appendix.item = place == items->end() ? question->value.item : std::optional(place->id);
    if (question->value.appendix) {
        const auto kept = require(unit, *question->value.appendix);
        CSPDESK_TRY(kept);
        appendix.item = kept->value.item;
        CSPDESK_TRY(changeAppendix(unit, kept->id, appendix));
        return kept->id;
    }
    appendix.position = std::numeric_limits<int>::max();
    const auto added = addAppendix(unit, appendix);
    CSPDESK_TRY(added);
    question->value.appendix = *added;
    CSPDESK_TRY(unit.put(RecordKey::of(id), question->value));
    return *added;
}

Result<RemovedAskers> removeAskers(Store& store, const Worker& worker, Date before, Date today, ChangeSet* changes)
{
    const auto found = dueAskers(store, before);
    CSPDESK_TRY(found);
    RemovedAskers removed{found->due.size(), 0};
    if (!found->due.empty()) {
        const auto done = perform(store, worker, Verb::RemoveAskers, [&](UnitOfWork& unit) -> Result<> {
            for (Stored<Asker> asker : found->due) {
                asker.value.details = {};
                asker.value.removedOn = today;
                CSPDESK_TRY(unit.put(RecordKey::of(asker.id), asker.value));
            }
            return {};
        });
        if (!done.has_value())
            return refuse(done.error());
        if (changes != nullptr)
            *changes = done->changes;
    }
    if (found->toForget.empty())
        return removed;
    const auto forgotten = store.forgetBodiesOf(found->toForget, worker.clock->now(), worker.who);
    CSPDESK_TRY(forgotten);
    removed.entries = forgotten->entries;
    return removed;
}

Result<std::size_t> questionsUnder(const Reader& reader, Id<Meeting> meeting, Id<AgendaItem> item)
{
    const auto questions = all<PublicQuestion>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(questions);
    return static_cast<std::size_t>(
        std::count_if(questions->begin(), questions->end(), [&](const auto& each) { return each->item == item; }));
}

} // namespace cspdesk::application
