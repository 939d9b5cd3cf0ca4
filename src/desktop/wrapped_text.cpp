// SPDX-License-Identifier: MIT
#include "desktop/wrapped_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace cspdesk::desktop {
namespace {

/// Longer text cannot show in a cell; laying it out would only cost time.
constexpr int mostCharacters = 1200;

QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Breaks the text into lines of the width, one more than the limit so that it is known whether something is left over.
int layOut(QTextLayout& layout, int width, int mostLines)
{
    layout.setTextOption(wrapping());
    layout.beginLayout();
    int lines = 0;
    while (lines <= mostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

} // namespace

int wrappedHeight(const QString& text, const QFont& font, int width, int mostLines)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text.left(mostCharacters), font);
    const int lines = qMin(layOut(layout, width, mostLines), mostLines);
    return int(std::ceil(lines * QFontMetricsF(font).lineSpacing()));
}

int drawWrapped(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
                int mostLines)
{
    if (text.isEmpty() || rect.width() < 4)
        return 0;
    const QString shown = text.left(mostCharacters);
    const QFontMetricsF metrics(font);
    QTextLayout layout(shown, font);
    const int lines = layOut(layout, rect.width(), mostLines);
    painter.setPen(colour);
    painter.setFont(font);
    const int drawn = qMin(lines, mostLines);
    for (int number = 0; number < drawn; ++number) {
        const QTextLine line = layout.lineAt(number);
        const QRectF place(rect.left(), rect.top() + number * metrics.lineSpacing(), rect.width(),
                           metrics.lineSpacing());
        const bool isCut = number == drawn - 1 && lines > mostLines;
        const QString words = isCut ? metrics.elidedText(shown.mid(line.textStart()), Qt::ElideRight, rect.width())
                                    : shown.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    }
    return int(std::ceil(drawn * metrics.lineSpacing()));
}

} // namespace cspdesk::desktop
