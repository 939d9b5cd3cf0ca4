// SPDX-License-Identifier: MIT
#pragma once

#include "domain/deadline.h"

#include <QStringList>

namespace cspdesk::wording {

/// The evidence that a deadline was kept, a line each: when it was done, what it counts as, by what, the fingerprint of
/// the document, and who put it down. Empty where it is not done.
QStringList evidenceLines(const domain::Deadline& deadline);

} // namespace cspdesk::wording
