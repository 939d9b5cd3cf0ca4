// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace cspdesk::desktop {

class MainWindow;

/// Writes pictures of every page and dialog into the folder, for the manual and for looking at one's work.
void takeScreenshots(MainWindow& window, const QString& folder);

} // namespace cspdesk::desktop
