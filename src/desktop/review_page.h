// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/action_review_model.h"

class QLabel;
class QListView;
class QProgressBar;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionButton;
class PageHeading;
class ReviewCard;

/// "Action points: review", as the meeting works through it: one action after the other, by keyboard, with what the
/// minutes will say beside it.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    ReviewPage(PageContext& context, QWidget* parent);
    void activate() override;

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void makeHeading();
    QWidget* makeBody();
    QWidget* makeList();
    QWidget* makeMinutesCard();
    QWidget* makeEmptyStates();
    void attachActions();
    void attach(const char* id, std::function<void()> handler, bool inList);
    void refresh();
    void refreshMinutes();
    void followChoice();
    void choose(int row);
    [[nodiscard]] int chosen() const;
    void close();
    void carryOver();
    void becomeItem();
    void clear();
    void goOn(bool onward);
    void writeMinutes();
    bool tell(const application::Result<>& done);

    presentation::ActionReviewModel m_model;
    PageHeading* m_heading;
    QStackedWidget* m_stack;
    QListView* m_list = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_progressLabel = nullptr;
    ReviewCard* m_card = nullptr;
    QLabel* m_minutesState = nullptr;
    QLabel* m_minutesText = nullptr;
    QLabel* m_minutesChange = nullptr;
    ActionButton* m_write = nullptr;
    QWidget* m_noMeeting = nullptr;
    QWidget* m_noActions = nullptr;
    std::optional<Id<domain::ActionPoint>> m_chosen;
    bool m_resetting = false;
};

} // namespace cspdesk::desktop
