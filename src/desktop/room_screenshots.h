// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <QString>

#include <functional>

namespace cspdesk::desktop {

class MainWindow;

/// Holds the next meeting of the sample, and takes pictures of it: before it, in closed session, as it goes into open
/// session, and without a quorum; in several sizes of the window, light and dark.
void photographRoom(MainWindow& window, const QString& folder, const std::function<void(TimeOfDay)>& setClock);

} // namespace cspdesk::desktop
