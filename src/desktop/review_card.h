// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/action_review_model.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace cspdesk::desktop {

class ActionTimeline;
class LineBox;
class Pill;

/// One action before the meeting: what it says, what is decided of it, and its history. Words are accepted when their
/// field is left.
class ReviewCard : public QFrame
{
    Q_OBJECT

public:
    ReviewCard(PageContext& context, presentation::ActionReviewModel& model, QWidget* parent);
    void show(int row);
    /// Puts the keyboard into the words, all of them selected.
    void editWords();
    /// Lets an item be chosen that the action became.
    void chooseItem();
    /// What is typed is taken over; false where it was refused.
    bool acceptWords();

Q_SIGNALS:
    /// The words or the item are given, or given up: on to the next.
    void done(bool onward);

private:
    QWidget* makeDecision();
    QWidget* makeItemPart();
    void refresh();
    void refreshWords();
    void fillAgendas();
    void fillItems();
    void takeItem();
    void giveUp();

    PageContext& m_context;
    presentation::ActionReviewModel& m_model;
    presentation::TypedText m_typed;
    QLabel* m_heading;
    Pill* m_state;
    QLabel* m_text;
    QLabel* m_owners;
    QLabel* m_count;
    QWidget* m_decision = nullptr;
    QLabel* m_wordsLabel = nullptr;
    LineBox* m_words = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_itemPart = nullptr;
    QComboBox* m_agenda = nullptr;
    QComboBox* m_item = nullptr;
    QLabel* m_became = nullptr;
    QLabel* m_fixed;
    ActionTimeline* m_timeline;
    std::vector<presentation::AgendaChoice> m_agendas;
    std::optional<Id<domain::ActionPoint>> m_action;
};

} // namespace cspdesk::desktop
