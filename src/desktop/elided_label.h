// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace cspdesk::desktop {

/// A label of one line that gives way: what does not fit is cut with an ellipsis and stands whole in the tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString shown() const;

    Qt::TextElideMode m_mode;
};

} // namespace cspdesk::desktop
