// SPDX-License-Identifier: MIT
#include "application/minuted_items.h"

#include "application/meeting_work.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

/// The number the first paragraph of a meeting has: in a yearly series it goes on from the meetings before it in the
/// year.
Result<int> firstNumber(const Reader& reader, const Meeting& meeting, MinuteNumbering numbering)
{
    int first = 1;
    if (numbering != MinuteNumbering::InYear)
        return first;
    const auto meetings = meetingsOf(reader, meeting.body);
    CSPDESK_TRY(meetings);
    for (const Stored<Meeting>& each : *meetings) {
        if (each->date >= meeting.date || each->date.year() != meeting.date.year())
            continue;
        const auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(each.id));
        CSPDESK_TRY(paragraphs);
        first += static_cast<int>(std::count_if(paragraphs->begin(), paragraphs->end(), [](const auto& paragraph) {
            return paragraph->kind == ParagraphKind::Numbered;
        }));
    }
    return first;
}

} // namespace

Result<std::vector<MinutedItem>> minutedItemsOf(const Reader& reader, const AgendaView& agenda)
{
    auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(agenda.meeting.id));
    CSPDESK_TRY(paragraphs);
    const auto first = firstNumber(reader, agenda.meeting.value, agenda.terms.minuteNumbering);
    CSPDESK_TRY(first);
    return minutedItems(agenda.order, std::move(*paragraphs), agenda.terms.minuteNumbering, *first);
}

ParagraphNumbers numbersIn(const std::vector<MinutedItem>& items)
{
    ParagraphNumbers numbers;
    for (const MinutedItem& item : items)
        for (const NumberedParagraph& paragraph : item.paragraphs)
            numbers[paragraph.paragraph.id.number()] = paragraph.number;
    return numbers;
}

} // namespace cspdesk::application
