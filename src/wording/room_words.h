// SPDX-License-Identifier: MIT
#pragma once

#include "application/room.h"

#include <QString>

namespace cspdesk::wording {

/// "5 present · 5 needed", as it stands beside the quorum lamp.
QString quorumSum(const domain::QuorumCount& quorum);
/// "Quorate" or "Inquorate".
QString quorumState(const domain::QuorumCount& quorum);
/// The note for the minutes when the quorum is lost or reached again: "At 14:52 the meeting became inquorate: four
/// Board members were present and five are needed."
QString quorumTurnMinute(TimeOfDay at, const domain::QuorumCount& quorum);
/// The note for the minutes when the chair passes on: "At 11:40 Scott Fretwell left the meeting, and Keryn Jalli took
/// the chair."
QString handoverMinute(TimeOfDay at, const std::optional<application::PresiderNow>& before,
                       const application::PresiderNow& after, bool hasLeft, bool onlyForItem);
/// The note for the minutes on how somebody without the office came to preside.
QString electionMinute(const std::string& name, const QString& how);
/// The words of the motion to take an item in closed session: "That the public be excluded for item 12, because …"
QString exclusionWords(const QString& itemNumber, const std::string& ground);
/// "The meeting went into open session at 10:32, and three members of the public were present."
QString sessionTurnMinute(const domain::SessionTurn& turn);
/// "Scott Fretwell, Vice Chair"
QString presiderText(const application::PresiderNow& presider);
/// "12 min over", "5 min left".
QString minutesLeftText(int left);

} // namespace cspdesk::wording
