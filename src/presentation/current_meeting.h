// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "base/id.h"
#include "domain/meeting.h"

#include <QObject>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

class Workspace;

/// The meeting that the agenda, attendance, minutes and pack pages show: choosing it on one chooses it on all.
class CurrentMeeting : public QObject
{
    Q_OBJECT

public:
    explicit CurrentMeeting(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] std::optional<Id<domain::Meeting>> id() const { return m_id; }
    void choose(std::optional<Id<domain::Meeting>> meeting);
    /// To the next meeting of the Board in time, or back; without effect at either end.
    void step(int by);
    [[nodiscard]] bool canStep(int by) const;
    /// The last meeting of the Board that was held, or whose day has passed; what there is to work on where none is to
    /// come.
    [[nodiscard]] std::optional<Id<domain::Meeting>> lastHeld() const;
    /// The meetings of the Board, latest first.
    [[nodiscard]] std::vector<Stored<domain::Meeting>> meetings() const;

Q_SIGNALS:
    void changed();

private:
    void forgetIfGone(const application::ChangeSet& changes);
    [[nodiscard]] std::optional<Id<domain::Meeting>> neighbour(int by) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_id;
};

} // namespace cspdesk::presentation
