// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/action_log_model.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLabel;

namespace Ui {
class ActionPanel;
}

namespace cspdesk::desktop {

class LineBox;

/// Everything about one action beside the log: what it says, its review at the meeting that comes, and its history.
/// Each field is accepted when it is left.
class ActionPanel : public QFrame
{
    Q_OBJECT

public:
    ActionPanel(PageContext& context, presentation::ActionLogModel& model, QWidget* parent);
    ~ActionPanel() override;
    void show(std::optional<Id<domain::ActionPoint>> action);
    /// Puts the keyboard into the text of the action, or into the words of its review, all of them selected.
    void editText();
    void editReview();

Q_SIGNALS:
    /// The words of the review are accepted or given up: the work goes on in the log.
    void doneWithReview();
    void reviewRequested(cspdesk::domain::ActionOutcome outcome);
    void minutesRequested();

private:
    void prepareFields();
    void connectTexts();
    void connectFields();
    void refresh();
    void refreshMatter(int row);
    void refreshReview(int row);
    void fillMeetings();
    [[nodiscard]] int row() const;
    void clearAwayTyping();

    void acceptText();
    void acceptReviewText();
    void acceptDue();
    void acceptClosing();
    void giveUp(LineBox& box, const presentation::TypedField& field);
    bool tell(const application::Result<>& changed, QLabel& problem);

    PageContext& m_context;
    presentation::ActionLogModel& m_model;
    presentation::TypedText m_typed;
    std::unique_ptr<Ui::ActionPanel> m_ui;
    std::optional<Id<domain::ActionPoint>> m_action;
};

} // namespace cspdesk::desktop
