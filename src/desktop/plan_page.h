// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/panel_page.h"
#include "presentation/plan_model.h"

class QLabel;

namespace cspdesk::desktop {

class PlanHint;
class PlanPanel;
class PlanTable;
class SegmentedChoice;

/// The forward plan of the Board: what comes to which meeting of the year, and what has days of its own.
class PlanPage : public PanelPage
{
    Q_OBJECT

public:
    PlanPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Shows the list by days, with the entry chosen.
    void show(Id<domain::PlanEntry> entry);

Q_SIGNALS:
    /// The agenda of a meeting is asked for, at one of its items.
    void agendaRequested(Id<cspdesk::domain::Meeting> meeting, Id<cspdesk::domain::AgendaItem> item);

private:
    void makeHeading();
    QWidget* makeTools();
    QWidget* makeList();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachRowActions();

    void refresh();
    void followChoice();
    void followLayout();
    void addEntry();
    void markDone();
    void removeEntry();
    void openSheet();
    [[nodiscard]] const domain::PlanLine* chosenLine() const;

    presentation::PlanModel m_model;
    PlanTable* m_table;
    PlanPanel* m_panel;
    PlanHint* m_hint;
    SegmentedChoice* m_layout;
    QWidget* m_yearTools = nullptr;
    QLabel* m_year = nullptr;
};

} // namespace cspdesk::desktop
