// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// One line of minutes as they stand on the screen, from the first heading to the last appendix.
struct MinutesLine
{
    enum class Kind {
        Heading,   ///< an item of the agenda, with its number
        Paragraph, ///< numbered or a note
        Vacant,    ///< where the first paragraph of an item is to be written, or one between others
        Action,    ///< an action point, under the paragraph that raised it
        Appendix   ///< its title and text
    };

    Kind kind = Kind::Heading;
    std::optional<Id<domain::AgendaItem>> item; ///< none for what hangs on no item
    std::int64_t record = 0;                    ///< of the paragraph, action or appendix; the place of a vacant one
    QString number;                             ///< "8", "8.2", "07/04", "Appendix 1"
    QString title;                              ///< of headings and appendices; owners of actions
    QString text;                               ///< marked text
    QString trailing;                           ///< who leads an item; when an action is due
    bool isNote = false;
    bool isClosed = false;     ///< closed matter, read by the Board only
    bool isSealed = false;     ///< and locked
    bool isKeptSealed = false; ///< its words are sealed in the file, and so are drafts of them
    QString released;          ///< "Released on 3 July 2025 by Keryn Jalli"

    /// Whether it is the same line, perhaps with other words.
    [[nodiscard]] bool isSameLine(const MinutesLine& other) const
    {
        return kind == other.kind && item == other.item && record == other.record;
    }
    [[nodiscard]] Id<domain::MinuteParagraph> paragraph() const { return Id<domain::MinuteParagraph>(record); }
    [[nodiscard]] Id<domain::ActionPoint> action() const { return Id<domain::ActionPoint>(record); }
    [[nodiscard]] Id<domain::Appendix> appendix() const { return Id<domain::Appendix>(record); }
    friend bool operator==(const MinutesLine&, const MinutesLine&) = default;
};

/// A paragraph that is being written and is not in the file yet.
struct VacantPlace
{
    Id<domain::AgendaItem> item;
    int position = 0;

    friend bool operator==(const VacantPlace&, const VacantPlace&) = default;
};

/// The minutes from top to bottom. An item without paragraphs has a vacant line, unless it is a break or the minutes
/// are `fixed`; so has the place that is being written at.
std::vector<MinutesLine> minutesLines(const application::MinutesView& view, const std::optional<VacantPlace>& writing,
                                      bool fixed);

} // namespace cspdesk::presentation
