// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/room_banner.h"

#include <optional>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace cspdesk::domain {
enum class Session;
}

namespace cspdesk::desktop {

/// The quorum is lost, or reached again: when, what is missing, and what was taken meanwhile.
class QuorumBanner : public RoomBanner
{
    Q_OBJECT

public:
    QuorumBanner(PageContext& context, QWidget* parent);

private:
    void follow();

    PageContext& m_context;
    QPushButton* m_read;
    QString m_readTitle; ///< what the person has taken note of
};

/// Nobody presides, or somebody without the office does: who takes the chair, and how they were chosen.
class PresiderBanner : public RoomBanner
{
    Q_OBJECT

public:
    PresiderBanner(PageContext& context, QWidget* parent);

private:
    void follow();
    void addChoices();
    void addWays();
    QPushButton* addButton(const QString& text, const QString& name);
    void tell(const application::Result<>& done);

    PageContext& m_context;
    QWidget* m_row;
    QString m_shown; ///< what the buttons are about
    QString m_leftAlone;
};

/// The item now belongs to the other session: the reminder to the public, and the turn itself.
class TurnBanner : public RoomBanner
{
    Q_OBJECT

public:
    TurnBanner(PageContext& context, QWidget* parent);
    /// Opens and closes as the item now needs it, or to whichever session the meeting is not in.
    void turn();

Q_SIGNALS:
    /// The motion to exclude the public is there to be put.
    void questionRequested();

private:
    void follow();
    void moveExclusion();
    [[nodiscard]] domain::Session wanted() const;
    void showWords();

    PageContext& m_context;
    QCheckBox* m_reminded;
    QWidget* m_publicRow;
    QSpinBox* m_public;
    QPushButton* m_words;
    QPushButton* m_motion;
    QPushButton* m_turn;
    std::optional<int> m_line;
};

} // namespace cspdesk::desktop
