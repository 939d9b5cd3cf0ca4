// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;

namespace cspdesk::desktop {

/// The height of a text wrapped into `width`, of at most `mostLines` lines.
int wrappedHeight(const QString& text, const QFont& font, int width, int mostLines);

/// Draws the text wrapped from the top of the rectangle and answers the height it took; the last line that fits the
/// limit ends in an ellipsis where more would follow.
int drawWrapped(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
                int mostLines);

} // namespace cspdesk::desktop
