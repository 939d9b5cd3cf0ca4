// SPDX-License-Identifier: MIT
#include "desktop/room_page.h"

namespace cspdesk::desktop {

RoomPage::RoomPage(PageContext& pageContext, QWidget* parent) : Page(pageContext, parent)
{
    setObjectName(QStringLiteral("roomPage"));
}

} // namespace cspdesk::desktop
