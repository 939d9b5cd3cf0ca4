// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/ledger_table.h"
#include "desktop/plan_delegate.h"
#include "presentation/plan_model.h"

#include <optional>

namespace cspdesk::desktop {

/// The forward plan on the screen.
class PlanTable : public LedgerTable
{
    Q_OBJECT

public:
    PlanTable(presentation::PlanModel& model, QWidget* parent);

    [[nodiscard]] std::optional<Id<domain::PlanEntry>> chosen() const { return m_chosen; }
    using LedgerTable::choose;
    void choose(Id<domain::PlanEntry> id);
    void chooseFirst();

protected:
    [[nodiscard]] bool mayChoose(int row) const override;
    void noteChosen(int row) override;
    [[nodiscard]] int rowOfChosen() const override;
    void fitColumns() override;
    void joinBands() override;
    void showChosen() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    presentation::PlanModel& m_model;
    std::optional<Id<domain::PlanEntry>> m_chosen;
};

} // namespace cspdesk::desktop
