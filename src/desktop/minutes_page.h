// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/minutes_remarks.h"
#include "presentation/minutes_model.h"

#include <optional>

class QStackedWidget;

namespace cspdesk::desktop {

class ActionTool;
class EmptyState;
class MinutesFlows;
class MinutesPanel;
class MinutesTable;
class PageHeading;

/// The minutes of the meeting being worked on, written where they will stand.
class MinutesPage : public Page
{
    Q_OBJECT

public:
    MinutesPage(PageContext& context, QWidget* parent);
    ~MinutesPage() override;
    void activate() override;
    /// Goes to a paragraph of the meeting shown.
    void show(Id<domain::MinuteParagraph> paragraph);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeToolbar();
    QWidget* makeDocument();
    QWidget* makeEmptyStates();
    ActionTool* toolFor(const char* actionId, bool compact);
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
    void followWidth();
    [[nodiscard]] bool isBlank() const;
    void offerEarlierMinutes();
    void jumpTo(const domain::MinutesRemark& remark);
    void moveBy(int by);
    void remove();
    void toggleNote();
    [[nodiscard]] bool numbersOfTheirOwn() const;
    void release();

    presentation::MinutesModel m_model;
    presentation::TypedText m_typed;
    PageHeading* m_heading;
    MinutesTable* m_table;
    MinutesPanel* m_panel;
    MinutesFlows* m_flows;
    QStackedWidget* m_stack;
    EmptyState* m_noItems = nullptr;
    EmptyState* m_noMeeting = nullptr;
    QList<ActionTool*> m_headingTools; ///< lose their words where the page is narrow
    QList<ActionTool*> m_listTools;    ///< and these where the document is
    std::optional<bool> m_panelWanted; ///< as the person decided; none follows the width
    std::optional<Id<domain::Meeting>> m_earlier;
};

} // namespace cspdesk::desktop
