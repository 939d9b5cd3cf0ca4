// SPDX-License-Identifier: MIT
#include "presentation/room_order.h"

#include "wording/format_text.h"
#include "wording/room_words.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace domain;
using wording::say;

namespace {

QString toldOf(const RoomLine& line)
{
    const QString planned = line.plannedMinutes > 0 ? say("%1 min").arg(line.plannedMinutes) : QString();
    switch (line.state) {
    case RoomLine::State::Heading: break;
    case RoomLine::State::ToCome: return planned;
    case RoomLine::State::Now:
        return line.plannedMinutes > 0 ? wording::minutesLeftText(line.plannedMinutes - line.spentMinutes)
                                       : say("%1 min so far").arg(line.spentMinutes);
    case RoomLine::State::Done:
        return line.plannedMinutes > 0 ? say("%1 of %2 min").arg(line.spentMinutes).arg(line.plannedMinutes)
                                       : say("%1 min").arg(line.spentMinutes);
    case RoomLine::State::PassedOver: return say("Passed over");
    }
    return {};
}

} // namespace

std::vector<RoomLine> roomLines(const application::MinutesView& view, const application::RoomNow& now)
{
    std::vector<RoomLine> lines;
    const auto& order = view.agenda.order.lines;
    std::size_t begun = 0; // lines up to the last that began
    for (std::size_t index = 0; index < now.clock.lines.size(); ++index)
        if (now.clock.lines[index].began)
            begun = index + 1;
    for (std::size_t index = 0; index < order.size() && index < now.clock.lines.size(); ++index) {
        const AgendaItem& item = order[index].item.value;
        const ClockLine& clock = now.clock.lines[index];
        RoomLine line{.item = order[index].item.id};
        line.isNumbered = order[index].number.has_value();
        line.number = line.isNumbered ? QString::number(*order[index].number) : QString();
        line.title = wording::text(boardTitle(item));
        line.isClosed = item.session == Session::Closed;
        line.plannedMinutes = takesTime(item.kind) ? item.plannedMinutes.value_or(0) : 0;
        line.spentMinutes = clock.spentMinutes;
        line.state = item.kind == ItemKind::Heading ? RoomLine::State::Heading
                   : clock.isNow                    ? RoomLine::State::Now
                   : clock.isDone                   ? RoomLine::State::Done
                   : index < begun                  ? RoomLine::State::PassedOver
                                                    : RoomLine::State::ToCome;
        const auto actual = clock.began ? clock.began : clock.expected;
        const bool isTold = actual && line.state != RoomLine::State::Heading;
        line.clock = isTold ? wording::timeOfDay(*actual) : QString();
        if (order[index].start && line.state != RoomLine::State::Heading && order[index].start != actual)
            (isTold ? line.planned : line.clock) = wording::timeOfDay(*order[index].start);
        line.told = toldOf(line);
        lines.push_back(std::move(line));
    }
    return lines;
}

RoomOrderModel::RoomOrderModel(const MeetingRoom& room, QObject* parent) : QAbstractListModel(parent), m_room(room)
{
    connect(&room, &MeetingRoom::roomChanged, this, &RoomOrderModel::follow);
    connect(&room, &MeetingRoom::clockTurned, this, &RoomOrderModel::follow);
    follow();
}

void RoomOrderModel::follow()
{
    std::vector<RoomLine> lines;
    if (m_room.view())
        lines = roomLines(*m_room.view(), m_room.now());
    const bool isSameOrder = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                        [](const auto& one, const auto& other) { return one.item == other.item; });
    if (!isSameOrder) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const RoomLine* RoomOrderModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

int RoomOrderModel::rowNow() const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [](const RoomLine& line) { return line.state == RoomLine::State::Now; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int RoomOrderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant RoomOrderModel::data(const QModelIndex& index, int role) const
{
    const RoomLine* line = lineAt(index.row());
    if (line == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::DisplayRole)
        return line->title;
    using enum RoomLine::State;
    QStringList parts{line->number, line->title, line->isClosed ? say("closed session") : QString()};
    if (!line->clock.isEmpty())
        parts << (line->state == Now || line->state == Done ? say("began at %1") : say("expected at %1"))
                     .arg(line->clock);
    if (!line->planned.isEmpty())
        parts << say("planned for %1").arg(line->planned);
    parts << (line->state == Now ? say("before the meeting now") : line->state == Done ? say("done") : QString());
    parts << line->told;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags RoomOrderModel::flags(const QModelIndex& index) const
{
    const RoomLine* line = lineAt(index.row());
    if (line == nullptr || line->state == RoomLine::State::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace cspdesk::presentation
