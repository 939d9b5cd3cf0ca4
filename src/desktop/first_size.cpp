// SPDX-License-Identifier: MIT
#include "desktop/first_size.h"

#include <QScreen>
#include <QWidget>

namespace cspdesk::desktop {
namespace {

// Nobody knows the frame before the window is shown; this holds for the desktops we know.
constexpr QSize frame(16, 48);

} // namespace

QSize firstSize(const QWidget& window, QSize wanted)
{
    const QWidget& where = window.parentWidget() != nullptr ? *window.parentWidget() : window;
    return wanted.boundedTo(where.screen()->availableSize() - frame);
}

} // namespace cspdesk::desktop
