// SPDX-License-Identifier: MIT
#include "presentation/backup_keeper.h"

namespace cspdesk::presentation {

BackupKeeper::BackupKeeper(Workspace& workspace, std::chrono::milliseconds every, QObject* parent)
    : QObject(parent),
      m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::backUpIfChanged);
    connect(&m_job, &FileJob::finished, this, &BackupKeeper::ended);
    connect(&workspace, &Workspace::changed, this, &BackupKeeper::noteChange);
    connect(&workspace, &Workspace::rewritten, this, &BackupKeeper::noteChange);
    connect(&workspace, &Workspace::opened, this, &BackupKeeper::turnTo);
    connect(&workspace, &Workspace::closed, this, &BackupKeeper::turnTo);
    turnTo();
}

void BackupKeeper::noteChange()
{
    if (m_file.empty())
        return;
    m_changed = true;
    if (!m_timer.isActive())
        m_timer.start(); // from the first change on, so that an idle day makes no backups
}

void BackupKeeper::turnTo()
{
    const std::filesystem::path file = m_workspace.mayWrite() ? m_workspace.store().path() : std::filesystem::path();
    if (file != m_file)
        backUpIfChanged();
    else
        m_changed = false; // it was restored, and what it was before is a backup already
    m_timer.stop();
    m_file = file;
}

void BackupKeeper::backUpIfChanged()
{
    if (m_file.empty() || !m_changed)
        return;
    m_changed = false;
    m_timer.stop();
    m_waiting.push_back({m_file, m_workspace.wallClock()});
    startNext();
}

void BackupKeeper::startNext()
{
    if (m_job.isRunning() || m_waiting.empty())
        return;
    const Order order = m_waiting.front();
    m_waiting.pop_front();
    m_underWay = order.file;
    m_job.start([&files = m_workspace.files(), order](const application::CopyProgress& progress) -> FileJob::Outcome {
        const auto made = application::makeBackup(files, order.file, order.stamp, progress);
        CSPDESK_TRY(made);
        return {};
    });
}

void BackupKeeper::ended(const FileJob::Outcome& outcome)
{
    if (outcome.has_value()) {
        Q_EMIT backedUp();
    } else {
        if (m_underWay == m_file)
            noteChange(); // tried again with the next one that is due
        Q_EMIT failed(outcome.error());
    }
    startNext();
}

void BackupKeeper::finish()
{
    while (m_job.isRunning())
        m_job.wait(); // its end starts the next
}

} // namespace cspdesk::presentation
