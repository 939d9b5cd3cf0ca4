// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_rows.h"
#include "statistics/categories.h"
#include "statistics/month_span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// A row of recorded crimes: one crime, or how many there were.
struct CrimeRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    statistics::MonthSpan months;
    std::uint16_t category = 0;
    std::uint16_t area = 0;
    std::int64_t count = 1;
    std::string reference; ///< empty where the row names none
};

/// Reads rows of `recordedCrimesForm()` or of `crimesByAreaForm()`.
class CrimeReader
{
public:
    CrimeReader(RowsOfExtract& rows, statistics::Categories& categories, statistics::Categories& areas)
        : m_row(rows),
          m_order(rows.order),
          m_categories(categories),
          m_areas(areas)
    {}

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] ExtractReport report() const;
    [[nodiscard]] std::vector<CrimeRow>& rows() { return m_rows; }

private:
    void readRow();

    FieldReader m_row;
    DateOrder m_order;
    DateEvidence m_dates;
    statistics::KnownCategories m_categories;
    statistics::KnownCategories m_areas;
    std::vector<CrimeRow> m_rows;
};

/// A whole number of crimes, with or without separators of thousands; nothing for other text.
std::optional<std::int64_t> crimesIn(std::string_view text);

} // namespace cspdesk::analysis
