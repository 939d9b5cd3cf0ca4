// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/arithmetic.h"
#include "statistics/result_table.h"

#include <vector>

namespace cspdesk::tests {

/// Suspects of one crime type.
struct RepeatSuspectsLine
{
    const char* crimeType;
    std::int64_t suspects;
    std::int64_t repeatSuspects;
    std::int64_t offences;
    std::int64_t records;
};

/// Suspects and repeat suspects are Table 11 of the Reoffending Deep Dive, Cambridge, October 2025; the last two
/// numbers are invented but for shoplifting.
inline const std::vector<RepeatSuspectsLine>& repeatSuspectsLines()
{
    static const std::vector<RepeatSuspectsLine> lines{
        {"Shoplifting", 350, 161, 1184, 1371},
        {"Theft from a vehicle", 22, 10, 40, 42},
        {"Bicycle theft", 60, 20, 95, 100},
        {"Burglary - business and community", 44, 12, 65, 68},
        {"Violence without injury", 973, 258, 1415, 1489},
        {"Robbery of business property", 8, 2, 12, 12},
        {"Theft or unauth taking of a motor veh", 37, 9, 53, 55},
        {"Residential burglary-home", 62, 14, 86, 90},
        {"Other offences public order", 115, 25, 157, 165},
        {"Public fear, alarm or distress", 205, 38, 267, 281},
        {"Residential burglary- unconnected build", 12, 2, 16, 16},
        {"Other theft", 148, 24, 187, 196},
        {"Criminal damage", 346, 54, 432, 454},
        {"Arson", 7, 1, 9, 9},
        {"Stalking and harassment", 505, 72, 617, 649},
        {"Violence with injury", 520, 65, 618, 650},
        {"Robbery of personal property", 66, 8, 78, 82},
        {"Possession of weapons", 134, 16, 158, 166},
        {"Race or religious agg public fear", 64, 7, 75, 78},
        {"Other sexual offences", 137, 13, 155, 163},
        {"Trafficking of drugs", 98, 7, 107, 112},
        {"Possession of drugs", 233, 16, 252, 265},
        {"Theft from the person", 37, 2, 39, 41},
        {"Misc crimes against society", 183, 9, 191, 201},
        {"Rape", 88, 4, 92, 96},
        {"Aggravated vehicle taking", 7, 0, 7, 7},
        {"Homicide", 5, 0, 5, 5},
        {"Interfering with a motor vehicle", 6, 0, 6, 6},
    };
    return lines;
}

inline std::vector<statistics::TableColumn> repeatSuspectsColumns()
{
    using enum statistics::ColumnKind;
    using statistics::RowSum;
    return {{.id = "crime_type", .heading = "Crime type", .kind = Label},
            {.id = "suspect_count",
             .heading = "Suspects",
             .unit = "distinct suspects",
             .kind = Count,
             .rowSum = RowSum::AtLeastTotal},
            {.id = "suspect_rank", .heading = "Rank", .unit = "of suspects", .kind = Rank, .derivedFrom = {1}},
            {.id = "repeat_suspect_count",
             .heading = "Repeat suspects",
             .unit = "distinct suspects",
             .kind = Count,
             .partOf = {1}},
            {.id = "repeat_rank", .heading = "Rank", .unit = "of repeat suspects", .kind = Rank, .derivedFrom = {3}},
            {.id = "repeat_pct",
             .heading = "Repeat suspects",
             .unit = "%",
             .base = "suspects",
             .kind = Percent,
             .derivedFrom = {3, 1}},
            {.id = "repeat_pct_rank", .heading = "Rank", .unit = "of %", .kind = Rank, .derivedFrom = {5}},
            {.id = "offence_count", .heading = "Offences", .unit = "distinct offences", .kind = Count},
            {.id = "suspect_records",
             .heading = "Suspect records",
             .unit = "records",
             .kind = Count,
             .atLeastSumOf = {1, 3},
             .rowSum = RowSum::Exact}};
}

/// The table of repeat suspects with all its columns, before anything is hidden.
inline statistics::ResultTable repeatSuspectsTable()
{
    using namespace statistics;
    ResultTable table;
    table.id = "repeat-suspects";
    table.title = "Repeat suspects by crime type, Cambridge, January to December 2024";
    table.columns = repeatSuspectsColumns();
    std::vector<std::int64_t> suspects;
    std::vector<std::int64_t> repeats;
    std::vector<Share> shares;
    std::int64_t records = 0;
    for (const RepeatSuspectsLine& line : repeatSuspectsLines()) {
        suspects.push_back(line.suspects);
        repeats.push_back(line.repeatSuspects);
        shares.push_back({line.repeatSuspects, line.suspects});
        records += line.records;
    }
    const auto suspectRanks = ranksOf(suspects);
    const auto repeatRanks = ranksOf(repeats);
    const auto shareRanks = ranksOf(shares);
    for (std::size_t i = 0; i < suspects.size(); ++i) {
        const RepeatSuspectsLine& line = repeatSuspectsLines()[i];
        table.rows.push_back({{std::string(line.crimeType), suspects[i], suspectRanks[i], repeats[i], repeatRanks[i],
                               shares[i], shareRanks[i], line.offences, line.records}});
    }
    table.rows.push_back({{std::string("All crime"), std::int64_t{2996}, NoFigure::Blank, std::int64_t{1002},
                           NoFigure::Blank, Share{1002, 2996}, NoFigure::Blank, std::int64_t{4367}, records},
                          TableRowKind::Total});
    table.rows.push_back({{std::string("No suspect recorded"), NoFigure::Blank, NoFigure::Blank, NoFigure::Blank,
                           NoFigure::Blank, NoFigure::Blank, NoFigure::Blank, NoFigure::Blank, std::int64_t{5512}},
                          TableRowKind::Aside});
    table.notes = {"A repeat suspect is suspected of two or more different offences of the crime type.",
                   "Somebody suspected of several types is counted in each of them, so the rows do not add up to all "
                   "crime."};
    table.provenance = {.fileName = "suspects-2024.csv",
                        .sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        .bytes = 812'345,
                        .rowsRead = 11'657,
                        .rowsKept = 11'657,
                        .extracted = date(2025, 7, 17),
                        .settings = {{"Repeat suspect", "two or more offences"}},
                        .program = "CSP Desk 0.1.0"};
    return table;
}

} // namespace cspdesk::tests
