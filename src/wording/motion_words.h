// SPDX-License-Identifier: MIT
#pragma once

#include "domain/motion.h"

#include <QString>

namespace cspdesk::wording {

/// What minutes say of a motion that was not voted on: "The motion “…” was deferred: …". Nothing of an open one.
QString standingParagraph(const std::string& words, domain::MotionStanding standing, const QString& reason);

} // namespace cspdesk::wording
