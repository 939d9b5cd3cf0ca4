// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <QString>

namespace cspdesk::documents {

/// The attendance register of a meeting: who was there in which capacity, apologies, awaited seats, and the Board
/// members present against the quorum. Who neither came nor sent word stands in the board copy only.
Document registerDocument(const application::MinutesView& view, Audience audience);

/// "8 Board members were present, 1 of them as a representative. A decision needs 5: there was a quorum."
QString quorumText(const domain::AttendanceRegister& attendance, int quorum);

} // namespace cspdesk::documents
