// SPDX-License-Identifier: MIT
#include "presentation/file_job.h"

namespace cspdesk::presentation {

FileJob::~FileJob()
{
    if (m_thread.joinable())
        m_thread.join();
}

void FileJob::start(Work work)
{
    m_stopAsked = false;
    m_thread = std::thread([this, work = std::move(work), number = ++m_number] { run(work, number); });
}

FileJob::Outcome FileJob::outcomeOf(const Work& work)
{
    int last = -1;
    const auto progress = [&](std::int64_t done, std::int64_t total) {
        const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(
                this, [this, percent] { Q_EMIT progressed(percent); }, Qt::QueuedConnection);
        return !m_stopAsked;
    };
    try {
        return work(progress);
    } catch (const std::exception& exception) { // nobody else on this thread would
        return refuse(application::failure(Failure::Kind::Other, {}, exception.what()));
    }
}

void FileJob::run(const Work& work, int number)
{
    m_outcome = outcomeOf(work);
    QMetaObject::invokeMethod(
        this,
        [this, number] {
            if (number == m_number)
                tell();
        },
        Qt::QueuedConnection);
}

void FileJob::wait() { tell(); }

void FileJob::tell()
{
    if (!m_thread.joinable())
        return; // told already, to somebody who waited
    m_thread.join();
    const Outcome outcome = std::move(m_outcome); // whoever is told may start the next piece
    Q_EMIT finished(outcome);
}

} // namespace cspdesk::presentation
