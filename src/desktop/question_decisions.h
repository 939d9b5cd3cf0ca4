// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/vote_desk.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cspdesk::desktop {

/// Asks whoever presides for the casting vote. It is there on a tie, and at no other time.
class CastingBox : public QFrame
{
    Q_OBJECT

public:
    CastingBox(presentation::VoteDesk& desk, QWidget* parent);
    void takeKeyboard();

private:
    void follow();
    QPushButton* addAnswer(const QString& text, const QString& name, domain::CastingVote vote);

    presentation::VoteDesk& m_desk;
    QLabel* m_hint;
    QHBoxLayout* m_row;
    std::vector<std::pair<QPushButton*, domain::CastingVote>> m_buttons;
};

/// Candidates: who stands, with the votes of the round, and what ends it.
class RoundBox : public QFrame
{
    Q_OBJECT

public:
    RoundBox(presentation::VoteDesk& desk, QWidget* parent);

private:
    void follow();
    void addButton(const QString& text, const QString& name, std::function<void()> does, bool isPrimary = false);
    void addTieButtons(const domain::ChoiceRound& round);
    void clearButtons();
    [[nodiscard]] QString standingText(const domain::ChoiceRound& round) const;

    presentation::VoteDesk& m_desk;
    QLabel* m_standing;
    QVBoxLayout* m_buttons;
    QString m_shown;
};

} // namespace cspdesk::desktop
