// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/theme_study.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the tables of themes say besides their figures.
struct ThemeFrame
{
    TableFrame cases;
    std::string beside = {}; ///< the file of the other cohort; empty where there is none
};

/// Cases by kind with those of more than one incident, their spread, issues, impacts, needs and wards, months, and how
/// many are in another cohort, too (Reoffending Deep Dive 2025, section 5). As they are shown: counts below the
/// threshold are hidden, and what leaves so few cases over.
std::vector<statistics::ResultTable> themeTables(const analysis::ThemeAnswer& answer,
                                                 const analysis::ThemeQuestion& question, std::optional<int> threshold,
                                                 const ThemeFrame& frame);

std::vector<statistics::TableChart> themeCharts(const std::vector<statistics::ResultTable>& tables);

/// What of the file is in no figure, a sentence each.
QStringList uncountedText(const analysis::ThemeAnswer& answer);

} // namespace cspdesk::wording
