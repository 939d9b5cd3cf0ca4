// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace cspdesk::desktop {

/// Something the meeting has to be told or asked now, above everything else on its screen.
class RoomBanner : public QFrame
{
    Q_OBJECT

public:
    RoomBanner(PillTone tone, const QString& icon, QWidget* parent);
    /// Empty words take it away.
    void say(const QString& title, const QString& detail);
    /// Leaves the second line to the tip where there is little room.
    void setCompact(bool compact);
    void setTone(PillTone tone, const QString& icon);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;

protected:
    /// Below the words, and at the right.
    [[nodiscard]] QVBoxLayout& below() { return *m_below; }
    [[nodiscard]] QHBoxLayout& buttons() { return *m_buttons; }
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();

    PillTone m_tone;
    bool m_isCompact = false;
    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_detail;
    QVBoxLayout* m_below;
    QHBoxLayout* m_buttons;
};

} // namespace cspdesk::desktop
