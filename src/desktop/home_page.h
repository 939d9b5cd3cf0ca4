// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/meeting.h"
#include "presentation/task_model.h"

#include <optional>

class QLabel;
class QListView;

namespace cspdesk::desktop {

class NextMeetingCard;
class PageHeading;

/// What must be done today: the next meeting, its deadlines, and what is missing.
class HomePage : public Page
{
    Q_OBJECT

public:
    HomePage(PageContext& context, QWidget* parent);
    void activate() override;
    /// The meeting on the card, if there is one.
    [[nodiscard]] std::optional<Id<domain::Meeting>> nextMeeting() const { return m_next; }

Q_SIGNALS:
    void agendaRequested(Id<cspdesk::domain::Meeting> meeting);
    void papersRequested(Id<cspdesk::domain::Meeting> meeting);
    void partnershipRequested();
    void attendanceRequested(Id<cspdesk::domain::Meeting> meeting);
    /// Those that are overdue, or all that are open.
    void actionsRequested(bool overdue);
    /// Those of a meeting, where an answer is owed.
    void questionsRequested(std::optional<Id<cspdesk::domain::Meeting>> meeting);

private:
    QWidget* taskCard();
    void buildLayout();
    void refresh();
    void goTo(const application::Task& task);

    presentation::TaskModel m_tasks;
    PageHeading* m_heading;
    NextMeetingCard* m_card;
    QLabel* m_taskCount;
    QListView* m_list;
    QWidget* m_nothing;
    std::optional<Id<domain::Meeting>> m_next;
};

} // namespace cspdesk::desktop
