// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/room_banner.h"

namespace cspdesk::desktop {

/// Something that has to be told above a page, with one button that leads out of it.
class ActionBanner : public RoomBanner
{
    Q_OBJECT

public:
    ActionBanner(PillTone tone, const QString& icon, const QString& button, const QString& buttonName, QWidget* parent);

Q_SIGNALS:
    void pressed();
};

} // namespace cspdesk::desktop
