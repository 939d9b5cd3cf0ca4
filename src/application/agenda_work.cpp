// SPDX-License-Identifier: MIT
#include "application/agenda_work.h"

#include "application/delivery_links.h"
#include "application/minutes_work.h"
#include "application/motion_work.h"
#include "application/paper_work.h"
#include "application/question_work.h"
#include "application/work.h"
#include "base/text.h"
#include "domain/agenda.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;
using Items = std::vector<Stored<AgendaItem>>;

void tidy(AgendaItem& item)
{
    item.title = singleLine(item.title);
    item.closedGround = singleLine(item.closedGround);
    for (Lead& lead : item.leads)
        lead.words = singleLine(lead.words);
    if (const ClosedItemMatter* matter = item.closedMatter.readable()) {
        ClosedItemMatter tidied = *matter;
        tidied.title = singleLine(tidied.title);
        for (Lead& lead : tidied.leads)
            lead.words = singleLine(lead.words);
        item.closedMatter = std::move(tidied);
    }
}

Result<> checkAgendaMayChange(const UnitOfWork& unit, Id<Meeting> id)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    if (!agendaMayChange(meeting->value.state))
        return refuse(refusal(AgendaIsFixed{meeting->value.state}));
    return {};
}

/// Writes the places 0 to n-1 in this order; items already in their place are left alone.
Result<> renumber(UnitOfWork& unit, const Items& items)
{
    int position = 0;
    for (Stored<AgendaItem> item : items) {
        if (item->position != position) {
            item.value.position = position;
            CSPDESK_TRY(unit.put(RecordKey::of(item.id), item.value));
        }
        ++position;
    }
    return {};
}

/// How many entries of the minutes, or reviews that name it, hang on the item.
Result<std::size_t> minutedUnder(const UnitOfWork& unit, Id<Meeting> meeting, Id<AgendaItem> item)
{
    const auto paragraphs = all<MinuteParagraph>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(paragraphs);
    const auto appendices = all<Appendix>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(appendices);
    const auto reviews = all<ActionReview>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(reviews);
    const auto count = [&](const auto& records, auto&& named) {
        return std::count_if(records.begin(), records.end(), named);
    };
    const auto uses = count(*paragraphs, [&](const auto& each) { return each->item == item; })
                    + count(*appendices, [&](const auto& each) { return each->item == item; })
                    + count(*reviews, [&](const auto& each) { return each->becameItem == item; });
    return static_cast<std::size_t>(uses);
}

int withinBounds(int position, std::size_t count) { return std::clamp(position, 0, static_cast<int>(count)); }

} // namespace

Result<Id<AgendaItem>> addItem(UnitOfWork& unit, AgendaItem item)
{
    tidy(item);
    CSPDESK_TRY(ruled(check(item)));
    CSPDESK_TRY(checkAgendaMayChange(unit, item.meeting));
    auto items = all<AgendaItem>(unit, RecordKey::of(item.meeting));
    CSPDESK_TRY(items);
    item.position = withinBounds(item.position, items->size());
    const auto id = add(unit, item);
    CSPDESK_TRY(id);
    items->insert(items->begin() + item.position, Stored<AgendaItem>{*id, item});
    CSPDESK_TRY(renumber(unit, *items));
    return id;
}

Result<> changeItem(UnitOfWork& unit, Id<AgendaItem> id, AgendaItem item)
{
    tidy(item);
    CSPDESK_TRY(ruled(check(item)));
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    CSPDESK_TRY(checkAgendaMayChange(unit, before->value.meeting));
    item.meeting = before->value.meeting;
    item.position = before->value.position;
    CSPDESK_TRY(unit.put(RecordKey::of(id), item));
    if (item.session != before->value.session)
        return followSession(unit, id, item.session);
    return {};
}

Result<> moveItem(UnitOfWork& unit, Id<AgendaItem> id, int position)
{
    const auto moved = require(unit, id);
    CSPDESK_TRY(moved);
    CSPDESK_TRY(checkAgendaMayChange(unit, moved->value.meeting));
    auto items = all<AgendaItem>(unit, RecordKey::of(moved->value.meeting));
    CSPDESK_TRY(items);
    items->erase(std::remove_if(items->begin(), items->end(), [&](const auto& each) { return each.id == id; }),
                 items->end());
    items->insert(items->begin() + withinBounds(position, items->size()), *moved);
    return renumber(unit, *items);
}

Result<> removeItem(UnitOfWork& unit, Id<AgendaItem> id)
{
    const auto item = require(unit, id);
    CSPDESK_TRY(item);
    CSPDESK_TRY(checkAgendaMayChange(unit, item->value.meeting));
    const auto uses = minutedUnder(unit, item->value.meeting, id);
    CSPDESK_TRY(uses);
    if (*uses > 0)
        return refuse(refusal(ItemIsMinuted{*uses}));
    const auto recorded = proceedingsUnder(unit, item->value.meeting, id);
    CSPDESK_TRY(recorded);
    if (*recorded > 0)
        return refuse(refusal(ItemHasMotions{*recorded}));
    const auto papers = papersUnder(unit, item->value.meeting, id);
    CSPDESK_TRY(papers);
    if (!papers->empty())
        return refuse(refusal(ItemHasPapers{papers->size()}));
    const auto questions = questionsUnder(unit, item->value.meeting, id);
    CSPDESK_TRY(questions);
    if (*questions > 0)
        return refuse(refusal(ItemHasQuestions{*questions}));
    CSPDESK_TRY(letGo(unit, id));
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    const auto rest = all<AgendaItem>(unit, RecordKey::of(item->value.meeting));
    CSPDESK_TRY(rest);
    return renumber(unit, *rest);
}

} // namespace cspdesk::application
