// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <thread>

namespace cspdesk::presentation {

/// Long work on files, done on a thread of its own so that the window goes on. One piece at a time.
class FileJob : public QObject
{
    Q_OBJECT

public:
    using Outcome = application::Result<>;
    using Work = std::function<Outcome(const application::CopyProgress&)>;

    explicit FileJob(QObject* parent = nullptr) : QObject(parent) {}
    /// Waits for what is under way.
    ~FileJob() override;

    /// The work must not touch anything that the window uses. Nothing may be under way.
    void start(Work work);
    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    /// Asks the work to stop as soon as it can.
    void stop() { m_stopAsked = true; }
    /// Waits for the end, which has been told when this returns.
    void wait();

Q_SIGNALS:
    void progressed(int percent);
    void finished(const cspdesk::presentation::FileJob::Outcome& outcome);

private:
    Outcome outcomeOf(const Work& work);
    void run(const Work& work, int number);
    void tell();

    std::thread m_thread;
    std::atomic_bool m_stopAsked = false;
    Outcome m_outcome; ///< written by the thread, read after its end
    int m_number = 0;  ///< tells the end of this piece from that of one before
};

} // namespace cspdesk::presentation
