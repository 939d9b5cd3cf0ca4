// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace cspdesk::desktop {

/// One of a few, as buttons side by side; the arrow keys go from one to the next.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    SegmentedChoice(const QString& accessibleName, QWidget* parent);
    /// `text` with its mnemonic; `name` is the object name of the button.
    void add(const QString& text, const QString& name);
    [[nodiscard]] int current() const; ///< from 0, in the order they were added
    void choose(int segment);

Q_SIGNALS:
    void currentChanged(int segment);

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace cspdesk::desktop
