// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/change_reason_dialog.h"
#include "desktop/panel_page.h"
#include "presentation/attendance_model.h"

#include <optional>

class QLabel;
class QLineEdit;
namespace cspdesk::desktop {

class ActionTool;
class AttendanceFooter;
class AttendancePanel;
class AttendanceTable;
class EmptyState;

/// Who attended the meeting being worked on, who sent apologies, and of whom nothing is known.
class AttendancePage : public PanelPage
{
    Q_OBJECT

public:
    AttendancePage(PageContext& context, QWidget* parent);
    void activate() override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void makeHeading();
    QWidget* makeToolbar();
    QWidget* makeList();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachRowActions();

    void refresh();
    void refreshHeading();
    void followChoice();
    void offerStates();
    void put(presentation::AttendanceState state);
    /// Changes what is put down; where votes were computed from it the reason is asked for.
    void change(const AttendanceChange& change);
    void toggleDuty(domain::AttendanceDuty duty);
    void addGuest();
    void removeGuest();
    void acceptPublic(const QString& number, const QString& note);
    void find(const QString& begun);
    void findOn();

    presentation::AttendanceModel m_model;
    AttendanceTable* m_table;
    AttendanceFooter* m_footer;
    AttendancePanel* m_panel;
    QLineEdit* m_find;
    QLabel* m_fixed;
    std::vector<std::pair<ActionTool*, presentation::AttendanceState>> m_stateTools;
    EmptyState* m_noMembers = nullptr;
    EmptyState* m_noMeeting = nullptr;
    EmptyState* m_cancelled = nullptr;
};

} // namespace cspdesk::desktop
