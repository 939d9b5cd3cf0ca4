// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/agenda_delegate.h"

#include <QTableView>

#include <optional>

namespace cspdesk::desktop {

/// The running order on the screen. The chosen item stays chosen by what it is, whatever happens around it.
class AgendaTable : public QTableView
{
    Q_OBJECT

public:
    AgendaTable(presentation::AgendaModel& model, presentation::TypedText& typed, QWidget* parent);

    [[nodiscard]] int chosenRow() const { return currentIndex().row(); } ///< -1 where nothing is chosen
    [[nodiscard]] std::optional<Id<domain::AgendaItem>> chosenItem() const { return m_chosen; }
    void choose(Id<domain::AgendaItem> id);
    /// Opens the field of the current cell, or of the title where that cell cannot be edited.
    void editChosen();
    void editTitle(Id<domain::AgendaItem> id);
    /// Closes the open field, if any, without taking over what was typed in it.
    void closeField();
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
    [[nodiscard]] AgendaDelegate& delegate() { return *m_delegate; }

Q_SIGNALS:
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberPlace();
    void restorePlace();
    void fitColumns();
    void fitRows();
    [[nodiscard]] int dropRow(int y) const; ///< the row that what is dropped there comes to stand before
    [[nodiscard]] QPixmap dragPicture(const QString& title) const;
    void showDropLine(int row);
    void editOnwards(const QModelIndex& from, bool backwards);

    presentation::AgendaModel& m_model;
    AgendaDelegate* m_delegate;
    std::optional<Id<domain::AgendaItem>> m_chosen;
    int m_placeRow = 0;
    int m_placeColumn = presentation::AgendaModel::Title;
    int m_scrolled = 0;
    bool m_resetting = false;
    int m_dropRow = -1; ///< -1 while nothing is dragged over the table
};

} // namespace cspdesk::desktop
