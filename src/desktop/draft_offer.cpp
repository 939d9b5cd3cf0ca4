// SPDX-License-Identifier: MIT
#include "desktop/draft_offer.h"

#include "application/action_work.h"
#include "application/agenda_work.h"
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
using wording::say;

constexpr const char* titleField = "title";
constexpr const char* closedTitleField = "closed_title";
constexpr const char* textField = "text";
constexpr std::string_view reviewField = "review_"; ///< and the number of the meeting

QString fieldText(const std::string& field)
{
    if (field == titleField)
        return wording::label(Field::Title);
    if (field == textField)
        return wording::label(Field::Text);
    if (field.starts_with(reviewField))
        return wording::label(Field::Review);
    return field == closedTitleField ? wording::label(Field::ClosedTitle) : wording::text(field);
}

QString recordText(const Reader& reader, RecordKey key)
{
    const auto found = reader.find(key);
    if (!found.has_value() || !found->has_value())
        return say("%1, removed since").arg(wording::kindLabel(key.kind));
    const QString name = wording::kindAndName(**found);
    if (const auto* item = std::get_if<AgendaItem>(&**found))
        if (const auto meeting = application::find(reader, item->meeting); meeting.has_value() && meeting->has_value())
            return say("%1, meeting of %2").arg(name, wording::plainDate((*meeting)->value.date));
    return name;
}

AgendaItem withText(AgendaItem item, const Draft& draft)
{
    if (draft.field != closedTitleField) {
        item.title = draft.text;
    } else if (const ClosedItemMatter* matter = item.closedMatter.readable()) {
        ClosedItemMatter renamed = *matter;
        renamed.title = draft.text;
        item.closedMatter = std::move(renamed);
    }
    return item;
}

Result<> useInItem(UnitOfWork& unit, Id<AgendaItem> id, const Draft& draft)
{
    const auto item = require(unit, id);
    CSPDESK_TRY(item);
    if (draft.field == closedTitleField && item->value.closedMatter.isSealed())
        return refuse(failure(Failure::Kind::Sealed, draft.field));
    return changeItem(unit, id, withText(item->value, draft));
}

Result<> useInReview(UnitOfWork& unit, Id<ActionPoint> id, const Draft& draft)
{
    std::int64_t number = 0;
    std::from_chars(draft.field.data() + reviewField.size(), draft.field.data() + draft.field.size(), number);
    const Id<domain::Meeting> meeting(number);
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
    const bool isAction = draft.record.kind == kindOf<ActionPoint>;
    if (!isAction && draft.record.kind != kindOf<AgendaItem>)
        return refuse(refusal(domain::NoSuchRecord{}));
    const auto used = workspace.run(isAction ? Verb::ChangeAction : Verb::ChangeItem, say("use unfinished typing"),
                                    [&](UnitOfWork& unit) {
                                        return isAction ? useInAction(unit, Id<ActionPoint>(draft.record.number), draft)
                                                        : useInItem(unit, Id<AgendaItem>(draft.record.number), draft);
                                    });
    CSPDESK_TRY(used);
    return workspace.discardDraft(draft.record, draft.field);
}

} // namespace cspdesk::desktop
