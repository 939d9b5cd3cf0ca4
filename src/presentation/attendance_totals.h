// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>

namespace cspdesk::presentation {

/// Whether as many Board members are put down as a decision needs (terms of reference, section 7d).
bool isQuorate(const application::MinutesView& view);

/// "9 Board members present (1 as representative); quorum 5: quorate"
QString quorumText(const application::MinutesView& view);
/// What replies let expect of the quorum (wording/forecast_text.h).
QString forecastText(const application::MinutesView& view);
/// Whether those who confirmed are enough for a decision, may become enough, or can be that no more.
enum class Expected { Enough, Open, TooFew };
Expected expectedQuorum(const application::MinutesView& view);
/// "9 coming, 2 of them online  ·  3 apologies  ·  4 not answered"
QString repliesText(const application::MinutesView& view);
/// "3 apologies  ·  2 without word  ·  1 seat awaited"; what there is none of is left out.
QString absenceText(const application::MinutesView& view);

} // namespace cspdesk::presentation
