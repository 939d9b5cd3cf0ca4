// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/action_delegate.h"
#include "presentation/action_log_model.h"

#include <QTableView>

#include <optional>

namespace cspdesk::desktop {

/// The log of actions on the screen. The chosen action stays chosen by what it is, whatever happens around it.
class ActionsTable : public QTableView
{
    Q_OBJECT

public:
    ActionsTable(presentation::ActionLogModel& model, QWidget* parent);

    [[nodiscard]] int chosenRow() const { return currentIndex().row(); } ///< -1 where nothing is chosen
    [[nodiscard]] std::optional<Id<domain::ActionPoint>> chosenAction() const { return m_chosen; }
    void choose(int row);
    void choose(Id<domain::ActionPoint> id);

Q_SIGNALS:
    void chosenChanged();
    /// A letter was typed that is no shortcut: somebody is looking for an action.
    void typedAhead(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Letters begin the search instead.
    void keyboardSearch(const QString&) override {}
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberPlace();
    void restorePlace();
    void fitColumns();
    void fitRows();

    presentation::ActionLogModel& m_model;
    ActionDelegate* m_delegate;
    std::optional<Id<domain::ActionPoint>> m_chosen;
    int m_placeRow = 0;
    bool m_resetting = false;
};

} // namespace cspdesk::desktop
