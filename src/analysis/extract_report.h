// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/dates_of_file.h"
#include "analysis/file_form.h"
#include "base/text.h"
#include "sources/csv_reader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is wrong with a value, or with a row.
enum class RowProblem {
    TooFewFields,
    TooManyFields,
    TextAfterQuote,
    HoldsRows, ///< in one of its fields: most likely a quote is missing
    HoldsNul,
    NotText,
    NoCrimeReference, ///< left out
    NoSuchDay,        ///< the date is not known then
    NoSuchAge,        ///< the age is not known then
    NoSuchTime,       ///< no number of days: left out
    NoEvent,          ///< whether it happened is left blank: left out
    NoBeginning,      ///< no day on which following begins, or none that exists: left out
    BeginsAfterEnd,   ///< of following: left out
    NoSuchEventDay,   ///< left out, since the event may have happened or not
    EventBefore,      ///< it began: left out
    NoSentenceDay,    ///< left out
    NoOutcomeDay,     ///< left out
    NoSeriousness,    ///< of the offence type, neither in the row nor in the scale: the score is not known then
    NoSuchScore,      ///< what stands in the row is none: that of the scale is taken then, if there is one
    NoAssessmentDay,  ///< left out
    NobodysName,      ///< "NULL" or "Unknown" in place of an identifier: kept, as a name like others
    DayAhead,         ///< after the file was taken out of its system: the date is not known then
    DayLongAgo,       ///< decades before it: kept as it is
    NoJoiningDay,     ///< left out
    NoLeavingDay,     ///< that exists, where one is given: left out, since the person may be on the scheme still
    LeftBefore,       ///< they joined: left out
    JoinedAhead,      ///< after the file was taken out of its system: left out
    LeftAhead,        ///< after it, too: on the scheme until then
    OverlappingSpell, ///< began before another of the same person had ended: counted as one with it
    FirstOffenceLate, ///< the first offence came after joining: kept as it is
    BeforeBirth,      ///< the first offence, so that the age is not known
    NoOffenceDay,     ///< left out
    OffenceAhead,     ///< after the file was taken out of its system: left out
    NoMonth,          ///< of recorded crimes, or months that cannot be read: left out
    NoCount,          ///< no whole number of crimes: left out
    NoReferralDay,    ///< left out
    NeitherYesNorNo,  ///< of a referral: counted as no
    EngagedNotMet,    ///< engaged without having met the criteria: counted as a referral, and not as engaged
    NoIncidents,      ///< whether a case had one incident or more cannot be told: not known then
};
constexpr std::size_t rowProblemKinds = 39;

/// One row of a file that has a problem.
struct ProblemRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    RowProblem kind = RowProblem::TooFewFields;
    std::string value;      ///< what stands there, shortened; empty for a whole row
    std::size_t fields = 0; ///< of a row with too few or too many; lines of one that holds rows
};

/// What a file held besides what is measured.
struct ExtractReport
{
    sources::CsvDialect dialect;
    std::vector<std::string> headings;
    ColumnMapping mapping;
    std::uint64_t rows = 0;   ///< without the headings and empty lines
    std::uint64_t kept = 0;   ///< counted in the measures
    std::uint64_t faulty = 0; ///< left out: their fields cannot be told
    std::uint64_t emptyLines = 0;
    std::uint64_t looseQuotes = 0;
    bool hasWideText = false; ///< UTF-8 beyond ASCII
    DateEvidence dates;
    std::vector<std::uint64_t> problemCounts = std::vector<std::uint64_t>(rowProblemKinds);
    std::vector<ProblemRow> problems; ///< the first of them by row

    static constexpr std::size_t mostProblems = 1'000;
};

/// Characters of the name of a category that are told; no category is called so much.
constexpr std::size_t longestCategoryName = 200;

/// Nothing, or nothing but white space.
bool isBlank(std::string_view text);
/// Without the white space around it; a part of the text also where nothing is left, so that bytes can be read behind
/// it as behind the text.
inline std::string_view withoutBlanks(std::string_view text)
{
    const auto isBlankSign = [](char sign) { return static_cast<unsigned char>(sign) <= ' '; };
    if (text.empty() || (!isBlankSign(text.front()) && !isBlankSign(text.back())))
        return text;
    const std::string_view words = trimmed(text);
    return words.empty() ? text.substr(0, 0) : words;
}
/// Whether systems write that where an identifier is missing: "NULL", "n/a", "Unknown", "-". No identifier that ends in
/// a digit is one.
bool isNobodysName(std::string_view trimmedText);
/// A value as it is told in a problem: short, in one line, in UTF-8.
std::string shownValue(std::string_view text, const sources::CsvDialect& dialect);

/// Adds what another thread found in its part of the same file.
void add(ExtractReport& to, const ExtractReport& from);
/// Brings the problems into the order of the file, and keeps the first of them.
void settleProblems(ExtractReport& report);
/// What the reader says of the whole file.
void addTotals(ExtractReport& report, const sources::CsvFile& file, const ColumnMapping& mapping,
               const sources::CsvTotals& totals);

/// Takes the problems of one thread down, a stretch of the file at a time.
class ProblemNotes
{
public:
    explicit ProblemNotes(ExtractReport& report) : m_report(report) {}

    void note(ProblemRow problem);
    /// Of the rows that cannot be read at all.
    void noteFaulty(const sources::CsvBatch& batch);
    /// The stretch is read: the first of its problems are kept.
    void endStretch();

private:
    ExtractReport& m_report;
    std::vector<ProblemRow> m_new; ///< of the stretch at hand
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

} // namespace cspdesk::analysis
