// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/presence_words.h"
#include "domain/attendance.h"

#include <QString>

#include <optional>
#include <string>

namespace cspdesk::documents {

/// What the third column of those present says, if there is one.
enum class PresenceColumn { None, Capacity };

/// Those present under Board, Members and Guests, with the organisation they came from that day. With `presence`, where
/// they were and when they came and went, as far as that was recorded.
Table presenceTable(const domain::AttendanceRegister& attendance, PresenceColumn column,
                    const PresenceWords* presence = nullptr);

/// Who sent apologies, from which organisation, and who came for them.
Table apologiesTable(const domain::AttendanceRegister& attendance);

/// "Board member; also for Samantha Shimmon", "Representative of Inspector Shawn Emms"
QString capacityText(const domain::RegisterLine& line);

/// "2, after the closed session"; nothing where nobody counted.
std::optional<QString> publicText(std::optional<int> number, const std::string& note);

/// "Camcycle (member)": whose seat it is, with its capacity.
QString seatText(const domain::Seat& seat);

} // namespace cspdesk::documents
