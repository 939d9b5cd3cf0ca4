// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/plan_delegate.h"
#include "presentation/plan_model.h"

#include <QTableView>

#include <optional>

namespace cspdesk::desktop {

/// The forward plan on the screen. The chosen entry stays chosen by what it is, whatever happens around it.
class PlanTable : public QTableView
{
    Q_OBJECT

public:
    PlanTable(presentation::PlanModel& model, QWidget* parent);

    [[nodiscard]] std::optional<Id<domain::PlanEntry>> chosen() const { return m_chosen; }
    void choose(Id<domain::PlanEntry> id);
    void chooseFirst();

Q_SIGNALS:
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void rememberPlace();
    void restorePlace();
    void showChosen();
    void fitColumns();
    void fitRows();

    presentation::PlanModel& m_model;
    PlanDelegate* m_delegate;
    std::optional<Id<domain::PlanEntry>> m_chosen;
    int m_placeRow = 0;
    bool m_resetting = false;
};

} // namespace cspdesk::desktop
