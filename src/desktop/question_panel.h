// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/vote_desk.h"

#include <QFrame>

class QScrollArea;
class QStackedWidget;

namespace cspdesk::desktop {

class ProjectorWindow;
class QuestionResult;
class QuestionStart;
class QuestionTaking;
class RoomBanner;

/// Putting the question: its words if there are none yet, the hands as they go up, and the result. What is not
/// declared is kept when the panel is left, until another item comes before the meeting.
class QuestionPanel : public QFrame
{
    Q_OBJECT

public:
    QuestionPanel(PageContext& context, QWidget* parent);
    /// Opens the question under the item before the meeting.
    void putQuestion();
    /// Opens the second window, or brings it to the front.
    void showProjector();
    void showVotes();
    [[nodiscard]] presentation::VoteDesk& desk() { return m_desk; }

Q_SIGNALS:
    /// Back to the item.
    void done();

private:
    void follow();
    void followAction();
    void next();

    PageContext& m_context;
    presentation::VoteDesk m_desk;
    RoomBanner* m_interest; ///< of agencies that apply for money
    QStackedWidget* m_pages;
    QuestionStart* m_start;
    QuestionTaking* m_taking;
    QScrollArea* m_takingPage;
    QuestionResult* m_result;
    ProjectorWindow* m_projector = nullptr;
};

} // namespace cspdesk::desktop
