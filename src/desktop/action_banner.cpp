// SPDX-License-Identifier: MIT
#include "desktop/action_banner.h"

#include <QHBoxLayout>

namespace cspdesk::desktop {

ActionBanner::ActionBanner(PillTone tone, const QString& icon, const QString& button, const QString& buttonName,
                           QWidget* parent)
    : RoomBanner(tone, icon, parent)
{
    auto* press = new QPushButton(button, this);
    press->setObjectName(buttonName);
    buttons().addWidget(press);
    connect(press, &QPushButton::clicked, this, &ActionBanner::pressed);
}

} // namespace cspdesk::desktop
