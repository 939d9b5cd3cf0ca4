// SPDX-License-Identifier: MIT
#pragma once

class QComboBox;

namespace cspdesk::desktop {

/// Lets the keys that go from choice to choice open the list of the box first. On a closed box Qt would accept each
/// choice passed over, and a box whose choice is stored at once would store them all.
void openListFirst(QComboBox& box);

} // namespace cspdesk::desktop
