// SPDX-License-Identifier: MIT
#include "application/matters_arising.h"

#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/work.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;
using State = MattersMinuted::State;

Result<std::vector<Stored<AgendaItem>>> itemsOf(const Reader& reader, Id<Meeting> meeting)
{
    return all<AgendaItem>(reader, RecordKey::of(meeting));
}

Result<std::optional<BecameItem>> becameItem(const Reader& reader, const ActionReview& review)
{
    if (!review.becameItem)
        return std::optional<BecameItem>();
    const auto item = find(reader, *review.becameItem);
    CSPDESK_TRY(item);
    if (!item->has_value())
        return std::optional<BecameItem>();
    const auto meeting = require(reader, (*item)->value.meeting);
    CSPDESK_TRY(meeting);
    auto items = itemsOf(reader, meeting->id);
    CSPDESK_TRY(items);
    std::optional<int> number;
    for (const RunningOrderLine& line : runningOrder(meeting->value, std::move(*items)).lines)
        if (line.item.id == (*item)->id)
            number = line.number;
    return std::optional(BecameItem{**item, number, meeting->id, meeting->value.date});
}

/// Paragraphs under the item that name one of the actions, or are as suggested.
Result<std::vector<Stored<MinuteParagraph>>> telling(const Reader& reader, const MattersArising& matters,
                                                     const std::vector<std::string>& suggested)
{
    auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(matters.meeting.id));
    CSPDESK_TRY(paragraphs);
    const auto tells = [&](const std::string& text) {
        if (std::find(suggested.begin(), suggested.end(), text) != suggested.end())
            return true;
        return std::any_of(matters.matters.begin(), matters.matters.end(), [&](const MatterArising& matter) {
            return text.find(matter.line.reference) != std::string::npos;
        });
    };
    std::erase_if(*paragraphs, [&](const Stored<MinuteParagraph>& each) {
        const std::string* text = readableText(each.value);
        return each->item != matters.item->id || text == nullptr || !tells(*text);
    });
    std::stable_sort(paragraphs->begin(), paragraphs->end(),
                     [](const auto& left, const auto& right) { return left->position < right->position; });
    return paragraphs;
}

bool isAsSuggested(const MattersMinuted& minuted)
{
    return std::equal(minuted.minuted.begin(), minuted.minuted.end(), minuted.suggested.begin(),
                      minuted.suggested.end(), [](const Stored<MinuteParagraph>& paragraph, const std::string& words) {
                          const std::string* text = readableText(paragraph.value);
                          return text != nullptr && *text == words;
                      });
}

/// Puts `words` in place of the paragraphs, one by one; what is left over of either is added or removed.
Result<> replace(UnitOfWork& unit, const MattersArising& matters, const std::vector<Stored<MinuteParagraph>>& before,
                 const std::vector<std::string>& words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at < before.size()) {
            if (*readableText(before[at].value) != words[at])
                CSPDESK_TRY(changeParagraph(unit, before[at].id, withText(before[at].value, words[at])));
            continue;
        }
        const int behind = before.empty() ? 0 : before.back()->position + 1;
        CSPDESK_TRY(addParagraph(unit, MinuteParagraph{.meeting = matters.meeting.id,
                                                       .item = matters.item->id,
                                                       .position = behind + static_cast<int>(at - before.size()),
                                                       .text = words[at]}));
    }
    for (std::size_t at = words.size(); at < before.size(); ++at)
        CSPDESK_TRY(removeParagraph(unit, before[at].id));
    return {};
}

} // namespace

int MattersArising::reviewed() const
{
    return static_cast<int>(std::count_if(matters.begin(), matters.end(),
                                          [](const MatterArising& matter) { return matter.review() != nullptr; }));
}

Result<MattersArising> mattersArising(const Reader& reader, Id<Meeting> id, Date today)
{
    auto partnership = require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    const auto meetings = meetingsOf(reader, meeting->value.body);
    CSPDESK_TRY(meetings);
    const auto actions = all<ActionPoint>(reader);
    CSPDESK_TRY(actions);
    const auto reviews = all<ActionReview>(reader);
    CSPDESK_TRY(reviews);
    auto members = membershipRecords(reader);
    CSPDESK_TRY(members);
    auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    MattersArising arising{.partnership = std::move(partnership->value),
                           .meeting = std::move(*meeting),
                           .matters = {},
                           .members = std::move(*members),
                           .bodies = std::move(*bodies),
                           .item = {},
                           .itemNumber = {}};
    const std::vector<ActionLine> lines = actionLines(*actions, *reviews, *meetings, today);
    for (const ActionLine& line : lines) {
        if (!isBefore(line, arising.meeting->date))
            continue;
        MatterArising matter{.line = line,
                             .story = actionStory(line, lines, arising.meeting->date),
                             .meeting = id,
                             .became = {},
                             .goesOnAs = {}};
        if (const DatedReview* review = matter.review()) {
            auto became = becameItem(reader, review->review.value);
            CSPDESK_TRY(became);
            matter.became = std::move(*became);
        }
        for (const ActionLine& other : lines)
            if (other.action->meeting == id && other.action->raisedAgainFrom == line.action.id)
                matter.goesOnAs = other.reference;
        arising.matters.push_back(std::move(matter));
    }
    auto items = itemsOf(reader, id);
    CSPDESK_TRY(items);
    for (const RunningOrderLine& line : runningOrder(arising.meeting.value, std::move(*items)).lines)
        if (line.item->kind == ItemKind::ActionReview && !arising.item) {
            arising.item = line.item;
            arising.itemNumber = line.number;
        }
    return arising;
}

Result<MattersMinuted> mattersMinuted(const Reader& reader, Id<Meeting> meeting, const MattersWords& words)
{
    const auto matters = mattersArising(reader, meeting, date(2000, 1, 1));
    CSPDESK_TRY(matters);
    MattersMinuted minuted;
    minuted.suggested = words(*matters);
    if (!matters->item) {
        minuted.state = State::NoItem;
        return minuted;
    }
    auto paragraphs = telling(reader, *matters, minuted.suggested);
    CSPDESK_TRY(paragraphs);
    minuted.minuted = std::move(*paragraphs);
    if (!minutesMayChange(matters->meeting->state) || matters->item->value.closedMatter.isSealed())
        minuted.state = State::Fixed;
    else if (minuted.suggested.empty() && minuted.minuted.empty())
        minuted.state = State::NothingToSay;
    else if (minuted.minuted.empty())
        minuted.state = State::Missing;
    else
        minuted.state = isAsSuggested(minuted) ? State::Current : State::ByHand;
    return minuted;
}

Result<> writeMattersArising(UnitOfWork& unit, Id<Meeting> meeting, const MattersWords& words)
{
    const auto matters = mattersArising(unit, meeting, date(2000, 1, 1));
    CSPDESK_TRY(matters);
    if (!matters->item)
        return refuse(refusal(NoSuchRecord{}));
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    const auto minuted = mattersMinuted(unit, meeting, words);
    CSPDESK_TRY(minuted);
    return replace(unit, *matters, minuted->minuted, minuted->suggested);
}

Result<> followingReviews(UnitOfWork& unit, Id<Meeting> meeting, const MattersWords& words,
                          const std::function<Result<>()>& work)
{
    const auto before = mattersMinuted(unit, meeting, words);
    CSPDESK_TRY(before);
    CSPDESK_TRY(work());
    if (before->state != State::Current)
        return {};
    const auto matters = mattersArising(unit, meeting, date(2000, 1, 1));
    CSPDESK_TRY(matters);
    return replace(unit, *matters, before->minuted, words(*matters));
}

} // namespace cspdesk::application
