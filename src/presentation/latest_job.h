// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/file_job.h"

#include <optional>

namespace cspdesk::presentation {

/// Work of which only the latest counts: what is begun while an earlier piece is under way stops that one and follows
/// it. Only the end of the latest is told.
class LatestJob : public QObject
{
    Q_OBJECT

public:
    explicit LatestJob(QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~LatestJob() override;

    void start(FileJob::Work work);
    /// Gives up what is under way; nothing is told of it.
    void forget();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning() && !m_isForgotten; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const cspdesk::presentation::FileJob::Outcome& outcome);

private:
    void follow(const FileJob::Outcome& outcome);

    FileJob m_job;
    std::optional<FileJob::Work> m_next;
    bool m_isForgotten = false;
};

} // namespace cspdesk::presentation
