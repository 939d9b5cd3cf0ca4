// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/vote_desk.h"

class QLabel;
class QPushButton;

namespace cspdesk::desktop {

class ClampedLabel;
class QuestionTally;

/// The result as it was declared. It stays until somebody goes on.
class QuestionResult : public QWidget
{
    Q_OBJECT

public:
    QuestionResult(PageContext& context, presentation::VoteDesk& desk, QWidget* parent);
    void takeKeyboard();

Q_SIGNALS:
    void nextRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void follow();
    void followDissents();
    void askDissent();
    void takeAgain();
    void tell(const application::Result<>& done);

    PageContext& m_context;
    presentation::VoteDesk& m_desk;
    QLabel* m_kind;
    ClampedLabel* m_words;
    QLabel* m_mark;
    QLabel* m_sentence;
    QuestionTally* m_tally;
    QLabel* m_rule;
    QLabel* m_minuted;
    QLabel* m_dissents;
    QPushButton* m_dissent;
    QPushButton* m_again;
    QPushButton* m_next;
};

} // namespace cspdesk::desktop
