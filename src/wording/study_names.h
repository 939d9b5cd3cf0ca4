// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"

#include <QString>

namespace cspdesk::wording {

/// What is measured, as a title: "Repeat suspects by crime type", "Reoffending by cohort".
QString measureName(const analysis::Question& question);
QString measureName(analysis::CrimeMeasure measure);

QString kindName(analysis::ExtractKind kind);  ///< "Suspects of crimes"
QString kindAbout(analysis::ExtractKind kind); ///< what a row of it is

} // namespace cspdesk::wording
