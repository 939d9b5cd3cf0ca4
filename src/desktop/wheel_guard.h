// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace cspdesk::desktop {

/// Lets the wheel scroll the form over its boxes and dates, instead of changing what happens to be below the pointer.
void leaveWheelToScrolling(QWidget& form);

} // namespace cspdesk::desktop
