// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/room_people.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace cspdesk::desktop {

/// Draws somebody with the cap of their key, which is filled while they are here.
class RoomPeopleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RoomPeopleDelegate(const presentation::RoomPeopleModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& rect, const QFont& font, const presentation::RoomRow& row) const;
    void paintCap(QPainter& painter, const QRect& rect, const QFont& font, const presentation::RoomRow& row) const;
    void paintWords(QPainter& painter, const QRect& rect, const QFont& font, const presentation::RoomRow& row) const;

    const presentation::RoomPeopleModel& m_model;
};

/// The people of the meeting. While the list has the keyboard, each person's key brings and sends them; after C it
/// gives them the chair, after O it puts them down as here online, and with Shift it asks for more.
class RoomPeople : public QListView
{
    Q_OBJECT

public:
    enum class Asking { Nothing, Chair, Online };

    RoomPeople(const presentation::MeetingRoom& room, QWidget* parent);
    [[nodiscard]] const presentation::RoomPeopleModel& people() const { return m_model; }
    /// What the next key of a person means.
    void ask(Asking asking);
    [[nodiscard]] Asking asking() const { return m_asking; }
    [[nodiscard]] const presentation::RoomPerson* chosen() const;

Q_SIGNALS:
    void toggled(Id<cspdesk::domain::Person> person);
    void cameOnline(Id<cspdesk::domain::Person> person);
    void tookChair(Id<cspdesk::domain::Person> person);
    void moreRequested(Id<cspdesk::domain::Person> person, const QPoint& at);
    void publicChanged(int by);
    void askingChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void answer(int row, bool more);
    [[nodiscard]] QPoint placeOf(int row) const;

    presentation::RoomPeopleModel m_model;
    Asking m_asking = Asking::Nothing;
};

} // namespace cspdesk::desktop
