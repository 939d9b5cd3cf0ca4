// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/dates_of_file.h"
#include "analysis/file_form.h"
#include "base/date.h"
#include "sources/csv_reader.h"
#include "statistics/repeat_suspects.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is wrong with a value, or with a row.
enum class RowProblem {
    TooFewFields,
    TooManyFields,
    TextAfterQuote,
    HoldsNul,
    NotText,
    NoCrimeReference, ///< left out
    NoSuchDay,        ///< the date is not known then
    NoSuchAge,        ///< the age is not known then
};
constexpr std::size_t rowProblemKinds = 8;

/// One row of a file that has a problem.
struct ProblemRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    RowProblem kind = RowProblem::TooFewFields;
    std::string value;      ///< what stands there, shortened; empty for a whole row
    std::size_t fields = 0; ///< of a row with too few or too many
};

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

/// What a file held besides its records.
struct ImportReport
{
    sources::CsvDialect dialect;
    std::vector<std::string> headings;
    ColumnMapping mapping;
    std::uint64_t rows = 0;         ///< without the headings and empty lines
    std::uint64_t kept = 0;         ///< counted in the measures
    std::uint64_t faulty = 0;       ///< left out: their fields cannot be told
    std::uint64_t withoutCrime = 0; ///< left out
    std::uint64_t withoutSuspect = 0;
    std::uint64_t filteredOut = 0;
    std::uint64_t emptyLines = 0;
    std::uint64_t looseQuotes = 0;
    std::uint64_t withoutDay = 0;      ///< kept; blank or no such day
    std::uint64_t withoutAge = 0;      ///< kept
    std::uint64_t withoutGender = 0;   ///< kept
    std::uint64_t withoutDistrict = 0; ///< kept
    DateEvidence dates;
    std::optional<std::int32_t> firstDay; ///< of the rows that are kept
    std::optional<std::int32_t> lastDay;
    std::vector<std::uint64_t> problemCounts = std::vector<std::uint64_t>(rowProblemKinds);
    std::vector<ProblemRow> problems; ///< the first of them by row

    static constexpr std::size_t mostProblems = 1'000;
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

/// Why nothing can be computed of a file.
struct ImportRefusal
{
    enum class Kind {
        File,              ///< `fault` says why it cannot be read
        Columns,           ///< `mapping` says what is wrong
        TooManyCategories, ///< of `field`: it looks like the wrong column
        DatesAmbiguous,    ///< dates are needed and could be meant both ways
        DatesMixed,        ///< some are day first and some month first
        NoDates,           ///< dates are needed and there is no column of them
        NoRows             ///< nothing but headings
    };

    Kind kind = Kind::File;
    sources::CsvFault fault = {};
    ColumnMapping mapping = {};
    std::vector<std::string> headings = {};
    std::string field = {};
};

/// What will be measured besides suspects, crimes and types. Columns that nothing hangs on are not read, nor checked.
struct SuspectNeeds
{
    bool dates = false;  ///< and they have to be sure
    bool people = false; ///< gender, age and home district, as of a suspect's latest record
    bool checks = false; ///< all columns are read, to tell what is wrong with them
    /// Repeat suspects are counted while the records are put together, and no group of them is kept.
    bool onlyRepeats = false;
};

/// Reads all of the file and puts together what belongs to one suspect.
BasicResult<SuspectImport, ImportRefusal> importSuspects(std::unique_ptr<platform::InputFile> bytes,
                                                         const SuspectSettings& settings, const SuspectNeeds& needs,
                                                         const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
