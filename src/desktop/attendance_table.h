// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/attendance_delegate.h"

#include <QTableView>

#include <optional>

namespace cspdesk::desktop {

/// Who was there, on the screen. The chosen person stays chosen, whatever happens around them.
class AttendanceTable : public QTableView
{
    Q_OBJECT

public:
    AttendanceTable(presentation::AttendanceModel& model, QWidget* parent);

    [[nodiscard]] int chosenRow() const { return currentIndex().row(); } ///< -1 where nothing is chosen
    void choose(int row);
    void choose(Id<domain::Person> person);
    void chooseFirst();
    [[nodiscard]] AttendanceDelegate& delegate() { return *m_delegate; }

Q_SIGNALS:
    void chosenChanged();
    /// A letter was typed that is no shortcut: somebody is looking for a name.
    void typedAhead(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Letters begin the search for a name instead.
    void keyboardSearch(const QString&) override {}
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberPlace();
    void restorePlace();
    void fitColumns();
    void fitRows();

    presentation::AttendanceModel& m_model;
    AttendanceDelegate* m_delegate;
    std::optional<Id<domain::Person>> m_chosen;
    int m_placeRow = 0;
    bool m_resetting = false;
};

} // namespace cspdesk::desktop
