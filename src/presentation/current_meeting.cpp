// SPDX-License-Identifier: MIT
#include "presentation/current_meeting.h"

#include "application/meeting_work.h"
#include "presentation/workspace.h"

#include <algorithm>

namespace cspdesk::presentation {

using domain::Meeting;

CurrentMeeting::CurrentMeeting(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::opened, this, [this] { choose(std::nullopt); });
    connect(&workspace, &Workspace::closed, this, [this] { choose(std::nullopt); });
    connect(&workspace, &Workspace::changed, this, &CurrentMeeting::forgetIfGone);
}

void CurrentMeeting::choose(std::optional<Id<Meeting>> meeting)
{
    if (m_id == meeting)
        return;
    m_id = meeting;
    Q_EMIT changed();
}

std::vector<Stored<Meeting>> CurrentMeeting::meetings() const
{
    if (!m_workspace.isOpen())
        return {};
    // Those of the body whose meeting is looked at, or else of the Board.
    const auto chosen = m_id ? application::find(m_workspace.store(), *m_id)
                             : application::Result<std::optional<Stored<Meeting>>>(std::nullopt);
    std::optional<Id<domain::Body>> of;
    if (chosen.has_value() && *chosen)
        of = (*chosen)->value.body;
    else if (const auto board = application::board(m_workspace.store()); board.has_value())
        of = board->id;
    if (!of)
        return {};
    auto meetings = application::meetingsOf(m_workspace.store(), *of);
    if (!meetings.has_value())
        return {};
    std::reverse(meetings->begin(), meetings->end());
    return std::move(*meetings);
}

std::optional<Id<Meeting>> CurrentMeeting::lastHeld() const
{
    for (const Stored<Meeting>& meeting : meetings())
        if (meeting->state != domain::MeetingState::Cancelled && meeting->date < m_workspace.today())
            return meeting.id;
    return std::nullopt;
}

std::optional<Id<Meeting>> CurrentMeeting::neighbour(int by) const
{
    const auto all = meetings(); // latest first
    const auto here = std::find_if(all.begin(), all.end(), [this](const auto& each) { return each.id == m_id; });
    if (here == all.end())
        return std::nullopt;
    const auto place = std::distance(all.begin(), here) - by;
    if (place < 0 || place >= std::ssize(all))
        return std::nullopt;
    return all[std::size_t(place)].id;
}

bool CurrentMeeting::canStep(int by) const { return neighbour(by).has_value(); }

void CurrentMeeting::step(int by)
{
    if (const auto next = neighbour(by))
        choose(next);
}

void CurrentMeeting::forgetIfGone(const application::ChangeSet& changes)
{
    for (const application::Change& change : changes.changes)
        if (m_id && change.key == application::RecordKey::of(*m_id) && !change.after)
            choose(std::nullopt);
}

} // namespace cspdesk::presentation
