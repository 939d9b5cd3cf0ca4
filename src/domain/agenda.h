// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/closed.h"
#include "domain/meeting.h"
#include "domain/partnership.h"
#include "domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

struct Motion;
struct PlanEntry;

enum class ItemKind {
    Welcome,
    Presentation,
    Decision,
    Report,
    ReportToNote,
    WrittenReport,
    Verbal,
    MinutesAgreement,
    ActionReview,
    PublicQuestions,
    AnyOtherBusiness,
    NextMeeting,
    Break,
    Heading
};

enum class Session { Open, Closed };

/// Who leads an item: a person, whoever holds an office, or words alone ("Board", "County DASV Partnership").
/// With a person or an office the words are what stands in brackets behind.
struct Lead
{
    std::optional<Id<Person>> person;
    std::optional<OfficeRole> office;
    std::string words;

    friend bool operator==(const Lead&, const Lead&) = default;
};

/// What only the Board and its members may read of a closed item.
struct ClosedItemMatter
{
    std::string title;
    std::vector<Lead> leads;

    friend bool operator==(const ClosedItemMatter&, const ClosedItemMatter&) = default;
};

/// One line of an agenda. Breaks carry time and no number; headings carry neither.
/// `title` is public; of a closed item it is the open title, and the true title and the leads are closed matter.
struct AgendaItem
{
    Id<Meeting> meeting;
    int position = 0; ///< order on the agenda, from 0
    ItemKind kind = ItemKind::Report;
    Session session = Session::Open;
    bool standing = false; ///< put on every agenda
    std::string title;
    std::vector<Lead> leads; ///< empty for a closed item
    std::optional<int> plannedMinutes;
    Closed<ClosedItemMatter> closedMatter;  ///< absent for an open item
    Closed<std::string> speakerNotes;       ///< for whoever presides, and for nobody else: closed in every session
    std::string closedGround;               ///< in public words: why it is closed
    std::optional<Id<Motion>> ratifies;     ///< what an inquorate meeting recommended, and this one is to ratify
    std::optional<Id<PlanEntry>> planEntry; ///< the line of the forward plan it takes up

    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

bool isNumbered(ItemKind kind);
bool takesTime(ItemKind kind);

/// The open title an item gets when it is closed, until the officer words a better one: a title that was typed while
/// the item was open may say too much.
extern const char* const defaultOpenTitle;

/// The item moved into the other session; its title and leads become closed matter, or cease to be.
/// Sealed matter cannot be opened: the item comes back unchanged.
AgendaItem inSession(AgendaItem item, Session session);

/// The title a Board member reads: the closed one where it is readable, otherwise the open one.
const std::string& boardTitle(const AgendaItem& item);
const std::vector<Lead>& boardLeads(const AgendaItem& item);

Result<> check(const AgendaItem& item);

/// One line of a running order: its number and the time it is planned to begin.
struct RunningOrderLine
{
    Stored<AgendaItem> item;
    std::optional<int> number;
    std::optional<TimeOfDay> start;
};

/// The agenda against the clock. Planned minutes add up to the total; the overrun is what the booked slot lacks.
struct RunningOrder
{
    std::vector<RunningOrderLine> lines;
    int plannedMinutes = 0;
    int bookedMinutes = 0;

    [[nodiscard]] int overrun() const { return plannedMinutes > bookedMinutes ? plannedMinutes - bookedMinutes : 0; }
};

/// Numbers and times the items in their order: items run 1 to n by themselves. An agenda on which nothing has planned
/// minutes has no times, instead of the same time everywhere.
RunningOrder runningOrder(const Meeting& meeting, std::vector<Stored<AgendaItem>> items);

/// The standing items of the last agenda as drafts for `meeting`, in their order. Where the title of the minutes'
/// agreement names `formerDate`, the date of the meeting before, it names `lastDate` now; both as they stand in titles.
std::vector<AgendaItem> standingItems(const std::vector<Stored<AgendaItem>>& lastItems, Id<Meeting> meeting,
                                      const std::string& formerDate, const std::string& lastDate);

} // namespace cspdesk::domain
