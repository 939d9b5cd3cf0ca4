// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// "Next meeting, 21 October 2025", "14 August 2025", "No date".
QString dueText(const domain::ActionLine& line);
/// "Raised at 8.2"; where the paragraph has no number, "Raised".
QString raisedText(const domain::ActionLine& line);
/// "Overdue since 14 August 2025"; empty where it is not.
QString overdueText(const domain::ActionLine& line);

/// One step in the life of an action: the day of the meeting, what happened, and what was said of it.
struct ActionStep
{
    enum class Kind { Raised, CarriedOver, Closed };

    Kind kind = Kind::Raised;
    Date on = cspdesk::date(2000, 1, 1);
    QString title; ///< "Carried over"
    QString text;  ///< empty where nothing was said

    friend bool operator==(const ActionStep&, const ActionStep&) = default;
};

/// From the day it was raised on. What is sealed is said to be locked.
std::vector<ActionStep> historyOf(const domain::ActionLine& line, const application::Reader& reader);

/// An item of an agenda that an action may have become.
struct ItemChoice
{
    Id<domain::AgendaItem> item;
    QString text; ///< "8. First deep dive report"
};
std::vector<ItemChoice> itemChoices(const application::Reader& reader, Id<domain::Meeting> meeting);

/// "item 8 of the agenda of 21 October 2025"
QString itemText(const application::Reader& reader, Id<domain::AgendaItem> item);

} // namespace cspdesk::presentation
