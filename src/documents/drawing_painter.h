// SPDX-License-Identifier: MIT
#pragma once

#include "documents/chart_palette.h"

#include <QImage>

#include <string>

class QPainter;

namespace cspdesk::documents {

/// Fills or strokes one mark.
void paintPath(QPainter& painter, const PathMark& mark);

/// Paints a drawing with its top left corner at the origin of the painter, whose unit must be the point. No
/// QGuiApplication is needed. What is behind the drawing stays as it is.
void paintDrawing(QPainter& painter, const statistics::Drawing& drawing, const ChartPalette& palette);

/// The drawing on its paper, so many pixels to the point.
[[nodiscard]] QImage pictureOf(const statistics::Drawing& drawing, double scale, const ChartPalette& palette);

/// That picture for print as the bytes of a PNG file: the same drawing gives the same bytes.
[[nodiscard]] std::string writePng(const statistics::Drawing& drawing);

} // namespace cspdesk::documents
