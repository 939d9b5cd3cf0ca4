// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/elided_label.h"
#include "desktop/page.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace cspdesk::desktop {

class ActionButton;

/// What is before the meeting now: its title, who leads it, its time, the notes for whoever presides, and its motions.
class RoomItem : public QFrame
{
    Q_OBJECT

public:
    RoomItem(PageContext& context, QWidget* parent);
    void toggleNotes();
    /// Whether there is anything that takes the vote.
    void setMayPutQuestion(bool may);

Q_SIGNALS:
    void questionRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    void follow();
    void followItem();
    void followClock();
    void followMotions();
    void showWithoutItem();
    void showNotes();

    PageContext& m_context;
    QLabel* m_title;
    ElidedLabel* m_leads;
    QLabel* m_told;
    QLabel* m_left;
    QProgressBar* m_time;
    QWidget* m_motionsBox;
    QVBoxLayout* m_motions;
    QWidget* m_actions;
    QPushButton* m_question;
    ActionButton* m_review = nullptr; ///< only while action points are reviewed
    QPushButton* m_notesButton;
    QLabel* m_notes;
    bool m_notesShown = true;
    QString m_shownMotions;
};

} // namespace cspdesk::desktop
