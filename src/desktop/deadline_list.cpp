// SPDX-License-Identifier: MIT
#include "desktop/deadline_list.h"

#include "desktop/theme.h"
#include "wording/deadline_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QPainter>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using domain::Deadline;
using domain::DeadlineState;
using wording::say;

bool isPast(DeadlineState state)
{
    return state != DeadlineState::Ahead && state != DeadlineState::DueToday && state != DeadlineState::Overdue;
}

QString standing(const Deadline& deadline, Date today)
{
    // When it was done is told with the deadlines themselves; here there is room for one word.
    return deadline.mark ? wording::label(deadline.state) : wording::stateText(deadline, today);
}

} // namespace

DeadlineList::DeadlineList(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DeadlineList::show(const domain::Meeting& meeting, const std::vector<Deadline>& deadlines, Date today)
{
    m_points.clear();
    for (const Deadline& each : deadlines)
        if (each.kind != domain::DeadlineKind::QuestionsOnAgenda) // that is the meeting itself
            m_points.push_back({.title = wording::label(each.kind),
                                .when = wording::dueText(each),
                                .distance = standing(each, today),
                                .day = each.date,
                                .past = isPast(each.state),
                                .isMeeting = false,
                                .isLate = each.state == DeadlineState::Overdue});
    const auto after =
        std::find_if(m_points.begin(), m_points.end(), [&](const Point& point) { return point.day > meeting.date; });
    m_points.insert(after, {.title = say("Meeting"),
                            .when = wording::longDate(meeting.date),
                            .distance = wording::distance(meeting.date, today),
                            .day = meeting.date,
                            .past = meeting.date < today,
                            .isMeeting = true,
                            .isLate = false});
    QStringList spoken;
    for (const Point& each : m_points)
        spoken << say("%1: %2, %3").arg(each.title, each.when, each.distance);
    setAccessibleName(say("Deadlines"));
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

int DeadlineList::rowHeight() const { return 2 * fontMetrics().height() + 14; }

QSize DeadlineList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 44, rowHeight() * static_cast<int>(m_points.size())};
}

void DeadlineList::paintPoint(QPainter& painter, const Point& point, int row, bool isNext) const
{
    const Colours& c = colours();
    const int line = fontMetrics().height();
    const int top = row * rowHeight();
    const QPointF centre(8, top + line / 2.0 + 1);
    const bool filled = isNext || point.past;
    painter.setPen(QPen(point.past ? c.fieldLine : c.accent, 2));
    painter.setBrush(filled ? (point.past ? c.fieldLine : c.accent) : c.surface);
    painter.drawEllipse(centre, 5, 5);

    const int left = 26;
    const int distanceWidth = fontMetrics().horizontalAdvance(point.distance) + 4;
    QRect first(left, top, width() - left - distanceWidth - 8, line);
    QFont font = this->font();
    font.setWeight(point.isMeeting || isNext ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(point.past ? c.muted : c.text);
    painter.drawText(first, Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(point.title, Qt::ElideRight, first.width()));
    painter.setFont(this->font());
    painter.setPen(point.isLate ? c.problem : c.muted);
    painter.drawText(QRect(width() - distanceWidth, top, distanceWidth, line), Qt::AlignRight | Qt::AlignVCenter,
                     point.distance);
    const QRect second(left, top + line + 1, width() - left, line);
    painter.drawText(second, Qt::AlignVCenter, fontMetrics().elidedText(point.when, Qt::ElideRight, second.width()));
}

void DeadlineList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const int last = static_cast<int>(m_points.size()) - 1;
    painter.fillRect(QRectF(7.25, line / 2.0, 1.5, qreal(rowHeight() * last)), colours().line);
    const auto next = std::find_if(m_points.begin(), m_points.end(), [](const Point& point) { return !point.past; });
    for (int row = 0; row <= last; ++row)
        paintPoint(painter, m_points[static_cast<std::size_t>(row)], row, row == next - m_points.begin());
}

} // namespace cspdesk::desktop
