// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/panel_page.h"
#include "presentation/action_log_model.h"

#include <optional>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
namespace cspdesk::desktop {

class ActionPanel;
class ActionsTable;
class EmptyState;

/// All action points of the Board: who owes what, and what the meetings are told of it.
class ActionsPage : public PanelPage
{
    Q_OBJECT

public:
    ActionsPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Shows the actions that a filter leaves, with the first of them chosen.
    void show(presentation::ActionFilter filter);
    /// Goes to an action, whatever the filter was.
    void show(Id<domain::ActionPoint> action);

Q_SIGNALS:
    /// The minutes that raised an action are asked for, with the paragraph where there is one.
    void minutesRequested(Id<cspdesk::domain::Meeting> meeting, std::optional<Id<domain::MinuteParagraph>> paragraph);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void makeHeading();
    QWidget* makeFilters();
    QWidget* makeList();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachRowActions();

    void followMeeting();
    void refresh();
    void refreshFilters();
    void followChoice();
    void review(domain::ActionOutcome outcome);
    void clearReview();
    void raiseAgain();
    void release();
    void renumber();
    void removeAction();
    void openMinutes();
    void find(const QString& begun);

    presentation::ActionLogModel m_model;
    ActionsTable* m_table;
    ActionPanel* m_panel;
    QStackedWidget* m_listStack;
    QButtonGroup* m_filters;
    QComboBox* m_owner;
    QLineEdit* m_search;
    EmptyState* m_noActions = nullptr;
    EmptyState* m_noneLeft = nullptr;
};

} // namespace cspdesk::desktop
