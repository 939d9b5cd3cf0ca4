// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_answer.h"
#include "statistics/result_table.h"

#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What rows are called that no file names, as scripts know them; a screen may say them otherwise.
struct RepeatRowNames
{
    std::string allCrime = "All crime";
    std::string noSuspect = "No suspect recorded";
    std::string noType = "Not recorded"; ///< where the file leaves the type blank
};

/// In which order crime types stand.
enum class TypeOrder { ByName, ByRepeatShare };

/// The rows of a table of repeat suspects: type, suspects and their rank, those who repeat and theirs, per cent and its
/// rank, offences, records; below them all crime. `repeat` says who repeats. The answer is one to `RepeatSuspects`.
std::vector<statistics::TableRow> repeatRows(const SuspectAnswer& answer,
                                             std::int64_t statistics::RepeatCounts::*repeat, TypeOrder order,
                                             const RepeatRowNames& names = {});

/// The row of those records that name no suspect.
statistics::TableRow noSuspectRow(const SuspectAnswer& answer, const RepeatRowNames& names = {});

/// The places of shares in their order: as they are, or the largest first and, among equal ones, that of the larger
/// whole.
std::vector<std::size_t> placesOf(const std::vector<statistics::Share>& shares, TypeOrder order);

/// The table of repeat suspects within the type as CSV for programs, with nothing hidden.
std::string repeatSuspectsCsv(const SuspectAnswer& answer);

} // namespace cspdesk::analysis
