// SPDX-License-Identifier: MIT
#pragma once

#include "domain/deadline.h"

#include <QStringList>

namespace cspdesk::wording {

/// How terms of reference count days, read back in plain words by the example of a meeting on that day: "A meeting on
/// Tuesday 21 October 2025 is advertised on the website by Monday 6 October 2025, 10 clear working days before the
/// meeting."
QStringList daysInWords(Date meeting, const domain::TermsSettings& terms, const domain::WorkingCalendar& calendar);

} // namespace cspdesk::wording
