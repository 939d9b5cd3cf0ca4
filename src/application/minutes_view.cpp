// SPDX-License-Identifier: MIT
#include "application/minutes_view.h"

#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/work.h"

#include <algorithm>
#include <map>

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

/// All actions of a body with their history.
Result<std::vector<ActionLine>> linesOf(const Reader& reader, const std::vector<Stored<Meeting>>& meetings, Date today)
{
    const auto actions = all<ActionPoint>(reader);
    CSPDESK_TRY(actions);
    const auto reviews = all<ActionReview>(reader);
    CSPDESK_TRY(reviews);
    return actionLines(*actions, *reviews, meetings, today);
}

/// The number each paragraph of a meeting is printed with, by its id.
using ParagraphNumbers = std::map<std::int64_t, std::string>;

ParagraphNumbers numbersIn(const std::vector<MinutedItem>& items)
{
    ParagraphNumbers numbers;
    for (const MinutedItem& item : items)
        for (const NumberedParagraph& paragraph : item.paragraphs)
            numbers[paragraph.paragraph.id.number()] = paragraph.number;
    return numbers;
}

Result<std::vector<MinutedItem>> itemsOf(const Reader& reader, const AgendaView& agenda)
{
    auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(agenda.meeting.id));
    CSPDESK_TRY(paragraphs);
    const auto first = firstNumber(reader, agenda.meeting.value, agenda.terms.minuteNumbering);
    CSPDESK_TRY(first);
    return minutedItems(agenda.order, std::move(*paragraphs), agenda.terms.minuteNumbering, *first);
}

/// Says of each action under which paragraph it was raised.
Result<> nameParagraphs(const Reader& reader, std::vector<ActionLine>& lines)
{
    std::map<std::int64_t, ParagraphNumbers> byMeeting;
    for (ActionLine& line : lines) {
        if (!line.action->paragraph)
            continue;
        const Id<Meeting> meeting = line.action->meeting;
        if (!byMeeting.contains(meeting.number())) {
            const auto agenda = agendaView(reader, meeting);
            CSPDESK_TRY(agenda);
            const auto items = itemsOf(reader, *agenda);
            CSPDESK_TRY(items);
            byMeeting[meeting.number()] = numbersIn(*items);
        }
        line.paragraphNumber = byMeeting[meeting.number()][line.action->paragraph->number()];
    }
    return {};
}

} // namespace

Result<MinutesView> minutesView(const Reader& reader, Id<Meeting> id, Date today, EarlierParagraphs earlier)
{
    auto agenda = agendaView(reader, id);
    CSPDESK_TRY(agenda);
    auto minutes = minutesOf(reader, id);
    CSPDESK_TRY(minutes);
    auto proceedings = proceedingsOf(reader, agenda->meeting);
    CSPDESK_TRY(proceedings);
    auto appendices = all<Appendix>(reader, RecordKey::of(id));
    CSPDESK_TRY(appendices);
    auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    const auto meetings = meetingsOf(reader, agenda->body.id);
    CSPDESK_TRY(meetings);
    auto items = itemsOf(reader, *agenda);
    CSPDESK_TRY(items);
    auto lines = linesOf(reader, *meetings, today);
    CSPDESK_TRY(lines);
    std::vector<ActionLine> raised;
    std::vector<ActionLine> reviewed;
    for (ActionLine& line : *lines) {
        if (line.action->meeting == id)
            raised.push_back(std::move(line));
        else if (isBefore(line, agenda->meeting->date))
            reviewed.push_back(std::move(line));
    }
    CSPDESK_TRY(nameParagraphs(reader, raised));
    if (earlier == EarlierParagraphs::Named)
        CSPDESK_TRY(nameParagraphs(reader, reviewed));

    std::optional<Date> agreedOn;
    for (const Stored<Meeting>& each : *meetings)
        if (minutes->agreedAt == each.id)
            agreedOn = each->date;
    AttendanceRegister attendance =
        attendanceRegister(agenda->meeting, proceedings->attendances, proceedings->apologies, agenda->members);
    auto remarks = minutesRemarks(*minutes, attendance, *items, raised, agenda->members, agenda->terms.quorum,
                                  proceedings->presiding, agenda->terms.decisions);
    return MinutesView{std::move(*agenda),  std::move(*minutes),    std::move(attendance),
                       std::move(*items),   std::move(*appendices), std::move(raised),
                       std::move(reviewed), std::move(*bodies),     agreedOn,
                       std::move(remarks),  std::move(*proceedings)};
}

Result<ActionLogView> actionLogView(const Reader& reader, Id<Body> id, Date today)
{
    auto partnership = require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    auto body = require(reader, id);
    CSPDESK_TRY(body);
    auto meetings = meetingsOf(reader, id);
    CSPDESK_TRY(meetings);
    auto lines = linesOf(reader, *meetings, today);
    CSPDESK_TRY(lines);
    CSPDESK_TRY(nameParagraphs(reader, *lines));
    auto members = membershipRecords(reader);
    CSPDESK_TRY(members);
    auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    return ActionLogView{std::move(partnership->value),
                         std::move(*body),
                         std::move(*lines),
                         std::move(*members),
                         std::move(*bodies),
                         std::move(*meetings),
                         today};
}

} // namespace cspdesk::application
