// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/input_file.h"
#include "statistics/month_span.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// Which columns of a file of recorded crimes are read, and how.
struct CrimeColumns
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;

    friend bool operator==(const CrimeColumns&, const CrimeColumns&) = default;
};

/// Crimes of one category in one area and month, or in several months where the file does not part them.
struct CrimeCount
{
    statistics::MonthSpan months;
    std::uint16_t category = 0;
    std::uint16_t area = 0;
    std::int64_t count = 0;
};

/// What a file of recorded crimes holds: counts only, no crime.
struct CrimeCounts
{
    ExtractReport report;
    bool isOfCounts = false; ///< each row is a count, and not a crime
    bool hasAreas = false;
    std::int64_t repeatedRows = 0; ///< name a crime of the same category again: counted once
    std::vector<std::string> categories;
    std::vector<std::string> areas;
    std::vector<CrimeCount> counts; ///< in the order of months, category and area
};

/// Reads a file of `recordedCrimesForm()` or of `crimesByAreaForm()`. A row is a crime, or a count where a column holds
/// counts. The rows are forgotten afterwards.
BasicResult<CrimeCounts, ImportRefusal> readCrimes(std::unique_ptr<platform::InputFile> bytes, const FileForm& form,
                                                   const CrimeColumns& columns, const sources::ReadControl& control);

/// That areas were asked for of a file that has no column for them.
ImportRefusal withoutAreas(ExtractReport report);

/// Which areas count: by their name, or with a star at the end by its beginning. None asked for is all.
class AreaChoice
{
public:
    AreaChoice(const std::vector<std::string>& asked, const std::vector<std::string>& areas);

    [[nodiscard]] bool has(std::uint16_t area) const { return m_has.empty() || m_has.at(area); }
    /// Of those asked for, what no row has.
    [[nodiscard]] const std::set<std::string>& unknown() const { return m_unknown; }

private:
    std::vector<bool> m_has;
    std::set<std::string> m_unknown;
};

} // namespace cspdesk::analysis
