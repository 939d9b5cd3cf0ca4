// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/vote_desk.h"

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace cspdesk::desktop {

class CastingBox;
class ClampedLabel;
class QuestionRows;
class QuestionTally;
class RoundBox;
class SegmentedChoice;

/// The question while it is put: the motion, the hands, what follows from them, and the one button that declares it.
class QuestionTaking : public QWidget
{
    Q_OBJECT

public:
    QuestionTaking(PageContext& context, presentation::VoteDesk& desk, QWidget* parent);
    /// The keyboard goes where the next answer is given.
    void takeKeyboard();

Q_SIGNALS:
    void closeRequested();
    /// This has the keyboard now and should be seen.
    void neededNow(QWidget* widget);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSum();
    void arrangeSum();
    void takeCastingVote();
    QWidget* makeHead();
    QWidget* makeMethods();
    QWidget* makeMiddle();
    QWidget* makeFoot();
    QMenu* makeMenu();
    void connectParts();
    void follow();
    void followHead();
    void followFoot();
    void followDetails();
    void toggleDetails();
    void chooseMethod(int segment);
    /// Enter among the rows.
    void declareByKey();
    void declare();
    void keepForRatification();
    void setStanding(domain::MotionStanding standing, const QString& title, const QString& label);
    void tell(const application::Result<>& done);

    PageContext& m_context;
    presentation::VoteDesk& m_desk;
    QLabel* m_kind;
    ClampedLabel* m_words;
    QLabel* m_lamp;
    QLabel* m_quorum;
    SegmentedChoice* m_methods;
    QWidget* m_methodRow = nullptr;
    QPushButton* m_allFor;
    QuestionRows* m_rows;
    QuestionTally* m_tally;
    QLabel* m_assent;
    CastingBox* m_casting;
    RoundBox* m_round;
    QLabel* m_sentence;
    QPushButton* m_rest;
    QBoxLayout* m_sum = nullptr;
    QPushButton* m_detailsButton;
    QScrollArea* m_details;
    QLabel* m_detailsText = nullptr;
    QPushButton* m_more;
    QPushButton* m_declare;
    QPushButton* m_ratify;
    QLabel* m_frozen;
    bool m_showsDetails = false;
    presentation::QuestionState m_state = presentation::QuestionState::NoQuestion;
};

} // namespace cspdesk::desktop
