// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_rows.h"
#include "statistics/month_span.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What one meeting was told of a case.
struct ThemeRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    std::optional<statistics::MonthSpan> months;
    std::string reference;
    std::string group;
    std::string kind;
    std::string ward;
    std::string spread;
    std::optional<bool> hasSeveralIncidents;
    std::vector<std::string> issues;
    std::vector<std::string> impacts;
    std::vector<std::string> needs;
};

/// Reads rows of `groupCasesForm()`.
class ThemeReader
{
public:
    explicit ThemeReader(RowsOfExtract& rows) : m_row(rows), m_order(rows.order) {}

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] ExtractReport report() const;
    [[nodiscard]] std::vector<ThemeRow>& rows() { return m_rows; }
    [[nodiscard]] std::int64_t withoutReference() const { return m_withoutReference; }

private:
    void readRow();

    FieldReader m_row;
    DateOrder m_order;
    DateEvidence m_dates;
    std::vector<ThemeRow> m_rows;
    std::int64_t m_withoutReference = 0;
};

/// The names of a field, which semicolons or bars part.
std::vector<std::string> partedThemes(const std::string& text);

} // namespace cspdesk::analysis
