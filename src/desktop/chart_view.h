// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/drawing.h"

#include <QWidget>

#include <vector>

namespace cspdesk::desktop {

/// Charts one below the other, as wide as there is room. Whoever does not see them hears what they show.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent);
    void show(std::vector<statistics::Chart> charts);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const std::vector<statistics::Drawing>& drawingsFor(int width) const;

    std::vector<statistics::Chart> m_charts;
    mutable std::vector<statistics::Drawing> m_drawings;
    mutable int m_drawnFor = -1;
};

} // namespace cspdesk::desktop
