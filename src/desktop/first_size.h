// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace cspdesk::desktop {

/// The size in which a window opens: as wanted, but with its frame no larger than the screen has room for. Scaled to
/// 150 %, a laptop's screen is 960 by 600.
QSize firstSize(const QWidget& window, QSize wanted);

} // namespace cspdesk::desktop
