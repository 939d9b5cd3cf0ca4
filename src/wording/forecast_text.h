// SPDX-License-Identifier: MIT
#pragma once

#include "domain/reply.h"

#include <QString>

namespace cspdesk::wording {

/// What replies and apologies let expect of the quorum: "Four confirmed; one more needed; not yet answered: Probation,
/// Health."
QString forecastText(const domain::QuorumForecast& forecast, domain::QuorumBasis basis);

/// The agencies of these seats in one line, each once: "Probation, Fire (2)".
QString seatsText(const std::vector<domain::Seat>& seats);

} // namespace cspdesk::wording
