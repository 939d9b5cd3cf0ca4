// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme.h"
#include "presentation/meeting_room.h"

#include <QAbstractButton>

namespace cspdesk::desktop {

/// Whether there is a quorum, to be seen across a table: by its shape, its words and its colour. Pressed, it shows the
/// sum. Before the meeting it says what is to be expected.
class QuorumLamp : public QAbstractButton
{
    Q_OBJECT

public:
    explicit QuorumLamp(const presentation::MeetingRoom& room, QWidget* parent);
    /// Shows who counts in the quorum and what is missing, in a small window that Esc closes.
    void showSum();
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] QString sum() const { return m_sum; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    [[nodiscard]] QStringList sumLines() const;

    const presentation::MeetingRoom& m_room;
    QString m_state;
    QString m_sum;
    QString m_icon;
    PillTone m_tone = PillTone::Neutral;
};

} // namespace cspdesk::desktop
