// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/repeat_rows.h"
#include "statistics/result_table.h"

#include <QString>

#include <vector>

namespace cspdesk::wording {

/// What the tables of an answer say besides its figures.
struct TableFrame
{
    statistics::Provenance provenance; ///< rows and settings are added
    std::string coverage = {};         ///< whose crimes and of when: "Cambridge City, 2024"; may be empty
};

using analysis::TypeOrder;

/// What a question is about, for the end of a title: "Rape, Cambridge City, 2024 (only suspects who live in Fenland)".
QString subjectText(const analysis::SuspectQuestion& question, const TableFrame& frame);

/// The tables that an answer makes, the main one first, before anything is protected as it will be with that threshold.
std::vector<statistics::ResultTable> suspectTables(const analysis::SuspectAnswer& answer,
                                                   const analysis::SuspectQuestion& question,
                                                   std::optional<int> protection, const TableFrame& frame,
                                                   TypeOrder order = TypeOrder::ByRepeatShare);

QString measureName(analysis::SuspectMeasure measure); ///< "Repeat suspects by crime type"

} // namespace cspdesk::wording
