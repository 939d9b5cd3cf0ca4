// SPDX-License-Identifier: MIT
#pragma once

#include "wording/format_text.h"

#include <QWidget>

namespace cspdesk::desktop {

/// A day as a leaf of a calendar, large.
class CalendarLeafView : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarLeafView(QWidget* parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void show(Date day);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    wording::CalendarLeaf m_leaf;
};

} // namespace cspdesk::desktop
