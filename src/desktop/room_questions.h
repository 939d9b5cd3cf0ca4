// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/questions_model.h"

#include <QWidget>

class QVBoxLayout;

namespace cspdesk::desktop {

/// The questions and statements of the public while their item is before the meeting: in the order suggested, with what
/// may become of each in one stroke. Elsewhere it is not there.
class RoomQuestions : public QWidget
{
    Q_OBJECT

public:
    RoomQuestions(PageContext& context, QWidget* parent);

private:
    void follow();
    void fill();
    QWidget* rowOf(const application::QuestionLine& line);
    void decide(Id<domain::PublicQuestion> question, domain::QuestionOutcome outcome);

    PageContext& m_context;
    presentation::QuestionsModel m_model;
    QVBoxLayout* m_rows;
    std::optional<Id<domain::Meeting>> m_meeting;
};

} // namespace cspdesk::desktop
