// SPDX-License-Identifier: MIT
#include "domain/minutes.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

/// What the paragraphs under one item are numbered from.
class Numbers
{
public:
    Numbers(MinuteNumbering numbering, int first) : m_numbering(numbering), m_next(first) {}

    void beginItem(std::optional<int> number)
    {
        m_item = number;
        m_inItem = 0;
    }

    std::string numberOf(const MinuteParagraph& paragraph)
    {
        if (paragraph.kind == ParagraphKind::Note)
            return {};
        switch (m_numbering) {
        case MinuteNumbering::PerItem:
            return m_item ? std::to_string(*m_item) + '.' + std::to_string(++m_inItem) : std::string();
        case MinuteNumbering::Own: return paragraph.label;
        case MinuteNumbering::InMeeting:
        case MinuteNumbering::InYear: break;
        }
        return std::to_string(m_next++);
    }

private:
    MinuteNumbering m_numbering;
    int m_next;
    int m_inItem = 0;
    std::optional<int> m_item;
};

bool isWanted(Session session, const std::optional<Date>& releasedOn)
{
    return session == Session::Closed && !releasedOn;
}

} // namespace

bool minutesMayChange(MeetingState state)
{
    return state != MeetingState::Cancelled && state != MeetingState::MinutesAgreed
        && state != MeetingState::MinutesPublished;
}

const std::string* readableText(const MinuteParagraph& paragraph)
{
    if (paragraph.closedText.isSealed())
        return nullptr;
    const std::string* closed = paragraph.closedText.readable();
    return closed != nullptr ? closed : &paragraph.text;
}

const std::string* readableTitle(const Appendix& appendix)
{
    if (appendix.closedMatter.isSealed())
        return nullptr;
    const AppendixMatter* closed = appendix.closedMatter.readable();
    return closed != nullptr ? &closed->title : &appendix.title;
}

const std::string* readableText(const Appendix& appendix)
{
    if (appendix.closedMatter.isSealed())
        return nullptr;
    const AppendixMatter* closed = appendix.closedMatter.readable();
    return closed != nullptr ? &closed->text : &appendix.text;
}

MinuteParagraph withText(MinuteParagraph paragraph, std::string text)
{
    if (paragraph.closedText.isAbsent())
        paragraph.text = std::move(text);
    else
        paragraph.closedText = std::move(text);
    return paragraph;
}

MinuteParagraph inSession(MinuteParagraph paragraph, Session session)
{
    const bool closes = isWanted(session, paragraph.releasedOn);
    if (closes && paragraph.closedText.isAbsent()) {
        paragraph.closedText = std::move(paragraph.text);
        paragraph.text.clear();
    } else if (const std::string* text = paragraph.closedText.readable(); !closes && text != nullptr) {
        paragraph.text = std::string(*text);
        paragraph.closedText = {};
    }
    return paragraph;
}

Appendix inSession(Appendix appendix, Session session)
{
    const bool closes = isWanted(session, appendix.releasedOn);
    if (closes && appendix.closedMatter.isAbsent()) {
        appendix.closedMatter = AppendixMatter{std::move(appendix.title), std::move(appendix.text)};
        appendix.title.clear();
        appendix.text.clear();
    } else if (const AppendixMatter* matter = appendix.closedMatter.readable(); !closes && matter != nullptr) {
        AppendixMatter opened = *matter;
        appendix.title = std::move(opened.title);
        appendix.text = std::move(opened.text);
        appendix.closedMatter = {};
    }
    return appendix;
}

Result<> check(const Minutes& minutes, const Meeting& meeting)
{
    const TimeOfDay began = minutes.began.value_or(meeting.start);
    if (minutes.ended && *minutes.ended <= began)
        return refuse(Refusal(EndsBeforeStart{began, *minutes.ended}));
    return firstRefusal({checkRange(Field::PublicPresent, minutes.publicPresent.value_or(0), 0, 100'000),
                         checkLength(Field::Note, minutes.publicNote),
                         checkLength(Field::Amendments, minutes.amendments, pageLimit)});
}

Result<> check(const MinuteParagraph& paragraph)
{
    const std::string* text = readableText(paragraph);
    return firstRefusal({checkLength(Field::ParagraphLabel, paragraph.label, 20),
                         text != nullptr ? checkLength(Field::Text, *text, pageLimit) : Result<>()});
}

Result<> check(const Appendix& appendix)
{
    const std::string* title = readableTitle(appendix);
    const std::string* text = readableText(appendix);
    return firstRefusal({title != nullptr ? checkLine(Field::Title, *title) : Result<>(),
                         text != nullptr ? checkLength(Field::Text, *text, pageLimit) : Result<>()});
}

std::vector<MinutedItem> minutedItems(const RunningOrder& order, std::vector<Stored<MinuteParagraph>> paragraphs,
                                      MinuteNumbering numbering, int first)
{
    std::stable_sort(paragraphs.begin(), paragraphs.end(),
                     [](const auto& left, const auto& right) { return left->position < right->position; });
    Numbers numbers(numbering, first);
    std::vector<MinutedItem> items;
    for (const RunningOrderLine& line : order.lines) {
        MinutedItem item{line, {}};
        numbers.beginItem(line.number);
        for (const Stored<MinuteParagraph>& paragraph : paragraphs)
            if (paragraph->item == line.item.id)
                item.paragraphs.push_back({paragraph, numbers.numberOf(paragraph.value)});
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace cspdesk::domain
