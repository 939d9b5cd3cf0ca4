// SPDX-License-Identifier: MIT
#include "documents/shown_minutes.h"

#include <algorithm>

namespace cspdesk::documents {

using namespace domain;

bool ShownMinutes::shows(const MinuteParagraph& paragraph) const
{
    return shows(paragraph.closedText, paragraph.item, paragraph.releasedOn);
}

bool ShownMinutes::shows(const Appendix& appendix) const
{
    return shows(appendix.closedMatter, appendix.item, appendix.releasedOn);
}

bool ShownMinutes::shows(const ActionPoint& action) const
{
    return shows(action.closedMatter, itemOf(action.paragraph), action.releasedOn);
}

const std::string& ShownMinutes::titleOf(const AgendaItem& item) const
{
    return m_audience == Audience::Public ? item.title : boardTitle(item);
}

bool ShownMinutes::hides(const AgendaItem& item) const
{
    return m_audience == Audience::Public && item.session == Session::Closed;
}

bool ShownMinutes::holdsClosedItems() const
{
    return std::any_of(m_view.items.begin(), m_view.items.end(),
                       [](const MinutedItem& item) { return item.line.item->session == Session::Closed; });
}

template <class Matter>
bool ShownMinutes::shows(const Closed<Matter>& closed, std::optional<Id<AgendaItem>> item,
                         const std::optional<Date>& releasedOn) const
{
    if (m_audience == Audience::Board)
        return true;
    return closed.isAbsent() && (releasedOn || !isClosedItem(item));
}

bool ShownMinutes::isClosedItem(std::optional<Id<AgendaItem>> id) const
{
    return std::any_of(m_view.items.begin(), m_view.items.end(), [&](const MinutedItem& item) {
        return item.line.item.id == id && item.line.item->session == Session::Closed;
    });
}

std::optional<Id<AgendaItem>> ShownMinutes::itemOf(std::optional<Id<MinuteParagraph>> id) const
{
    for (const MinutedItem& item : m_view.items)
        for (const domain::NumberedParagraph& each : item.paragraphs)
            if (each.paragraph.id == id)
                return item.line.item.id;
    return std::nullopt;
}

} // namespace cspdesk::documents
