// SPDX-License-Identifier: MIT
#pragma once

#include "domain/deadline.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace cspdesk::desktop {

/// What must happen by when around one meeting, as a line of points in time with today between them.
class DeadlineList : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineList(QWidget* parent);
    void show(const domain::Meeting& meeting, const std::vector<domain::Deadline>& deadlines, Date today);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Point
    {
        QString title;
        QString when;
        QString distance;
        Date day{};
        bool past = false;
        bool isMeeting = false;
        bool isLate = false;
    };

    [[nodiscard]] int rowHeight() const;
    void paintPoint(QPainter& painter, const Point& point, int row, bool isNext) const;

    std::vector<Point> m_points;
};

} // namespace cspdesk::desktop
