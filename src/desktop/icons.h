// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace cspdesk::desktop {

/// An icon of the set in resources/icons by its name, drawn in the palette's text colour (and its disabled and selected
/// ones) and sharp at every scale. It follows a change of palette the next time it is asked for.
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& colour);

} // namespace cspdesk::desktop
