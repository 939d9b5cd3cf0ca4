// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/meetings_model.h"

class QStackedWidget;
class QTableView;

namespace cspdesk::desktop {

/// All meetings of the Board, those to come and those past.
class MeetingsPage : public Page
{
    Q_OBJECT

public:
    MeetingsPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// The meeting of the selected row.
    [[nodiscard]] std::optional<Id<domain::Meeting>> selectedMeeting() const;
    void select(Id<domain::Meeting> meeting);

Q_SIGNALS:
    void agendaRequested(Id<cspdesk::domain::Meeting> meeting);
    void selectionChanged();

private:
    void buildTable();
    QWidget* actionRow();
    void rowsChanged();
    void selectRow(int row);

    presentation::MeetingsModel m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
    std::optional<Id<domain::Meeting>> m_selected; ///< survives every change of the rows
};

} // namespace cspdesk::desktop
