// SPDX-License-Identifier: MIT
#include "presentation/minutes_lines.h"

#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace domain;
using wording::say;

template <class Record>
QString releaseOf(const Record& record)
{
    if (!record.releasedOn)
        return {};
    return say("Released for the public copy on %1 by %2")
        .arg(wording::plainDate(*record.releasedOn), wording::text(record.releasedBy));
}

class Lines
{
public:
    Lines(const application::MinutesView& view, const std::optional<VacantPlace>& writing, bool fixed)
        : m_view(view),
          m_writing(writing),
          m_fixed(fixed)
    {}

    std::vector<MinutesLine> all()
    {
        for (const MinutedItem& item : m_view.items)
            add(item);
        for (const ActionLine& action : m_view.raised)
            if (!hangsOnParagraph(action))
                add(action, std::nullopt, false);
        int number = 0;
        for (const Stored<Appendix>& appendix : m_view.appendices)
            add(appendix, ++number);
        return std::move(m_lines);
    }

private:
    void add(const MinutedItem& item)
    {
        const AgendaItem& agendaItem = item.line.item.value;
        const bool closed = agendaItem.session == Session::Closed;
        m_lines.push_back({.kind = MinutesLine::Kind::Heading,
                           .item = item.line.item.id,
                           .number = item.line.number ? QString::number(*item.line.number) : QString(),
                           .title = wording::text(boardTitle(agendaItem)),
                           .trailing = agendaItem.closedMatter.isSealed()
                                         ? QString()
                                         : wording::leadsText(boardLeads(agendaItem), m_view.agenda.members),
                           .isNote = !isNumbered(agendaItem.kind),
                           .isClosed = closed,
                           .isSealed = agendaItem.closedMatter.isSealed()});
        const auto vacant = placeIn(item);
        int position = 0;
        for (const NumberedParagraph& paragraph : item.paragraphs) {
            if (vacant == position)
                addVacant(item, position);
            add(paragraph, item);
            ++position;
        }
        if (vacant && *vacant >= position)
            addVacant(item, position);
    }

    /// Where something is to be written under the item, if anywhere.
    [[nodiscard]] std::optional<int> placeIn(const MinutedItem& item) const
    {
        if (m_fixed)
            return std::nullopt;
        if (m_writing && m_writing->item == item.line.item.id)
            return m_writing->position;
        const AgendaItem& agendaItem = item.line.item.value;
        const bool isWritten = !item.paragraphs.empty() || !isNumbered(agendaItem.kind);
        return isWritten || agendaItem.closedMatter.isSealed() ? std::nullopt : std::optional(0);
    }

    void addVacant(const MinutedItem& item, int position)
    {
        const bool perItem = m_view.agenda.terms.minuteNumbering == MinuteNumbering::PerItem && item.line.number;
        const auto before = std::count_if(
            item.paragraphs.begin(), item.paragraphs.begin() + std::min(position, int(item.paragraphs.size())),
            [](const NumberedParagraph& each) { return each.paragraph->kind == ParagraphKind::Numbered; });
        m_lines.push_back(
            {.kind = MinutesLine::Kind::Vacant,
             .item = item.line.item.id,
             .record = position,
             .number = perItem ? QStringLiteral("%1.%2").arg(*item.line.number).arg(before + 1) : QString(),
             .isClosed = item.line.item->session == Session::Closed,
             .isKeptSealed = item.line.item->session == Session::Closed});
    }

    void add(const NumberedParagraph& paragraph, const MinutedItem& item)
    {
        const MinuteParagraph& record = paragraph.paragraph.value;
        const std::string* text = readableText(record);
        m_lines.push_back({.kind = MinutesLine::Kind::Paragraph,
                           .item = record.item,
                           .record = paragraph.paragraph.id.number(),
                           .number = wording::text(paragraph.number),
                           .text = wordsOf(text),
                           .isNote = record.kind == ParagraphKind::Note,
                           .isClosed = item.line.item->session == Session::Closed,
                           .isSealed = text == nullptr,
                           .isKeptSealed = !record.closedText.isAbsent(),
                           .released = releaseOf(record)});
        for (const ActionLine& action : m_view.raised)
            if (action.action->paragraph == paragraph.paragraph.id)
                add(action, record.item, isClosedMatter(action.action.value));
    }

    void add(const ActionLine& action, std::optional<Id<AgendaItem>> item, bool closed)
    {
        const ActionPoint& record = action.action.value;
        const std::string* text = readableText(record);
        const auto* owners = readableOwners(record);
        m_lines.push_back({.kind = MinutesLine::Kind::Action,
                           .item = item,
                           .record = action.action.id.number(),
                           .number = wording::text(action.reference),
                           .title = owners == nullptr
                                      ? QString()
                                      : wording::ownersText(*owners, m_view.agenda.members, m_view.bodies),
                           .text = text == nullptr ? QString() : wording::text(*text),
                           .trailing = dueText(record),
                           .isClosed = closed || isClosedMatter(record),
                           .isSealed = text == nullptr,
                           .isKeptSealed = !record.closedMatter.isAbsent(),
                           .released = releaseOf(record)});
    }

    void add(const Stored<Appendix>& appendix, int number)
    {
        const std::string* title = readableTitle(appendix.value);
        const std::string* text = readableText(appendix.value);
        m_lines.push_back({.kind = MinutesLine::Kind::Appendix,
                           .item = appendix->item,
                           .record = appendix.id.number(),
                           .number = say("Appendix %1").arg(number),
                           .title = title == nullptr ? QString() : wording::text(*title),
                           .text = text == nullptr ? QString() : wording::text(*text),
                           .isClosed = !appendix->closedMatter.isAbsent(),
                           .isSealed = text == nullptr,
                           .isKeptSealed = !appendix->closedMatter.isAbsent(),
                           .released = releaseOf(appendix.value)});
    }

    /// With its references as the paragraphs are numbered now.
    [[nodiscard]] QString wordsOf(const std::string* text) const
    {
        return text == nullptr
                 ? QString()
                 : wording::text(wording::withReferenceWords(*text, m_view.referred, m_view.agenda.meeting.id, false));
    }

    [[nodiscard]] bool hangsOnParagraph(const ActionLine& action) const
    {
        for (const MinutedItem& item : m_view.items)
            for (const NumberedParagraph& paragraph : item.paragraphs)
                if (action.action->paragraph == paragraph.paragraph.id)
                    return true;
        return false;
    }

    static QString dueText(const ActionPoint& action)
    {
        if (action.due == ActionDue::OnDate && action.dueOn)
            return say("by %1").arg(wording::plainDate(*action.dueOn));
        return action.due == ActionDue::NextMeeting ? say("for the next meeting") : QString();
    }

    const application::MinutesView& m_view;
    const std::optional<VacantPlace>& m_writing;
    bool m_fixed;
    std::vector<MinutesLine> m_lines;
};

} // namespace

std::vector<MinutesLine> minutesLines(const application::MinutesView& view, const std::optional<VacantPlace>& writing,
                                      bool fixed)
{
    return Lines(view, writing, fixed).all();
}

} // namespace cspdesk::presentation
