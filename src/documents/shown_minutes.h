// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// What of minutes a copy may show. The board copy shows everything; a public copy what is open, and of a closed item
/// what was released by name. That closed matter can be read makes no difference.
class ShownMinutes
{
public:
    ShownMinutes(const application::MinutesView& view, Audience audience) : m_view(view), m_audience(audience) {}

    [[nodiscard]] bool shows(const domain::MinuteParagraph& paragraph) const;
    [[nodiscard]] bool shows(const domain::Appendix& appendix) const;
    [[nodiscard]] bool shows(const domain::ActionPoint& action) const;
    /// The open title for the public, the closed one for the Board.
    [[nodiscard]] const std::string& titleOf(const domain::AgendaItem& item) const;
    /// Whether the copy has to say that the item was considered in closed session.
    [[nodiscard]] bool hides(const domain::AgendaItem& item) const;
    [[nodiscard]] bool holdsClosedItems() const;

private:
    template <class Matter>
    [[nodiscard]] bool shows(const domain::Closed<Matter>& closed, std::optional<Id<domain::AgendaItem>> item,
                             const std::optional<Date>& releasedOn) const;
    [[nodiscard]] bool isClosedItem(std::optional<Id<domain::AgendaItem>> id) const;
    [[nodiscard]] std::optional<Id<domain::AgendaItem>> itemOf(std::optional<Id<domain::MinuteParagraph>> id) const;

    const application::MinutesView& m_view;
    Audience m_audience;
};

} // namespace cspdesk::documents
