// SPDX-License-Identifier: MIT
#pragma once

#include "domain/attendance.h"

#include <QString>

namespace cspdesk::wording {

/// One time of being there, whose mode is told where it is not `before`: "from 10:20", "until 11:05", "10:20–11:05",
/// "online until 11:05 (lost connection)". Empty for somebody in the room for the whole of it.
QString stayText(const domain::Stay& stay, domain::PresenceMode before = domain::PresenceMode::InRoom);

/// The same as a line of its own: "In the room, for the whole meeting", "Online, from 10:20".
QString stayLine(const domain::Stay& stay);

/// All of them in one line; empty for somebody in the room for the whole of the meeting.
QString staysText(const std::vector<domain::Stay>& stays);

} // namespace cspdesk::wording
