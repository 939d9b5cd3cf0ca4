// SPDX-License-Identifier: MIT
#pragma once

class QDialog;
class QWidget;

namespace cspdesk::presentation {
class ActionCatalogue;
}

namespace cspdesk::desktop {

/// Every action with its keys, menu by menu.
QDialog* shortcutsDialog(const presentation::ActionCatalogue& actions, QWidget* parent);
/// Name, version, licence.
QDialog* aboutDialog(QWidget* parent);

} // namespace cspdesk::desktop
