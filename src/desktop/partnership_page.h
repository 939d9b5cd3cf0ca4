// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/agencies_model.h"
#include "presentation/offices_model.h"
#include "presentation/people_model.h"
#include "presentation/roster_model.h"

class QStackedWidget;
class QTabBar;

namespace cspdesk::desktop {

class ActionTool;
class PageHeading;
class RecordTab;

/// Who the partnership is: the members of its Board, the agencies, the people and the offices.
class PartnershipPage : public Page
{
    Q_OBJECT

public:
    PartnershipPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Goes to the tab that shows the record, and to its row there.
    void show(application::RecordKey record);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTab(RecordTab* tab, const QString& iconName, const QString& text);
    QWidget* makeTabs();
    void attachActions();
    void refreshHeading();
    void followTab();
    void followChoice();
    [[nodiscard]] RecordTab& currentTab() const;

    presentation::RosterModel m_roster;
    presentation::AgenciesModel m_agencies;
    presentation::PeopleModel m_people;
    presentation::OfficesModel m_offices;
    PageHeading* m_heading;
    QTabBar* m_bar;
    QStackedWidget* m_stack;
    QList<ActionTool*> m_tools;
};

} // namespace cspdesk::desktop
