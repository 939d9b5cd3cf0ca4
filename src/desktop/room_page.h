// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

namespace cspdesk::desktop {

/// The meeting while it is held: who is there, what is before it, what is decided and minuted.
class RoomPage : public Page
{
    Q_OBJECT

public:
    RoomPage(PageContext& context, QWidget* parent);
};

} // namespace cspdesk::desktop
