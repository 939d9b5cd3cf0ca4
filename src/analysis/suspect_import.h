// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/date.h"
#include "sources/csv_reader.h"
#include "statistics/repeat_suspects.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// Which rows of a file are counted.
struct SuspectFilter
{
    std::optional<Date> from;
    std::optional<Date> until;
    std::set<std::string> types;     ///< empty for all
    std::set<std::string> districts; ///< empty for all

    [[nodiscard]] bool isNone() const { return !from && !until && types.empty() && districts.empty(); }
    friend bool operator==(const SuspectFilter&, const SuspectFilter&) = default;
};

/// What was chosen for reading a file of suspects.
struct SuspectSettings
{
    ChosenColumns columns;
    std::optional<DateOrder> dates; ///< nothing for what the column shows
    SuspectFilter filter;

    friend bool operator==(const SuspectSettings&, const SuspectSettings&) = default;
};

/// What a file of suspects held besides its records.
struct ImportReport : ExtractReport
{
    std::uint64_t withoutCrime = 0; ///< left out
    std::uint64_t withoutSuspect = 0;
    std::uint64_t filteredOut = 0;
    std::set<std::string> unknownChoices; ///< chosen types and districts that no row of the file has
    bool hasCapitalNames = false;         ///< of suspects: identifiers with capitals and no small letters
    bool hasSmallNames = false;           ///< with small letters and no capitals
    std::uint64_t withoutDay = 0;         ///< kept; blank or no such day
    std::uint64_t withoutAge = 0;         ///< kept
    std::uint64_t withoutGender = 0;      ///< kept
    std::uint64_t withoutDistrict = 0;    ///< kept
    std::optional<std::int32_t> firstDay; ///< of the rows that are kept
    std::optional<std::int32_t> lastDay;
};

/// A file of suspects as it was read. Identifiers are not kept.
struct SuspectImport
{
    statistics::SuspectRecords records;
    std::optional<statistics::RepeatSuspects> repeats; ///< where nothing else was asked
    std::vector<std::string> types;                    ///< in UTF-8, by their number
    std::vector<std::string> genders;
    std::vector<std::string> districts;
    ImportReport report;
};

/// What will be measured besides suspects, crimes and types. Columns that nothing hangs on are not read, nor checked.
struct SuspectNeeds
{
    bool dates = false;              ///< and they have to be sure
    bool people = false;             ///< gender, age and home district, as of a suspect's latest record
    bool checks = false;             ///< all columns are read, to tell what is wrong with them
    bool names = false;              ///< what identifiers of suspects look like is told
    std::optional<Date> latest = {}; ///< no record can be of a later day
    /// Repeat suspects are counted while the records are put together, and no group of them is kept.
    bool onlyRepeats = false;
};

/// Reads all of the file and puts together what belongs to one suspect.
BasicResult<SuspectImport, ImportRefusal> importSuspects(std::unique_ptr<platform::InputFile> bytes,
                                                         const SuspectSettings& settings, const SuspectNeeds& needs,
                                                         const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
