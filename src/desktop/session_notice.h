// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/meeting.h"

namespace cspdesk::desktop {

class RoomBanner;

/// Says on the Home page that a meeting is being held, and goes there: the file may have been closed in the middle of
/// it.
class SessionNotice : public QWidget
{
    Q_OBJECT

public:
    SessionNotice(PageContext& context, QWidget* parent);
    /// The meeting of the Board that is in session.
    [[nodiscard]] std::optional<Id<domain::Meeting>> meeting() const;
    /// Shows it where there is such a meeting, as long as it is wanted.
    void setWanted(bool wanted);

Q_SIGNALS:
    void meetingRequested(Id<cspdesk::domain::Meeting> meeting);

private:
    void follow();

    PageContext& m_context;
    RoomBanner* m_banner;
    bool m_isWanted = false;
};

} // namespace cspdesk::desktop
