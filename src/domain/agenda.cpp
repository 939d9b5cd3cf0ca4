// SPDX-License-Identifier: MIT
#include "domain/agenda.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {

const char* const defaultOpenTitle = "Item considered in closed session";

bool isNumbered(ItemKind kind) { return kind != ItemKind::Break && kind != ItemKind::Heading; }

bool takesTime(ItemKind kind) { return kind != ItemKind::Heading && kind != ItemKind::WrittenReport; }

AgendaItem inSession(AgendaItem item, Session session)
{
    if (item.session == session || item.closedMatter.isSealed())
        return item;
    item.session = session;
    if (session == Session::Closed) {
        item.closedMatter = ClosedItemMatter{item.title, item.leads};
        item.leads.clear();
        // A welcome, a break or the minutes say nothing that needs hiding; anything else might.
        if (item.kind == ItemKind::Presentation || item.kind == ItemKind::Decision || item.kind == ItemKind::Report
            || item.kind == ItemKind::ReportToNote || item.kind == ItemKind::WrittenReport
            || item.kind == ItemKind::Verbal)
            item.title = defaultOpenTitle;
    } else if (const ClosedItemMatter* matter = item.closedMatter.readable()) {
        const ClosedItemMatter opened = *matter;
        item.title = opened.title;
        item.leads = opened.leads;
        item.closedMatter = {};
    }
    return item;
}

const std::string& boardTitle(const AgendaItem& item)
{
    const ClosedItemMatter* matter = item.closedMatter.readable();
    return matter != nullptr && !matter->title.empty() ? matter->title : item.title;
}

const std::vector<Lead>& boardLeads(const AgendaItem& item)
{
    const ClosedItemMatter* matter = item.closedMatter.readable();
    return matter != nullptr ? matter->leads : item.leads;
}

Result<> check(const AgendaItem& item)
{
    if (const auto title = checkLine(item.session == Session::Closed ? Field::OpenTitle : Field::Title, item.title);
        !title.has_value())
        return title;
    if (const ClosedItemMatter* matter = item.closedMatter.readable())
        if (const auto closedTitle = checkLength(Field::ClosedTitle, matter->title); !closedTitle.has_value())
            return closedTitle;
    for (const Lead& lead : boardLeads(item))
        if (const auto words = checkLength(Field::Lead, lead.words); !words.has_value())
            return words;
    const std::string* notes = item.speakerNotes.readable();
    if (const auto words =
            firstRefusal({checkLength(Field::ClosedGround, item.closedGround),
                          checkLength(Field::SpeakerNotes, notes != nullptr ? *notes : std::string(), pageLimit)});
        !words.has_value())
        return words;
    return checkRange(Field::PlannedMinutes, item.plannedMinutes.value_or(0), 0, 24 * 60);
}

RunningOrder runningOrder(const Meeting& meeting, std::vector<Stored<AgendaItem>> items)
{
    std::stable_sort(items.begin(), items.end(),
                     [](const auto& left, const auto& right) { return left->position < right->position; });
    RunningOrder order;
    order.bookedMinutes = meeting.bookedMinutes();
    const bool isTimed =
        std::any_of(items.begin(), items.end(), [](const auto& each) { return each->plannedMinutes.has_value(); });
    int number = 0;
    for (Stored<AgendaItem>& item : items) {
        RunningOrderLine line{std::move(item), std::nullopt, std::nullopt};
        const ItemKind kind = line.item->kind;
        if (isNumbered(kind))
            line.number = ++number;
        if (kind != ItemKind::Heading && isTimed)
            line.start = TimeOfDay{meeting.start.minutes + order.plannedMinutes};
        if (takesTime(kind))
            order.plannedMinutes += line.item->plannedMinutes.value_or(0);
        order.lines.push_back(std::move(line));
    }
    return order;
}

std::vector<AgendaItem> standingItems(const std::vector<Stored<AgendaItem>>& lastItems, Id<Meeting> meeting,
                                      const std::string& formerDate, const std::string& lastDate)
{
    std::vector<AgendaItem> drafts;
    for (const Stored<AgendaItem>& last : lastItems) {
        if (!last->standing)
            continue;
        AgendaItem draft = last.value;
        draft.meeting = meeting;
        draft.position = static_cast<int>(drafts.size());
        draft.speakerNotes = {}; // they were for that day
        draft.ratifies.reset();
        if (draft.kind == ItemKind::MinutesAgreement && !formerDate.empty())
            if (const std::size_t place = draft.title.find(formerDate); place != std::string::npos)
                draft.title.replace(place, formerDate.size(), lastDate);
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

} // namespace cspdesk::domain
