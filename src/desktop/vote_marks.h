// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme.h"
#include "domain/vote_case.h"

#include <QRectF>

class QPainter;

namespace cspdesk::desktop {

/// The three answers are told apart by shape and letter, and only then by colour: a triangle that points up, one that
/// points down, and a ring.
PillTone toneOf(domain::VoteChoice choice);
void paintVoteMark(QPainter& painter, const QRectF& rect, domain::VoteChoice choice, const QColor& colour);

} // namespace cspdesk::desktop
