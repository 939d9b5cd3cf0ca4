// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/seriousness_scale.h"
#include "analysis/youth_study.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

/// Why a scale of seriousness cannot be used, and what to do: a line for the whole, then one for each row.
QStringList refusalText(const analysis::ScaleRefusal& refusal);

/// The offence types that a scale has no score for and that no row scores, each with its rows, after a line that says
/// what to do; empty where there are none. Nothing may be told of the most serious offence then.
QStringList unscoredText(const analysis::ExtractReport& report);

} // namespace cspdesk::wording
