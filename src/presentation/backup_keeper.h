// SPDX-License-Identifier: MIT
#pragma once

#include "application/backups.h"
#include "presentation/file_job.h"
#include "presentation/workspace.h"

#include <QTimer>

#include <chrono>
#include <deque>

namespace cspdesk::presentation {

/// Makes backups of the file that is being worked in: when it is closed or another one is opened, and from time to time
/// while it is open, but never when nothing changed since the last one. The window does not wait for it.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(Workspace& workspace, std::chrono::milliseconds every, QObject* parent = nullptr);

    /// Makes one now if the file was changed; what closing calls.
    void backUpIfChanged();
    /// Waits until all are made.
    void finish();
    [[nodiscard]] bool isBusy() const { return m_job.isRunning() || !m_waiting.empty(); }

Q_SIGNALS:
    void backedUp();
    void failed(const cspdesk::application::Error& error);

private:
    struct Order
    {
        std::filesystem::path file;
        application::BackupStamp stamp;
    };

    void noteChange();
    void turnTo();
    void startNext();
    void ended(const FileJob::Outcome& outcome);

    Workspace& m_workspace;
    FileJob m_job;
    QTimer m_timer;
    std::filesystem::path m_file; ///< that is open for writing; empty where there is none
    bool m_changed = false;       ///< since it was opened, or since its last backup was begun
    std::deque<Order> m_waiting;
    std::filesystem::path m_underWay;
};

} // namespace cspdesk::presentation
