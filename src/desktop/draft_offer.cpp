// SPDX-License-Identifier: MIT
#include "desktop/draft_offer.h"

#include "application/agenda_work.h"
#include "domain/agenda.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/record_name.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using namespace application;
using domain::AgendaItem;
using domain::ClosedItemMatter;
using domain::Field;
using wording::say;

constexpr const char* titleField = "title";
constexpr const char* closedTitleField = "closed_title";

QString fieldText(const std::string& field)
{
    if (field == titleField)
        return wording::label(Field::Title);
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
    if (draft.record.kind != kindOf<AgendaItem>)
        return refuse(refusal(domain::NoSuchRecord{}));
    const Id<AgendaItem> id(draft.record.number);
    const auto used = workspace.run(Verb::ChangeItem, say("use unfinished typing"), [&](UnitOfWork& unit) -> Result<> {
        const auto item = require(unit, id);
        CSPDESK_TRY(item);
        if (draft.field == closedTitleField && item->value.closedMatter.isSealed())
            return refuse(failure(Failure::Kind::Sealed, draft.field));
        return changeItem(unit, id, withText(item->value, draft));
    });
    CSPDESK_TRY(used);
    return workspace.discardDraft(draft.record, draft.field);
}

} // namespace cspdesk::desktop
