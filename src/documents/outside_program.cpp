// SPDX-License-Identifier: MIT
#include "documents/outside_program.h"

#include <QElapsedTimer>

namespace cspdesk::documents {
namespace {

constexpr int step = 20;        ///< milliseconds between two looks at whether it goes on
constexpr int patience = 5'000; ///< milliseconds that a program has to end by itself

} // namespace

ProgramEnd waitForEnd(QProcess& process, int mostMilliseconds, const std::function<bool()>& goesOn)
{
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(step) && process.state() != QProcess::NotRunning) {
        const bool isStopped = goesOn && !goesOn();
        if (!isStopped && clock.elapsed() < mostMilliseconds)
            continue;
        process.terminate();
        if (!process.waitForFinished(patience))
            process.kill();
        process.waitForFinished();
        return isStopped ? ProgramEnd::GivenUp : ProgramEnd::Badly;
    }
    const bool isWell = process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit
                     && process.exitCode() == 0;
    return isWell ? ProgramEnd::Well : ProgramEnd::Badly;
}

} // namespace cspdesk::documents
