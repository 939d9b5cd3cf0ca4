// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/scheme_study.h"
#include "wording/scheme_rates.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the tables of a scheme say of where they come from.
struct SchemeFrame
{
    TableFrame registered;
    std::string offences; ///< the name of the file of offences; empty where there is none
    std::string offencesSha256;
};

/// How many are on the scheme, how old they were at their first recorded offence where the register tells, and, where
/// there is a file of offences, offences before, during and after. As they are shown: counts below the threshold are
/// hidden, unless there is none.
std::vector<statistics::ResultTable> schemeTables(const analysis::SchemeAnswer& answer,
                                                  const analysis::SchemeQuestion& question,
                                                  std::optional<int> threshold, const SchemeFrame& frame);

/// The table of rates alone, of figures that were entered by hand.
statistics::ResultTable enteredSchemeTable(const SchemeRates& rates, std::optional<int> threshold,
                                           const TableFrame& frame);

} // namespace cspdesk::wording
