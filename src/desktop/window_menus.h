// SPDX-License-Identifier: MIT
#pragma once

class QMainWindow;

namespace cspdesk::presentation {
class ActionCatalogue;
} // namespace cspdesk::presentation

namespace cspdesk::desktop {

/// Builds the menu bar: every action of the catalogue in its menu, in the order of the catalogue.
void buildMenus(QMainWindow& window, presentation::ActionCatalogue& actions);

} // namespace cspdesk::desktop
