// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/room_order.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace cspdesk::desktop {

/// Draws one line of the running order: its number and title, when it began or is expected, and how long it takes.
class RoomOrderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RoomOrderDelegate(const presentation::RoomOrderModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] int paintTimes(QPainter& painter, const QRect& rect, const QFont& font,
                                 const presentation::RoomLine& line) const;
    void paintTold(QPainter& painter, const QRect& rect, const QFont& font, const presentation::RoomLine& line) const;

    const presentation::RoomOrderModel& m_model;
};

/// The running order of the meeting that is held: Enter or a double click takes up an item.
class RoomOrder : public QListView
{
    Q_OBJECT

public:
    RoomOrder(const presentation::MeetingRoom& room, QWidget* parent);
    [[nodiscard]] std::optional<Id<domain::AgendaItem>> chosen() const;
    void chooseNow();

Q_SIGNALS:
    void beginRequested(Id<cspdesk::domain::AgendaItem> item);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void begin(const QModelIndex& index);
    void follow();

    presentation::RoomOrderModel m_model;
    int m_rowNow = -1;
};

} // namespace cspdesk::desktop
