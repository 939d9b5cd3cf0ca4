// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/meeting.h"

#include <QToolButton>

class QMenu;

namespace cspdesk::desktop {

class PageHeading;

/// A small button behind the date of a page: opens the list of meetings, and chooses one for every page.
class MeetingChooser : public QToolButton
{
    Q_OBJECT

public:
    MeetingChooser(PageContext& context, QWidget* parent);

private:
    void fill();

    PageContext& m_context;
    QMenu* m_menu;
};

/// Says in the heading which meeting the page shows: its date with the chooser, its state, and `subtitle` or, without
/// one, its times and venue.
void showMeeting(PageHeading& heading, const domain::Meeting& meeting, const QString& subtitle = {});

} // namespace cspdesk::desktop
