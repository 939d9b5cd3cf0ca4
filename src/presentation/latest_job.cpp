// SPDX-License-Identifier: MIT
#include "presentation/latest_job.h"

#include <utility>

namespace cspdesk::presentation {

LatestJob::LatestJob(QObject* parent) : QObject(parent)
{
    connect(&m_job, &FileJob::progressed, this, [this](int percent) {
        if (!m_isForgotten && !m_next)
            Q_EMIT progressed(percent);
    });
    connect(&m_job, &FileJob::finished, this, &LatestJob::follow);
}

LatestJob::~LatestJob()
{
    m_job.disconnect(this);
    m_job.stop(); // the end of the job waits for its thread
}

void LatestJob::start(FileJob::Work work)
{
    if (!m_job.isRunning()) {
        m_isForgotten = false;
        return m_job.start(std::move(work));
    }
    m_next = std::move(work);
    m_job.stop(); // its end begins the next
}

void LatestJob::forget()
{
    m_next.reset();
    m_isForgotten = m_job.isRunning();
    m_job.stop();
}

void LatestJob::follow(const FileJob::Outcome& outcome)
{
    const bool wasForgotten = std::exchange(m_isForgotten, false);
    if (m_next)
        return m_job.start(*std::exchange(m_next, std::nullopt));
    if (!wasForgotten)
        Q_EMIT finished(outcome);
}

} // namespace cspdesk::presentation
