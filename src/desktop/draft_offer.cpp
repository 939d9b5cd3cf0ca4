// SPDX-License-Identifier: MIT
#include "desktop/draft_offer.h"

#include "application/action_work.h"
#include "application/agenda_work.h"
#include "application/minutes_work.h"
#include "application/plan_work.h"
#include "application/question_work.h"
#include "domain/action_points.h"
#include "domain/agenda.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/record_name.h"
#include "wording/translate.h"

#include <charconv>

namespace cspdesk::desktop {
namespace {

using namespace application;
using domain::ActionPoint;
using domain::ActionReview;
using domain::AgendaItem;
using domain::ClosedItemMatter;
using domain::Field;
using domain::MinuteParagraph;
using domain::PublicQuestion;
using wording::say;

constexpr const char* titleField = "title";
constexpr const char* closedTitleField = "closed_title";
constexpr const char* textField = "text";
constexpr const char* groundField = "closed_ground";
constexpr const char* notesField = "speaker_notes";
constexpr const char* planTitleField = "plan_title";
constexpr const char* planNoteField = "plan_note";
constexpr const char* planResponseField = "plan_response";
constexpr std::string_view reviewField = "review_";       ///< and the number of the meeting
constexpr std::string_view partField = "part_";           ///< of a question, and its place
constexpr std::string_view paragraphField = "paragraph_"; ///< of an item, not in the file yet; and its place

/// The texts of a question by the names their drafts are kept under.
struct QuestionText
{
    std::string_view name;
    std::string PublicQuestion::*member;
    Field field;
};
constexpr QuestionText questionTexts[] = {
    {"subject", &PublicQuestion::subject, Field::Subject},
    {"waiver", &PublicQuestion::waiver, Field::Waiver},
    {"shown_as", &PublicQuestion::shownAs, Field::ShownAs},
    {"ruling", &PublicQuestion::ruling, Field::Ruling},
    {"answered_by", &PublicQuestion::answeredBy, Field::AnsweredBy},
    {"answer", &PublicQuestion::answer, Field::Answer},
    {"supplementary", &PublicQuestion::supplementary, Field::Supplementary},
    {"supplementary_answer", &PublicQuestion::supplementaryAnswer, Field::Answer}};

QString fieldText(const std::string& field)
{
    for (const QuestionText& each : questionTexts)
        if (field == each.name)
            return wording::label(each.field);
    if (field.starts_with(partField))
        return wording::label(Field::Question);
    if (field == titleField)
        return wording::label(Field::Title);
    if (field == planTitleField)
        return wording::label(Field::PlanTitle);
    if (field == planNoteField)
        return wording::label(Field::Note);
    if (field == planResponseField)
        return wording::label(Field::Response);
    if (field == textField)
        return wording::label(Field::Text);
    if (field == groundField)
        return wording::label(Field::ClosedGround);
    if (field == notesField)
        return wording::label(Field::SpeakerNotes);
    if (field.starts_with(reviewField))
        return wording::label(Field::Review);
    if (field.starts_with(paragraphField))
        return say("new paragraph");
    return field == closedTitleField ? wording::label(Field::ClosedTitle) : wording::text(field);
}

QString recordText(const Reader& reader, RecordKey key)
{
    const auto found = reader.find(key);
    if (!found.has_value() || !found->has_value())
        return say("%1, removed since").arg(wording::kindLabel(key.kind));
    const QString name = wording::kindAndName(**found);
    std::optional<Id<domain::Meeting>> of;
    if (const auto* item = std::get_if<AgendaItem>(&**found))
        of = item->meeting;
    else if (const auto* paragraph = std::get_if<MinuteParagraph>(&**found))
        of = paragraph->meeting;
    if (of)
        if (const auto meeting = application::find(reader, *of); meeting.has_value() && meeting->has_value())
            return say("%1, meeting of %2").arg(name, wording::plainDate((*meeting)->value.date));
    return name;
}

AgendaItem withText(AgendaItem item, const Draft& draft)
{
    if (draft.field == groundField) {
        item.closedGround = draft.text;
    } else if (draft.field == notesField) {
        item.speakerNotes = draft.text;
    } else if (draft.field != closedTitleField) {
        item.title = draft.text;
    } else if (const ClosedItemMatter* matter = item.closedMatter.readable()) {
        ClosedItemMatter renamed = *matter;
        renamed.title = draft.text;
        item.closedMatter = std::move(renamed);
    }
    return item;
}

/// The number that a field carries behind its name.
std::int64_t numberIn(const std::string& field, std::string_view name)
{
    std::int64_t number = 0;
    std::from_chars(field.data() + name.size(), field.data() + field.size(), number);
    return number;
}

Result<> useInParagraph(UnitOfWork& unit, Id<MinuteParagraph> id, const Draft& draft)
{
    const auto paragraph = require(unit, id);
    CSPDESK_TRY(paragraph);
    if (paragraph->value.closedText.isSealed())
        return refuse(failure(Failure::Kind::Sealed, draft.field));
    return changeParagraph(unit, id, domain::withText(paragraph->value, draft.text));
}

Result<> useInItem(UnitOfWork& unit, Id<AgendaItem> id, const Draft& draft)
{
    const auto item = require(unit, id);
    CSPDESK_TRY(item);
    if (draft.field.starts_with(paragraphField)) {
        const int place = static_cast<int>(numberIn(draft.field, paragraphField));
        CSPDESK_TRY(
            addParagraph(unit, {.meeting = item->value.meeting, .item = id, .position = place, .text = draft.text}));
        return {};
    }
    const bool isSealed = draft.field == notesField
                            ? item->value.speakerNotes.isSealed()
                            : draft.field == closedTitleField && item->value.closedMatter.isSealed();
    if (isSealed)
        return refuse(failure(Failure::Kind::Sealed, draft.field));
    return changeItem(unit, id, withText(item->value, draft));
}

Result<> useInReview(UnitOfWork& unit, Id<ActionPoint> id, const Draft& draft)
{
    const Id<domain::Meeting> meeting(numberIn(draft.field, reviewField));
    const auto reviews = all<ActionReview>(unit, RecordKey::of(id));
    CSPDESK_TRY(reviews);
    ActionReview review{.action = id, .meeting = meeting};
    for (const Stored<ActionReview>& each : *reviews)
        if (each->meeting == meeting)
            review = each.value;
    review.closedText = {}; // sealed again where the action is
    review.text = draft.text;
    CSPDESK_TRY(reviewAction(unit, review));
    return {};
}

Result<> useInAction(UnitOfWork& unit, Id<ActionPoint> id, const Draft& draft)
{
    auto action = require(unit, id);
    CSPDESK_TRY(action);
    if (action->value.closedMatter.isSealed())
        return refuse(failure(Failure::Kind::Sealed, draft.field));
    if (draft.field.starts_with(reviewField))
        return useInReview(unit, id, draft);
    if (const domain::ActionMatter* matter = action->value.closedMatter.readable())
        action->value.closedMatter = domain::ActionMatter{draft.text, std::vector(matter->owners)};
    else
        action->value.text = draft.text;
    return changeAction(unit, id, action->value);
}

Result<> useInPlan(UnitOfWork& unit, Id<domain::PlanEntry> id, const Draft& draft)
{
    const auto entry = require(unit, id);
    CSPDESK_TRY(entry);
    if (entry->value.matter.isSealed())
        return refuse(failure(Failure::Kind::Sealed, draft.field));
    domain::PlanMatter matter = entry->value.matter.value();
    if (draft.field == planNoteField)
        matter.note = draft.text;
    else
        (draft.field == planResponseField ? matter.response : matter.title) = draft.text;
    return changePlanEntry(unit, id, entry->value, std::move(matter));
}

Result<> useInQuestion(UnitOfWork& unit, Id<PublicQuestion> id, const Draft& draft)
{
    auto question = require(unit, id);
    CSPDESK_TRY(question);
    for (const QuestionText& each : questionTexts)
        if (draft.field == each.name)
            question->value.*(each.member) = draft.text;
    if (draft.field.starts_with(partField)) {
        auto& parts = question->value.parts;
        const auto part = static_cast<std::size_t>(numberIn(draft.field, partField));
        if (part < parts.size())
            parts[part] = draft.text;
        else
            parts.push_back(draft.text);
    }
    return changeQuestion(unit, id, question->value);
}

} // namespace

std::vector<DraftOffer> draftOffers(const Reader& reader, std::vector<Draft> drafts)
{
    std::vector<DraftOffer> offers;
    offers.reserve(drafts.size());
    for (Draft& draft : drafts) {
        QString record = recordText(reader, draft.record);
        QString field = fieldText(draft.field);
        offers.push_back({std::move(draft), std::move(record), std::move(field)});
    }
    return offers;
}

Result<> useDraft(presentation::Workspace& workspace, const Draft& draft)
{
    const std::size_t kind = draft.record.kind;
    Verb verb = draft.field.starts_with(paragraphField) ? Verb::AddParagraph : Verb::ChangeItem;
    if (kind == kindOf<ActionPoint>)
        verb = Verb::ChangeAction;
    else if (kind == kindOf<MinuteParagraph>)
        verb = Verb::ChangeParagraph;
    else if (kind == kindOf<domain::PlanEntry>)
        verb = Verb::ChangePlan;
    else if (kind == kindOf<PublicQuestion>)
        verb = Verb::ChangeQuestion;
    else if (kind != kindOf<AgendaItem>)
        return refuse(refusal(domain::NoSuchRecord{}));
    const auto used = workspace.run(verb, say("use unfinished typing"), [&](UnitOfWork& unit) {
        if (kind == kindOf<ActionPoint>)
            return useInAction(unit, Id<ActionPoint>(draft.record.number), draft);
        if (kind == kindOf<MinuteParagraph>)
            return useInParagraph(unit, Id<MinuteParagraph>(draft.record.number), draft);
        if (kind == kindOf<domain::PlanEntry>)
            return useInPlan(unit, Id<domain::PlanEntry>(draft.record.number), draft);
        if (kind == kindOf<PublicQuestion>)
            return useInQuestion(unit, Id<PublicQuestion>(draft.record.number), draft);
        return useInItem(unit, Id<AgendaItem>(draft.record.number), draft);
    });
    CSPDESK_TRY(used);
    return workspace.discardDraft(draft.record, draft.field);
}

} // namespace cspdesk::desktop
