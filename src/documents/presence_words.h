// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>

namespace cspdesk::documents {

/// Who came and went, who presided, and the quorum through a meeting, worked out of what was recorded and told in
/// words. The view must be what the copy shows (shown_meeting.h).
class PresenceWords
{
public:
    explicit PresenceWords(const application::MinutesView& view);

    /// Whether anybody's coming or going was recorded; otherwise there is nothing to tell but who was there.
    [[nodiscard]] bool hasTimes() const { return m_hasTimes; }
    [[nodiscard]] bool hasOnline() const { return m_hasOnline; }

    /// "Throughout", "From 10:20 (item 4)", "10:00 to 11:05 (lost connection), 11:20 to 12:35"
    [[nodiscard]] QString times(const domain::Attendance& attendance) const;
    /// "In the room", "Online", "In the room, then online"
    [[nodiscard]] static QString where(const domain::Attendance& attendance);
    /// "Shawn Emms joined at 10:20 during item 4; Jenny Thompson left at 11:05." Empty where there is nothing to tell.
    [[nodiscard]] QString events() const;
    /// "Scott Fretwell (Vice Chair) until 11:40, then Keryn Jalli (stepped in)". Empty where nobody recorded it.
    [[nodiscard]] QString presiding() const;
    /// The same, where it is not simply the Chair for the whole meeting.
    [[nodiscard]] QString presidingWorthTelling() const;
    /// "Quorate from 10:00 with 9 Board members, 5 being needed; inquorate from 14:52 with 4". Empty without times.
    [[nodiscard]] QString quorum() const;
    /// "At 14:52 the meeting became inquorate." Empty where there was a quorum throughout.
    [[nodiscard]] QString quorumChanges() const;
    /// "Closed session; open to the public from 10:35, 2 of the public present". Empty where no turn was recorded.
    [[nodiscard]] QString sessions() const;

    /// "item 4"; empty for a break, between items, and where it is not known.
    [[nodiscard]] QString itemAt(TimeOfDay at) const;
    [[nodiscard]] QString itemName(std::optional<Id<domain::AgendaItem>> item) const;

private:
    [[nodiscard]] QString withItem(const QString& words, TimeOfDay at) const;
    [[nodiscard]] TimeOfDay began() const;
    [[nodiscard]] TimeOfDay end() const;

    const application::MinutesView& m_view;
    bool m_hasTimes = false;
    bool m_hasOnline = false;
};

} // namespace cspdesk::documents
