// SPDX-License-Identifier: MIT
#include "desktop/fitting_height.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>

namespace cspdesk::desktop {

void fitHeight(QPlainTextEdit& box, int least, int most)
{
    const auto fit = [&box, least, most] {
        // The layout of plain text counts its size in lines.
        const int lines = qBound(least, qRound(box.document()->size().height()), most);
        const int around = 2 * box.frameWidth() + qRound(2 * box.document()->documentMargin()) + 8;
        box.setFixedHeight(lines * box.fontMetrics().lineSpacing() + around);
    };
    QObject::connect(box.document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, &box, fit);
    fit();
}

} // namespace cspdesk::desktop
