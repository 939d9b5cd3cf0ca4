// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/panel_page.h"
#include "domain/minutes_lint.h"
#include "presentation/minutes_model.h"

#include <optional>

namespace cspdesk::desktop {

class EmptyState;
class MinutesFlows;
class MinutesPanel;
class MinutesTable;

/// The minutes of the meeting being worked on, written where they will stand.
class MinutesPage : public PanelPage
{
    Q_OBJECT

public:
    MinutesPage(PageContext& context, QWidget* parent);
    ~MinutesPage() override;
    void activate() override;
    /// Goes to a paragraph of the meeting shown.
    void show(Id<domain::MinuteParagraph> paragraph);
    void show(Id<domain::Appendix> appendix);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void makeHeading();
    QWidget* makeToolbar();
    QWidget* makeDocument();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachLineActions();
    void raiseAction();
    void openAppendix(std::optional<Id<domain::Appendix>> appendix);
    void attachMarks();

    void showMeetingChosen();
    void keepBeforeLocking();
    void refresh();
    void refreshHeading();
    void followChoice();
    [[nodiscard]] bool isBlank() const;
    void offerEarlierMinutes();
    void jumpTo(const domain::MinutesRemark& remark);
    [[nodiscard]] int rowOf(const domain::MinutesRemark& remark) const;
    void refer();
    void moveBy(int by);
    void remove();
    void toggleNote();
    [[nodiscard]] bool numbersOfTheirOwn() const;
    void release();

    presentation::MinutesModel m_model;
    presentation::TypedText m_typed;
    MinutesTable* m_table;
    MinutesPanel* m_panel;
    MinutesFlows* m_flows;
    EmptyState* m_noItems = nullptr;
    EmptyState* m_noMeeting = nullptr;
    std::optional<Id<domain::Meeting>> m_earlier;
};

} // namespace cspdesk::desktop
