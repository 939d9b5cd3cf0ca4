// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"

#include <QString>

namespace cspdesk::presentation {

/// "175 of 180 minutes planned, ends 12:55"
QString plannedText(const application::AgendaView& view);
/// "15 minutes too long: ends 13:15, room booked to 13:00"; empty while everything fits.
QString overrunText(const application::AgendaView& view);

} // namespace cspdesk::presentation
