// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/meeting_room.h"

#include <QAbstractListModel>

#include <vector>

namespace cspdesk::presentation {

/// A heading, or somebody with the key that brings and sends them.
struct RoomRow
{
    QString title;                    ///< of a heading: "Board", with how many are here
    QString told;                     ///< "7 of 9 here"; of somebody their organisation and whom they represent
    QString state;                    ///< "Here", "Online", "Left 10:40"
    QChar key;                        ///< none where there are more people than keys
    std::optional<RoomPerson> person; ///< none of a heading

    friend bool operator==(const RoomRow&, const RoomRow&) = default;
};

/// The letters and digits that stand for people, in their order. Those that mean something of their own among the
/// people (the chair, online, a guest) are left out.
QString personKeys();

/// Everybody in their order, each class under its heading.
std::vector<RoomRow> roomRows(const std::vector<RoomPerson>& people, MeetingRoom::Phase phase);

/// The people of the meeting that is held.
class RoomPeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit RoomPeopleModel(const MeetingRoom& room, QObject* parent = nullptr);
    [[nodiscard]] const RoomRow* rowAt(int row) const;
    [[nodiscard]] const RoomPerson* personAt(int row) const; ///< nothing for headings
    [[nodiscard]] int rowOfKey(QChar key) const;             ///< -1 where it is nobody's
    [[nodiscard]] int rowOf(Id<domain::Person> person) const;
    [[nodiscard]] int here() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void follow();

    const MeetingRoom& m_room;
    std::vector<RoomRow> m_rows;
};

} // namespace cspdesk::presentation
