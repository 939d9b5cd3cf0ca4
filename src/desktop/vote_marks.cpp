// SPDX-License-Identifier: MIT
#include "desktop/vote_marks.h"

#include <QPainter>
#include <QPainterPath>

namespace cspdesk::desktop {

using domain::VoteChoice;

PillTone toneOf(VoteChoice choice)
{
    switch (choice) {
    case VoteChoice::For: return PillTone::Good;
    case VoteChoice::Against: return PillTone::Bad;
    case VoteChoice::Abstain: break;
    }
    return PillTone::Attention;
}

void paintVoteMark(QPainter& painter, const QRectF& rect, VoteChoice choice, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (choice == VoteChoice::Abstain) {
        const qreal width = rect.width() * 0.2;
        painter.setPen(QPen(colour, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(rect.adjusted(width, width, -width, -width));
        painter.restore();
        return;
    }
    const bool isUp = choice == VoteChoice::For;
    const qreal base = isUp ? rect.bottom() - rect.height() * 0.1 : rect.top() + rect.height() * 0.1;
    const qreal tip = isUp ? rect.top() + rect.height() * 0.08 : rect.bottom() - rect.height() * 0.08;
    QPainterPath path(QPointF(rect.center().x(), tip));
    path.lineTo(rect.right(), base);
    path.lineTo(rect.left(), base);
    path.closeSubpath();
    QPen round(colour, rect.width() * 0.08);
    round.setJoinStyle(Qt::RoundJoin);
    painter.setPen(round);
    painter.setBrush(colour);
    painter.drawPath(path);
    painter.restore();
}

} // namespace cspdesk::desktop
