// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/action_delegate.h"
#include "desktop/ledger_table.h"
#include "presentation/action_log_model.h"

#include <optional>

namespace cspdesk::desktop {

/// The log of actions on the screen.
class ActionsTable : public LedgerTable
{
    Q_OBJECT

public:
    ActionsTable(presentation::ActionLogModel& model, QWidget* parent);

    [[nodiscard]] std::optional<Id<domain::ActionPoint>> chosenAction() const { return m_chosen; }
    using LedgerTable::choose;
    void choose(Id<domain::ActionPoint> id);

Q_SIGNALS:
    /// A letter was typed that is no shortcut: somebody is looking for an action.
    void typedAhead(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Letters begin the search instead.
    void keyboardSearch(const QString&) override {}
    [[nodiscard]] bool mayChoose(int row) const override;
    void noteChosen(int row) override;
    [[nodiscard]] int rowOfChosen() const override;
    void fitColumns() override;

private:
    presentation::ActionLogModel& m_model;
    std::optional<Id<domain::ActionPoint>> m_chosen;
};

} // namespace cspdesk::desktop
