// SPDX-License-Identifier: MIT
#include "application/searched_records.h"

#include "application/meeting_work.h"
#include "domain/membership_rules.h"

#include <algorithm>

namespace cspdesk::application {

using namespace domain;

void SearchedRecords::takeAll(const std::vector<Entry>& items, const std::vector<Entry>& paragraphs)
{
    m_hasAll = true;
    for (const Entry& entry : items)
        m_items[std::get<AgendaItem>(entry.record).meeting].push_back(
            {Id<AgendaItem>(entry.key.number), std::get<AgendaItem>(entry.record)});
    for (const Entry& entry : paragraphs)
        m_paragraphs[std::get<MinuteParagraph>(entry.record).meeting].push_back(
            {Id<MinuteParagraph>(entry.key.number), std::get<MinuteParagraph>(entry.record)});
}

const PrintedNumbers& SearchedRecords::numbersOf(Id<Meeting> id)
{
    auto place = m_numbers.find(id);
    if (place == m_numbers.end())
        place = m_numbers.emplace(id, readNumbers(id)).first;
    return place->second;
}

PrintedNumbers SearchedRecords::readNumbers(Id<Meeting> id)
{
    PrintedNumbers numbers;
    const Meeting* meeting = recordOf(id);
    if (meeting == nullptr)
        return numbers;
    const auto versions = noted(all<TermsOfReference>(m_reader, RecordKey::of(meeting->body)));
    const auto terms = termsOn(meeting->date, meeting->body, versions);
    const MinuteNumbering numbering = terms ? terms->value.settings.minuteNumbering : MinuteNumbering::PerItem;
    const RunningOrder order = runningOrder(*meeting, itemsOf(id));
    for (const MinutedItem& item : minutedItems(order, paragraphsOf(id), numbering, firstNumber(*meeting, numbering))) {
        if (item.line.number)
            numbers.items[item.line.item.id] = std::to_string(*item.line.number);
        for (const NumberedParagraph& paragraph : item.paragraphs)
            numbers.paragraphs[paragraph.paragraph.id] = paragraph.number;
    }
    for (const Stored<Appendix>& appendix : noted(all<Appendix>(m_reader, RecordKey::of(id))))
        numbers.appendices[appendix.id] = std::to_string(numbers.appendices.size() + 1);
    return numbers;
}

std::vector<Stored<AgendaItem>> SearchedRecords::itemsOf(Id<Meeting> id)
{
    return m_hasAll ? m_items[id] : noted(all<AgendaItem>(m_reader, RecordKey::of(id)));
}

std::vector<Stored<MinuteParagraph>> SearchedRecords::paragraphsOf(Id<Meeting> id)
{
    return m_hasAll ? m_paragraphs[id] : noted(all<MinuteParagraph>(m_reader, RecordKey::of(id)));
}

int SearchedRecords::firstNumber(const Meeting& meeting, MinuteNumbering numbering)
{
    int first = 1;
    if (numbering != MinuteNumbering::InYear)
        return first;
    for (const Stored<Meeting>& each : noted(meetingsOf(m_reader, meeting.body))) {
        if (each->date >= meeting.date || each->date.year() != meeting.date.year())
            continue;
        const auto paragraphs = paragraphsOf(each.id);
        first += static_cast<int>(std::count_if(paragraphs.begin(), paragraphs.end(), [](const auto& paragraph) {
            return paragraph->kind == ParagraphKind::Numbered;
        }));
    }
    return first;
}

} // namespace cspdesk::application
