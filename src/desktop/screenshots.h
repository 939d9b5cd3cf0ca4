// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <QString>

#include <functional>

namespace cspdesk::desktop {

class MainWindow;

/// Writes pictures of every page and dialog into the folder, for the manual and for looking at one's work. The meeting
/// is held for some of them: `setClock` sets the clock that the window goes by.
void takeScreenshots(MainWindow& window, const QString& folder, const std::function<void(TimeOfDay)>& setClock);

} // namespace cspdesk::desktop
