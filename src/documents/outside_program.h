// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

#include <functional>

namespace cspdesk::documents {

enum class ProgramEnd {
    Well,
    Badly,  ///< it could not be started, crashed, reported a failure or took too long
    GivenUp ///< `goesOn` said so
};

/// Waits for a program that was started. One that takes longer than that, or is given up, is told to end and then
/// ended, so that it leaves behind none of those it has started itself.
[[nodiscard]] ProgramEnd waitForEnd(QProcess& process, int mostMilliseconds, const std::function<bool()>& goesOn);

} // namespace cspdesk::documents
