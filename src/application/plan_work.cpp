// SPDX-License-Identifier: MIT
#include "application/plan_work.h"

#include "application/agenda_work.h"
#include "application/delivery_links.h"
#include "application/meeting_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/agenda.h"
#include "domain/forward_plan.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;
using Items = std::vector<Stored<AgendaItem>>;

void tidy(PlanMatter& matter)
{
    matter.title = singleLine(matter.title);
    matter.note = keptLines(matter.note);
    matter.response = keptLines(matter.response);
    matter.signedOffBy = singleLine(matter.signedOffBy);
    for (Lead& lead : matter.leads)
        lead.words = singleLine(lead.words);
    for (PlanDraft& draft : matter.drafts) {
        draft.version = singleLine(draft.version);
        draft.note = singleLine(draft.note);
    }
    for (PlanComment& comment : matter.comments) {
        comment.by = singleLine(comment.by);
        comment.text = keptLines(comment.text);
        comment.version = singleLine(comment.version);
    }
}

/// An entry with its readable matter.
struct OpenEntry
{
    PlanEntry entry;
    PlanMatter matter;
};

Result<OpenEntry> entryToWrite(const Reader& reader, Id<PlanEntry> id)
{
    const auto entry = require(reader, id);
    CSPDESK_TRY(entry);
    const PlanMatter* matter = entry->value.matter.readable();
    if (matter == nullptr)
        return refuse(
            failure(Failure::Kind::Sealed, "plan_entry", "closed matter cannot be changed while it is locked"));
    return OpenEntry{entry->value, *matter};
}

Result<> write(UnitOfWork& unit, Id<PlanEntry> id, PlanEntry entry, PlanMatter matter)
{
    tidy(matter);
    entry.matter.put(std::move(matter), entry.session);
    CSPDESK_TRY(ruled(check(entry)));
    return unit.put(RecordKey::of(id), entry);
}

/// The items of all meetings of the entry's body that took it up, latest last.
Result<Items> itemsOf(const Reader& reader, Id<Body> body, Id<PlanEntry> entry)
{
    const auto meetings = meetingsOf(reader, body);
    CSPDESK_TRY(meetings);
    Items found;
    for (const Stored<Meeting>& meeting : *meetings) {
        const auto items = all<AgendaItem>(reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(items);
        std::copy_if(items->begin(), items->end(), std::back_inserter(found),
                     [&](const Stored<AgendaItem>& item) { return item->planEntry == entry; });
    }
    return found;
}

ItemKind itemKindOf(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Review:
    case PlanKind::StatutoryDuty:
    case PlanKind::Consultation: return ItemKind::Decision;
    case PlanKind::Awareness: return ItemKind::Verbal;
    case PlanKind::Priority:
    case PlanKind::StandingReport:
    case PlanKind::CommissionedReport:
    case PlanKind::Other: break;
    }
    return ItemKind::Report;
}

/// The item that takes the entry up. What the entry does not say is as it was the last time.
AgendaItem itemFor(const Stored<PlanEntry>& entry, const PlanMatter& matter, Id<Meeting> meeting,
                   const AgendaItem* last)
{
    AgendaItem item{.meeting = meeting, .kind = itemKindOf(entry->kind), .title = matter.title, .leads = matter.leads};
    item.plannedMinutes = entry->plannedMinutes;
    item.planEntry = entry.id;
    if (last != nullptr) {
        item.kind = last->kind;
        if (item.leads.empty() && (last->session == Session::Open || entry->session == Session::Closed))
            item.leads = boardLeads(*last);
        if (!item.plannedMinutes)
            item.plannedMinutes = last->plannedMinutes;
    }
    item = inSession(std::move(item), entry->session);
    if (last != nullptr && last->session == Session::Closed && entry->session == Session::Closed) {
        item.title = last->title;
        item.closedGround = last->closedGround;
    }
    return item;
}

/// A closed item comes behind the closed items that are there; an open one before what ends a meeting.
int placeFor(const Items& items, Session session)
{
    if (session == Session::Closed) {
        const auto last = std::find_if(items.rbegin(), items.rend(),
                                       [](const auto& item) { return item->session == Session::Closed; });
        return last == items.rend() ? static_cast<int>(items.size()) : static_cast<int>(items.rend() - last);
    }
    for (const ItemKind ending : {ItemKind::AnyOtherBusiness, ItemKind::NextMeeting})
        for (const Stored<AgendaItem>& item : items)
            if (item->kind == ending && item->session == Session::Open)
                return item->position;
    return static_cast<int>(items.size());
}

/// "v.06" after "v.05"; what is not so named is counted.
std::string nextVersion(const std::vector<PlanDraft>& drafts)
{
    int last = static_cast<int>(drafts.size());
    if (!drafts.empty()) {
        const std::string& name = drafts.back().version;
        const auto digits = name.find_last_not_of("0123456789") + 1; // npos + 1 is the beginning
        if (const std::string number = name.substr(digits); !number.empty() && number.size() < 4)
            last = std::stoi(number);
    }
    std::string number = std::to_string(last + 1);
    return "v." + (number.size() < 2 ? "0" + number : number);
}

} // namespace

Result<Id<PlanEntry>> addPlanEntry(UnitOfWork& unit, PlanEntry entry, PlanMatter matter)
{
    CSPDESK_TRY(require(unit, entry.body));
    tidy(matter);
    entry.matter = {};
    entry.matter.put(std::move(matter), entry.session);
    CSPDESK_TRY(ruled(check(entry)));
    return add(unit, entry);
}

Result<> changePlanEntry(UnitOfWork& unit, Id<PlanEntry> id, PlanEntry entry, PlanMatter matter)
{
    const auto before = entryToWrite(unit, id);
    CSPDESK_TRY(before);
    entry.body = before->entry.body;
    entry.matter = before->entry.matter;
    return write(unit, id, std::move(entry), std::move(matter));
}

Result<> removePlanEntry(UnitOfWork& unit, Id<PlanEntry> id)
{
    const auto entry = require(unit, id);
    CSPDESK_TRY(entry);
    const auto items = itemsOf(unit, entry->value.body, id);
    CSPDESK_TRY(items);
    for (Stored<AgendaItem> item : *items) {
        item.value.planEntry.reset();
        CSPDESK_TRY(unit.put(RecordKey::of(item.id), item.value));
    }
    CSPDESK_TRY(letGo(unit, id));
    return unit.remove(RecordKey::of(id));
}

Result<> addDraft(UnitOfWork& unit, Id<PlanEntry> id, PlanDraft draft)
{
    auto open = entryToWrite(unit, id);
    CSPDESK_TRY(open);
    draft.version = singleLine(draft.version);
    if (draft.version.empty())
        draft.version = nextVersion(open->matter.drafts);
    std::erase_if(open->matter.drafts, [&](const PlanDraft& former) { return former.version == draft.version; });
    open->matter.drafts.push_back(std::move(draft));
    return write(unit, id, std::move(open->entry), std::move(open->matter));
}

Result<> addComment(UnitOfWork& unit, Id<PlanEntry> id, PlanComment comment)
{
    auto open = entryToWrite(unit, id);
    CSPDESK_TRY(open);
    open->matter.comments.push_back(std::move(comment));
    return write(unit, id, std::move(open->entry), std::move(open->matter));
}

Result<> signOff(UnitOfWork& unit, Id<PlanEntry> id, const std::optional<PlanSignOff>& signOff)
{
    auto open = entryToWrite(unit, id);
    CSPDESK_TRY(open);
    open->entry.signedOffOn = signOff ? std::optional(signOff->on) : std::nullopt;
    open->matter.signedOffBy = signOff ? signOff->by : std::string();
    return write(unit, id, std::move(open->entry), std::move(open->matter));
}

Result<> respond(UnitOfWork& unit, Id<PlanEntry> id, std::optional<Date> on, const std::string& response)
{
    auto open = entryToWrite(unit, id);
    CSPDESK_TRY(open);
    open->entry.respondedOn = on;
    open->matter.response = response;
    return write(unit, id, std::move(open->entry), std::move(open->matter));
}

Result<> linkItem(UnitOfWork& unit, Id<AgendaItem> id, std::optional<Id<PlanEntry>> entry)
{
    auto item = require(unit, id);
    CSPDESK_TRY(item);
    const auto meeting = require(unit, item->value.meeting);
    CSPDESK_TRY(meeting);
    if (meeting->value.state == MeetingState::Cancelled)
        return refuse(refusal(AgendaIsFixed{meeting->value.state}));
    if (entry) {
        const auto found = require(unit, *entry);
        CSPDESK_TRY(found);
        if (found->value.body != meeting->value.body)
            return refuse(refusal(NoSuchRecord{}));
    }
    item->value.planEntry = entry;
    return unit.put(RecordKey::of(id), item->value);
}

Result<std::vector<Id<AgendaItem>>> suggestItems(UnitOfWork& unit, Id<Meeting> meetingId,
                                                 const std::vector<Id<PlanEntry>>& chosen)
{
    const auto meeting = require(unit, meetingId);
    CSPDESK_TRY(meeting);
    std::vector<Id<AgendaItem>> added;
    for (const Id<PlanEntry> id : chosen) {
        const auto open = entryToWrite(unit, id);
        CSPDESK_TRY(open);
        if (open->entry.body != meeting->value.body)
            return refuse(refusal(NoSuchRecord{}));
        const auto items = all<AgendaItem>(unit, RecordKey::of(meetingId));
        CSPDESK_TRY(items);
        if (std::any_of(items->begin(), items->end(), [&](const auto& each) { return each->planEntry == id; }))
            continue;
        const auto former = itemsOf(unit, open->entry.body, id);
        CSPDESK_TRY(former);
        AgendaItem item =
            itemFor({id, open->entry}, open->matter, meetingId, former->empty() ? nullptr : &former->back().value);
        item.position = placeFor(*items, open->entry.session);
        const auto itemId = addItem(unit, std::move(item));
        CSPDESK_TRY(itemId);
        added.push_back(*itemId);
    }
    return added;
}

} // namespace cspdesk::application
