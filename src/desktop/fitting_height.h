// SPDX-License-Identifier: MIT
#pragma once

class QPlainTextEdit;

namespace cspdesk::desktop {

/// Lets a box of text be as high as its lines, from now on: no lower than the first number of them, no higher than the
/// second, where it scrolls.
void fitHeight(QPlainTextEdit& box, int least, int most);

} // namespace cspdesk::desktop
