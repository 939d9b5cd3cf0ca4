// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/panel_page.h"
#include "presentation/questions_model.h"

namespace cspdesk::desktop {

class QuestionForm;
class QuestionsTable;

/// The questions and statements of the public to a meeting: what they ask, whether notice was in time, what the Chair
/// ruled and what is still owed.
class QuestionsPage : public PanelPage
{
    Q_OBJECT

public:
    QuestionsPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Chooses one of the meeting shown.
    void choose(Id<domain::PublicQuestion> question);

private:
    void makeHeading();
    QWidget* makeList();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachRowActions();
    void attachOutcomes();

    void refresh();
    void followChoice();
    void add();
    void decide(domain::QuestionOutcome outcome);
    void remove();
    void move();
    void append();
    void removeAskers();
    [[nodiscard]] std::optional<QString> askRuling(domain::QuestionOutcome outcome);

    presentation::QuestionsModel m_model;
    QuestionsTable* m_table;
    QuestionForm* m_form;
};

} // namespace cspdesk::desktop
