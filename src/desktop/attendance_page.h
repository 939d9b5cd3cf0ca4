// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/attendance_model.h"

#include <optional>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionTool;
class AttendanceFooter;
class AttendancePanel;
class AttendanceTable;
class EmptyState;
class PageHeading;

/// Who attended the meeting being worked on, who sent apologies, and of whom nothing is known.
class AttendancePage : public Page
{
    Q_OBJECT

public:
    AttendancePage(PageContext& context, QWidget* parent);
    void activate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeToolbar();
    QWidget* makeList();
    QWidget* makeEmptyStates();
    ActionTool* toolFor(const char* actionId, bool compact);
    void attachActions();
    void attachRowActions();

    void refresh();
    void refreshHeading();
    void followChoice();
    void followWidth();
    void put(presentation::AttendanceState state);
    void toggleDuty(domain::AttendanceDuty duty);
    void addGuest();
    void removeGuest();
    void acceptPublic(const QString& number, const QString& note);
    void find(const QString& begun);
    void findOn();

    presentation::AttendanceModel m_model;
    PageHeading* m_heading;
    AttendanceTable* m_table;
    AttendanceFooter* m_footer;
    AttendancePanel* m_panel;
    QStackedWidget* m_stack;
    QLineEdit* m_find;
    QLabel* m_fixed;
    EmptyState* m_noMembers = nullptr;
    EmptyState* m_noMeeting = nullptr;
    EmptyState* m_cancelled = nullptr;
    QList<ActionTool*> m_headingTools; ///< lose their words where the page is narrow
    QList<ActionTool*> m_listTools;    ///< and these where the list is
    std::optional<bool> m_panelWanted; ///< as the person decided; none follows the width
};

} // namespace cspdesk::desktop
