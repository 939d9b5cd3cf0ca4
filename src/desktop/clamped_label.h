// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace cspdesk::desktop {

/// Words that wrap over a few lines at most; what does not fit ends in an ellipsis and stands whole in the tip.
class ClampedLabel : public QWidget
{
    Q_OBJECT

public:
    ClampedLabel(int mostLines, QWidget* parent);
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_mostLines;
    QString m_text;
};

} // namespace cspdesk::desktop
