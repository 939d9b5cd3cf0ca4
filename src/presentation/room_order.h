// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/meeting_room.h"

#include <QAbstractListModel>

#include <vector>

namespace cspdesk::presentation {

/// One line of the running order against the clock.
struct RoomLine
{
    enum class State { Heading, ToCome, Now, Done, PassedOver };

    Id<domain::AgendaItem> item;
    QString number;
    QString title;
    bool isClosed = false;
    bool isNumbered = false;
    State state = State::ToCome;
    QString clock;   ///< when it began, or is expected to
    QString planned; ///< when it was to begin, where that is another time
    QString told;    ///< "12 of 10 min", "3 min left"
    int spentMinutes = 0;
    int plannedMinutes = 0;

    [[nodiscard]] bool isOver() const { return plannedMinutes > 0 && spentMinutes > plannedMinutes; }
    friend bool operator==(const RoomLine&, const RoomLine&) = default;
};

/// The agenda of a meeting as `now` has it; without times where the meeting is over and none were kept.
std::vector<RoomLine> roomLines(const application::MinutesView& view, const application::RoomNow& now);

/// The running order of the meeting that is held. The lines stay where they are while their times change.
class RoomOrderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit RoomOrderModel(const MeetingRoom& room, QObject* parent = nullptr);
    [[nodiscard]] const RoomLine* lineAt(int row) const;
    [[nodiscard]] int rowNow() const; ///< of the item before the meeting; -1 for none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void follow();

    const MeetingRoom& m_room;
    std::vector<RoomLine> m_lines;
};

} // namespace cspdesk::presentation
